import type { ProgressBand, ProgressGrid, ProgressMark, ProgressRow } from '../layout/progress';
import common from '../common.module.css';
import { Rich } from '../rich';
import { useStage } from '../stage-context';
import styles from './groups.module.css';
import { MarkIcon } from './progress-mark';

const COLUMNS_WIDTH = 592;

/** A page of groups by tasks: a table, or two where there are many groups. */
export const ProgressTables = ({ grid, of }: Props) =>
  grid.bands.map((band) => <Band key={band.groups[0]?.id} band={band} grid={grid} of={of} />);

interface Props {
  readonly grid: ProgressGrid;
  readonly of: number;
}

function Band({ band, grid, of }: Props & { readonly band: ProgressBand }) {
  const { t } = useStage();
  const { groups, rows } = band;
  const width = Math.min(74, COLUMNS_WIDTH / groups.length);
  const first = groups[0]?.number ?? 0;
  const last = groups.at(-1)?.number ?? 0;
  const partial = groups.length < of;
  return (
    <table className={styles.table}>
      <caption className={common.hidden}>{t('groups.caption', { from: first, to: last })}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.corner}>
            {partial ? t('groups.range', { from: first, to: last, of }) : t('group')}
          </th>
          {groups.map(({ id, number }) => (
            <th key={id} scope="col" className={styles.number} style={{ width }}>
              {grid.calling.has(id) && (
                <span className={styles.calling}>
                  <MarkIcon mark="help" />
                  <span className={common.hidden}>{t('groups.help', { count: 1 })} </span>
                </span>
              )}
              <span className={common.hidden}>{t('group')} </span>
              {number}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.task.id} row={row} tight={rows.length > 5} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, tight }: { readonly row: ProgressRow; readonly tight: boolean }) {
  const { t, say } = useStage();
  return (
    <tr className={tight ? styles.tight : styles.row}>
      <th scope="row" className={styles.task}>
        {say(row.task.short)}
      </th>
      {row.marks.map(({ group, mark }) => (
        <td key={group.id} className={styles.cell}>
          <MarkIcon mark={mark} />
          <span className={common.hidden}>{t(`mark.${mark}`)}</span>
        </td>
      ))}
    </tr>
  );
}

const LISTED: readonly ProgressMark[] = ['reported', 'started', 'help', 'todo', 'apart'];

/** What the marks mean, with how many there are of each among all groups and tasks. */
export function ProgressLegend({ grid }: { readonly grid: ProgressGrid }) {
  const { t } = useStage();
  const { counts, of } = grid;
  const shown = LISTED.filter((mark) => counts[mark] > 0 || (mark !== 'help' && mark !== 'apart'));
  return (
    <ul className={styles.counts}>
      {shown.map((mark) => (
        <li key={mark} className={styles.count}>
          <MarkIcon mark={mark} />
          <Rich text={t(`groups.${mark}`, { count: counts[mark], of })} />
        </li>
      ))}
    </ul>
  );
}
