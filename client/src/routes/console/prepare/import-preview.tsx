import { Link2, UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { ImportKind } from '@tdt/shared/imports/mapping';
import type { ImportAnswer } from '@tdt/shared/protocol/http';
import { useT } from '../../../i18n';
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
        <span className={styles.linked}>
          {line.linked === true ? (
            <Link2 size={18} aria-hidden />
          ) : (
            <UserPlus size={18} aria-hidden />
          )}
          {t(
            line.linked === true ? 'import.linked' : candidacies ? 'import.outside' : 'import.new',
          )}
        </span>
      </td>
    </tr>
  );
}
