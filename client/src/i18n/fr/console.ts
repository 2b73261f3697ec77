import { after } from './console-texts/closing';
import { candidacyEdit } from './console-texts/candidacy-edit';
import { checks } from './console-texts/checks';
import { asked } from './console-texts/asked';
import { create } from './console-texts/create';
import { entry } from './console-texts/entry';
import { forming } from './console-texts/forming';
import { groups } from './console-texts/groups';
import { meetingForm } from './console-texts/meeting-form';
import { imports } from './console-texts/imports';
import { merged } from './console-texts/merged';
import { people } from './console-texts/people';
import { pooling } from './console-texts/pooling';
import { prepare } from './console-texts/prepare';
import { printTexts } from './console-texts/print';
import { shell } from './console-texts/shell';
import { team } from './console-texts/team';
import { speak } from './console-texts/speakers';
import { template } from './console-texts/template';

/** Texts of the console and of the page that creates a meeting. */
export const consoleTexts = {
  checks,
  create,
  after,
  ...shell,
  ...prepare,
  ...meetingForm,
  ...template,
  ...people,
  ...candidacyEdit,
  ...entry,
  ...groups,
  ...forming,
  ...asked,
  ...imports,
  ...pooling,
  ...merged,
  speak,
  ...team,
  ...printTexts,
} as const;
