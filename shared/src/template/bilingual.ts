import type { Localized } from '../locale';
import { frenchSpaces } from '../typography';

/** A text in both languages, the French one set with its spaces. */
export const bilingual = (fr: string, en: string): Localized => ({ fr: frenchSpaces(fr), en });
