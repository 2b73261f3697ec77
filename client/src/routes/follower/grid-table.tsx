import type { MergeInput, Support, TaskMerge } from '@tdt/shared/consensus/types';
import type { GroupId } from '@tdt/shared/ids';
import { useT } from '../../i18n';
import { FullDot, HalfDot, Picture } from '../../ui/stage/marks';
import type { Cell } from './cells';
import { cellOf, namedBy, namelessAnswers, rowsInOrder } from './cells';
import styles from './follower.module.css';
import { useReportWords } from '../meeting/use-report-words';
import { useBadges } from './use-badges';
import { useNames } from './use-names';

/** Who was put forward by which group: a table, with the words of every mark. Wider than the page, it scrolls. */
export function GridTable({
  merge,
  own,
}: {
  readonly merge: TaskMerge;
  readonly own: GroupId | null;
}) {
  const t = useT('follower');
  const { nameOf } = useNames();
  const columns = merge.inputs.filter(({ counts, recused }) => counts || recused.length > 0);
  if (merge.supports.length === 0)
    return (
      <div className={styles.section}>
        <Answers inputs={merge.inputs} />
      </div>
    );
  return (
    <div className={styles.grid}>
      <div className={styles.scroll} role="region" aria-label={t('grid')} tabIndex={0}>
        <table className={styles.table}>
          <caption className="visually-hidden">{t('grid')}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                {t('groups')}
              </th>
              {columns.map(({ group, number }) => (
                <th key={group} scope="col" className={group === own ? styles.own : undefined}>
                  <span className="visually-hidden">{t('groupWord')} </span>
                  {number}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">{t('namedBy')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rowsInOrder(merge, nameOf).map((support) => (
              <Row
                key={support.candidacy}
                of={merge.active.length}
                {...{ support, columns, own }}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Legend own={own !== null} />
      <Answers inputs={merge.inputs} />
    </div>
  );
}

function Row({
  support,
  columns,
  own,
  of,
}: {
  readonly support: Support;
  readonly columns: readonly MergeInput[];
  readonly own: GroupId | null;
  readonly of: number;
}) {
  const { candidate } = useNames();
  const badges = useBadges(support.candidacy);
  const named = namedBy(support);
  return (
    <tr>
      <th scope="row" className={styles.rowName}>
        {candidate(support.candidacy)}
        {badges.map((badge) => (
          <span key={badge} className={styles.words}>
            {badge}
          </span>
        ))}
      </th>
      {columns.map(({ group }) => (
        <td key={group} className={group === own ? styles.own : undefined}>
          <Mark cell={cellOf(support, group)} recused={support.recusedIn.includes(group)} />
        </td>
      ))}
      <td className={styles.total}>
        {named}/{of}
        <progress className={styles.bar} value={named} max={Math.max(of, 1)} aria-hidden />
      </td>
    </tr>
  );
}

function Mark({ cell, recused }: { readonly cell: Cell; readonly recused: boolean }) {
  const t = useT('follower');
  const said = [t(`cell.${cell}`), recused && t('cell.recused')].filter(Boolean).join(', ');
  return (
    <>
      <span className="visually-hidden">{said}</span>
      {cell !== 'none' && <Dot cell={cell} />}
      {recused && <span className={styles.recused} />}
    </>
  );
}

const Dot = ({ cell }: { readonly cell: 'pair' | 'names' }) => (
  <Picture size={22}>
    {cell === 'pair' ? <FullDot x={24} y={24} r={22} /> : <HalfDot x={24} y={24} r={22} />}
  </Picture>
);

function Legend({ own }: { readonly own: boolean }) {
  const t = useT('follower');
  return (
    <ul className={styles.legend} aria-hidden>
      <li>
        <Dot cell="pair" /> {t('cell.pair')}
      </li>
      <li>
        <Dot cell="names" /> {t('cell.names')}
      </li>
      <li>
        <span className={`${styles.recused} ${styles.recusedKey}`} /> {t('cell.recused')}
      </li>
      {own && (
        <li>
          <span className={styles.ownKey} /> {t('ownGroup')}
        </li>
      )}
    </ul>
  );
}

/** What the marks do not say: groups without an answer, without a name, late or with a changed answer. */
function Answers({ inputs }: { readonly inputs: TaskMerge['inputs'] }) {
  const t = useT('follower');
  const wordsOf = useReportWords();
  const answers = namelessAnswers(inputs);
  const line = (kind: keyof typeof answers) =>
    answers[kind].length > 0 && (
      <li key={kind}>
        {t(`answers.${kind}`, { count: answers[kind].length, groups: answers[kind].join(', ') })}
      </li>
    );
  return (
    <ul className={styles.answers}>
      {(['notYet', 'none', 'late', 'changed', 'silent'] as const).map(line)}
      {inputs.map(
        ({ group, number, counts, report, later }) =>
          counts &&
          report &&
          later && (
            <li key={group}>
              {t('changedTo', { number, first: wordsOf(report), later: wordsOf(later) })}
            </li>
          ),
      )}
    </ul>
  );
}
