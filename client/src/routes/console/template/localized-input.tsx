import { localized } from '@tdt/shared/locale';
import type { Locale, Localized } from '@tdt/shared/locale';
import { useLocale } from '../../../i18n';
import { TextInput } from '../../../ui/console/text-input';

/** The text with its words in one language replaced; the other language stays. */
function inLanguage(text: Localized | null, locale: Locale, words: string): Localized {
  if (locale === 'fr') return { ...text, fr: words };
  return words === '' ? { fr: text?.fr ?? '' } : { fr: text?.fr || words, en: words };
}

/** A text of the method, written in the language of the page. */
export function LocalizedInput(props: {
  readonly label: string;
  readonly value: Localized | null;
  readonly onChange: (value: Localized) => void;
  readonly hint?: string;
  readonly lines?: number;
  readonly maxLength?: number;
}) {
  const locale = useLocale();
  const { value, onChange, ...field } = props;
  return (
    <TextInput
      {...field}
      value={value ? localized(value, locale) : ''}
      onChange={(words) => onChange(inLanguage(value, locale, words))}
    />
  );
}

/** Several short texts, one a line. */
export function LinesInput(props: {
  readonly label: string;
  readonly hint: string;
  readonly value: readonly Localized[];
  readonly onChange: (value: Localized[]) => void;
}) {
  const locale = useLocale();
  const { label, hint, value, onChange } = props;
  return (
    <TextInput
      label={label}
      hint={hint}
      lines={4}
      value={value.map((text) => localized(text, locale)).join('\n')}
      onChange={(typed) =>
        onChange(typed.split('\n').map((words, at) => inLanguage(value[at] ?? null, locale, words)))
      }
    />
  );
}

/** Lines that were left empty are not kept. */
export const filled = (texts: readonly Localized[]): Localized[] =>
  texts.filter(({ fr, en }) => fr.trim() !== '' || (en ?? '').trim() !== '');
