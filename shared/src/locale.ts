import * as z from 'zod/mini';

/** The languages of the product; French is the default. */
export const LocaleSchema = z.enum(['fr', 'en']);
export type Locale = z.infer<typeof LocaleSchema>;

/** A text of a template in both languages; a template may give one only, which then serves for both. */
export const LocalizedSchema = z.object({
  fr: z.string().check(z.maxLength(6000)),
  en: z.exactOptional(z.string().check(z.maxLength(6000))),
});
export type Localized = z.infer<typeof LocalizedSchema>;

/** The text in the language asked for, else the French one. */
export function localized(text: Localized, locale: Locale): string {
  return locale === 'en' ? (text.en ?? text.fr) : text.fr;
}
