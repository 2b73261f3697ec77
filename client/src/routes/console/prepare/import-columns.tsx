import { Lock } from 'lucide-react';
import { columnLabel, fieldLabel } from '@tdt/shared/imports/messages';
import { IMPORT_FIELDS } from '@tdt/shared/imports/mapping';
import { useLocale, useT } from '../../../i18n';
import { Section } from '../../../ui/console/section';
import { Select } from '../../../ui/console/select';
import { ReadingChoices } from './reading-choices';
import type { Import } from './use-import';
import styles from './import.module.css';

const IGNORED: readonly string[] = ['status', 'pseudo', 'since'];
const NONE = '';

/** Which column holds what: guessed, shown, corrected here. */
export function ImportColumns({ from }: { readonly from: Import }) {
  const t = useT('console');
  const locale = useLocale();
  const { state, kind } = from;
  if (state.phase !== 'review') return null;
  const { headers, samples, mapping } = state.answer.file;
  const nameOf = (header: string, at: number) => {
    const column = capitalized(columnLabel(header, locale));
    const sample = samples[at] ?? '';
    // A title says enough; a number does not.
    return column === header || sample === ''
      ? column
      : t('reading.columnSample', { column, sample });
  };
  const options = [
    { value: NONE, label: t('import.noColumn') },
    ...headers
      .map((header, at) => ({ value: header, label: nameOf(header, at) }))
      .filter(({ value }) => value !== ''),
  ];
  return (
    <>
      <ReadingChoices from={from} file={state.answer.file} />
      <Section title={t('import.columns')}>
        <ul className={styles.columns}>
          {IMPORT_FIELDS[kind]
            .filter((field) => !IGNORED.includes(field))
            .map((field) => (
              <li key={field}>
                <Select
                  look="beside"
                  label={capitalized(fieldLabel(field, locale))}
                  value={mapping[field] ?? NONE}
                  options={options}
                  onChange={(header) => from.mapColumn(field, header === NONE ? null : header)}
                />
              </li>
            ))}
        </ul>
      </Section>
      <p className={styles.private}>
        <Lock size={20} aria-hidden />
        <span>{t('import.private')}</span>
      </p>
    </>
  );
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
