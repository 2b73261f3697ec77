import { sameValue } from '@tdt/shared/same-value';
import { memo } from 'react';
import type { Translate } from '../../../i18n';
import common from '../common.module.css';
import { GRID, markOf, recusedIn } from '../layout/grid';
import type { Grid, GridColumn, GridRow } from '../layout/grid';
import { Layers } from '../marks';
import { CandidateName } from '../names';
import type { GridFrame } from './grid';
import styles from './grid.module.css';

interface GridTableProps {
  readonly grid: Grid;
  readonly frame: GridFrame;
  readonly title: string;
  /** Given, so that a change of the meeting alone renders nothing here but the names. */
  readonly t: Translate<'plenary'>;
}

/** The same grid as a table: what is seen as names and counts, and every mark as hidden words. Compared as the drawing is. */
export const GridTable = memo(TabledGrid, sameValue);

function TabledGrid({ grid, frame, title, t }: GridTableProps) {
  const columns = grid.capsules.flatMap((capsule) => capsule.columns);
  const { range } = grid;
  return (
    <table className={styles.table}>
      <caption className={common.hidden}>{t('grid.caption', { task: title })}</caption>
      <thead>
        <tr style={{ height: frame.head }}>
          <th scope="col" className={styles.namesHead}>
            {range
              ? t('grid.range', { ...range, count: grid.rows.length })
              : t(grid.mode === 'groups' ? 'group' : 'grid.byAnswer')}
          </th>
          {columns.map((column) => (
            <ColumnHeader key={column.key} column={column} t={t} />
          ))}
          {grid.rows.length > 0 && (
            <th scope="col" className={styles.countHead}>
              {t('grid.namedBy')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {grid.rows.length === 0 && (
          <tr>
            <th scope="row" className={styles.nobody}>
              {t('grid.nobody')}
            </th>
          </tr>
        )}
        {grid.rows.map((row) => (
          <Row key={row.candidacy} row={row} grid={grid} columns={columns} t={t} />
        ))}
      </tbody>
    </table>
  );
}

function ColumnHeader({ column, t }: Pick<GridTableProps, 't'> & { readonly column: GridColumn }) {
  const groups = column.inputs.map(({ number }) => number).join(', ');
  return (
    <th scope="col" className={styles.cell}>
      <span className={common.hidden}>
        {t('grid.groups', { count: column.inputs.length, groups })}
        {column.late && `, ${t('legend.late')}`}
        {column.changed && `, ${t('legend.changed')}`}
      </span>
    </th>
  );
}

function Row(
  props: Pick<GridTableProps, 'grid' | 't'> & {
    readonly row: GridRow;
    readonly columns: readonly GridColumn[];
  },
) {
  const { row, grid, columns, t } = props;
  return (
    <tr style={{ height: row.height }}>
      <th scope="row" className={styles.name}>
        <span className={styles.nameLine} style={{ width: GRID.nameWidth }}>
          <CandidateName candidacy={row.candidacy} outgoing="mark" />
          {row.elsewhere && (
            <span className={styles.badge}>
              <Layers size={42} />
              <span className={common.hidden}>{t('legend.elsewhere')}</span>
            </span>
          )}
        </span>
      </th>
      {columns.map((column) => (
        <td key={column.key} className={styles.cell}>
          <Said column={column} row={row} t={t} />
        </td>
      ))}
      <td className={styles.count}>
        <b>{row.inPair + row.amongNames}</b>
        <span className={common.soft}>/{grid.of}</span>
      </td>
    </tr>
  );
}

/** What a cell shows, in words. */
function Said(
  props: Pick<GridTableProps, 't'> & { readonly column: GridColumn; readonly row: GridRow },
) {
  const { column, row, t } = props;
  const { kind } = column.answer;
  const mark = markOf(column, row.candidacy) ?? 'empty';
  const said = kind === 'none' || kind === 'notYet' ? t(`column.${kind}`) : t(`cell.${mark}`);
  const recused = recusedIn(column, row.candidacy);
  return (
    <span className={common.hidden}>
      {said}
      {recused && `, ${t('legend.recused')}`}
    </span>
  );
}
