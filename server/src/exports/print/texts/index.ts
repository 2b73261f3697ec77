import type { Locale } from '@tdt/shared/locale';
import { spaced } from '../../spaced';
import { en } from './en';
import { fr } from './fr';
import type { PrintTexts } from './fr';

const TEXTS: Readonly<Record<Locale, PrintTexts>> = { fr: spaced(fr), en };

export const printTexts = (locale: Locale): PrintTexts => TEXTS[locale];
