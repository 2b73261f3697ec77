import { refusalMessage } from '@tdt/shared/errors';
import { meetingWarnings, warningMessage } from '@tdt/shared/preparation/warnings';
import { useLocale } from '../../i18n';
import { useServerNow } from '../../stores/connection-store';
import { readDraft } from './draft';
import type { MeetingDraft } from './draft';
import type { MeetingForm } from './fields';

/** The problems and warnings of a draft, in the person's language; problems are shown once saving was `tried`. */
export function useForm(
  draft: MeetingDraft,
  change: MeetingForm['change'],
  tried: boolean,
): { readonly form: MeetingForm; readonly read: ReturnType<typeof readDraft> } {
  const locale = useLocale();
  const read = readDraft(draft);
  const warnings = meetingWarnings(read.fields, useServerNow(60_000));
  return {
    read,
    form: {
      draft,
      change,
      problem: (key) => {
        const problem = read.problems[key];
        return tried && problem ? refusalMessage(problem, locale) : null;
      },
      warnings: (field) =>
        warnings
          .filter((warning) => warning.field === field)
          .map((warning) => warningMessage(warning, locale)),
    },
  };
}
