import { Link2, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { IMPORT_FIELDS } from '@tdt/shared/imports/mapping';
import type { ImportField, ImportKind } from '@tdt/shared/imports/mapping';
import { fieldLabel } from '@tdt/shared/imports/messages';
import type { Locale } from '@tdt/shared/locale';
import type { ImportAnswer } from '@tdt/shared/protocol/http';
import { useLocale, useT } from '../../../i18n';
import { ConsoleButton } from '../../../ui/console/console-button';
import { PersonName } from '../../../ui/console/person-name';
import styles from './import.module.css';

type Line = ImportAnswer['preview'][number];
const FIRST = 12;

/** The lines as they would be imported. */
export function ImportPreview(props: {
  readonly kind: ImportKind;
  readonly lines: readonly Line[];
}) {
  const t = useT('console');
  const { kind, lines } = props;
  const [all, setAll] = useState(false);
  const candidacies = kind === 'candidacies';
  if (lines.length === 0) return null;
  return (
    <div className={styles.tableBox}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('import.preview')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('import.column.line')}</th>
            <th scope="col">{t('import.column.person')}</th>
            <th scope="col">{t(candidacies ? 'import.column.task' : 'import.column.origin')}</th>
            {candidacies && <th scope="col">{t('import.column.outgoing')}</th>}
            <th scope="col">{t('import.column.list')}</th>
          </tr>
        </thead>
        <tbody>
          {(all ? lines : lines.slice(0, FIRST)).map((line, at) => (
            <PreviewRow key={at} line={line} candidacies={candidacies} />
          ))}
        </tbody>
      </table>
      {!all && lines.length > FIRST && (
        <ConsoleButton kind="quiet" onClick={() => setAll(true)}>
          {t('import.more', { count: lines.length - FIRST })}
        </ConsoleButton>
      )}
    </div>
  );
}

function PreviewRow({ line, candidacies }: { readonly line: Line; readonly candidacies: boolean }) {
  const t = useT('console');
  return (
    <tr>
      <td className={styles.number}>{line.line}</td>
      <th scope="row">
        <PersonName name={line} />
      </th>
      <td>{line.detail || '–'}</td>
      {candidacies && <td>{t(line.outgoing === true ? 'yes' : 'no')}</td>}
      <td>
        <Status line={line} candidacies={candidacies} />
      </td>
    </tr>
  );
}

/** Whether it is there already, what the file corrects of it, and whether its person was found. */
function Status({ line, candidacies }: { readonly line: Line; readonly candidacies: boolean }) {
  const t = useT('console');
  const locale = useLocale();
  const { known, linked, proposed, corrects } = line;
  const fields = corrects.map((field) => nameOf(field, locale)).join(', ');
  const person =
    linked === true
      ? t('import.linked')
      : proposed === true
        ? t('reading.proposed')
        : t(candidacies ? 'import.outside' : known ? 'reading.known' : 'import.new');
  const words = [
    person,
    candidacies && known && t('reading.knownCandidacy'),
    fields !== '' && t('reading.corrects', { fields }),
  ].filter((part) => typeof part === 'string');
  return (
    <span className={styles.linked}>
      {linked === true || (known && !candidacies) ? (
        <Link2 size={18} aria-hidden />
      ) : (
        <UserPlus size={18} aria-hidden />
      )}
      {words.join(' · ')}
    </span>
  );
}

const FIELDS: readonly ImportField[] = [...IMPORT_FIELDS.members, ...IMPORT_FIELDS.candidacies];

function nameOf(field: string, locale: Locale): string {
  const known = FIELDS.find((one) => one === field);
  return known === undefined ? field : fieldLabel(known, locale);
}
