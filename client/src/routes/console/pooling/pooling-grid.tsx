import { useMemo, useState } from 'react';
import type { CandidacyId } from '@tdt/shared/ids';
import { localized } from '@tdt/shared/locale';
import type { Task } from '@tdt/shared/template/template';
import { useLocale, useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { GridCell } from '../../../ui/console/grid-cell';
import { PersonName } from '../../../ui/console/person-name';
import { isElsewhere } from '../../../ui/stage/layout/elsewhere';
import { gridOf, markOf, recusedIn } from '../../../ui/stage/layout/grid';
import type { Grid, GridCapsule, GridColumn, GridRow } from '../../../ui/stage/layout/grid';
import { keptOrders } from '../../../ui/stage/layout/kept-orders';
import { isOutgoing } from '../../../ui/stage/layout/outgoing';
import { isWithdrawn } from '../../../ui/stage/layout/withdrawn';
import { CommandButton } from '../acts/command-button';
import { useNames } from './use-names';
import styles from './grid.module.css';

/** All the rows on one page: the console scrolls where the room turns pages. */
const ROOM = 1_000_000;

/** The grid of the room as a plain table: the same order, capsules and marks. */
export function PoolingGrid({ task }: { readonly task: Task }) {
  const t = useT('console');
  const locale = useLocale();
  const nameOf = useNames();
  const meeting = useMeeting((snapshot) => snapshot.meeting);
  const mergeOf = useMeeting((snapshot) => snapshot.merge);
  const [page, setPage] = useState(0);
  const orders = useMemo(() => keptOrders(), []);
  const merge = mergeOf(task.id);
  if (merge.reported.length === 0) return null;
  const elsewhere = (candidacy: CandidacyId) => isElsewhere(meeting, mergeOf, candidacy);
  const order = orders(merge, nameOf, meeting.sorted[task.id]);
  const outgoing = (candidacy: CandidacyId) => isOutgoing(meeting, candidacy);
  const grid = gridOf({ merge, order, nameOf, elsewhere, outgoing, room: ROOM, page });
  return (
    <div className={styles.box}>
      <table className={styles.grid}>
        <caption className="visually-hidden">
          {t('grid.caption', { task: localized(task.label, locale) })}
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {t(grid.mode === 'groups' ? 'groups.word' : 'grid.byAnswer')}
            </th>
            {grid.capsules.map((capsule) => (
              <CapsuleHead key={capsule.key} capsule={capsule} mode={grid.mode} />
            ))}
            <th scope="col" className={styles.named} colSpan={2}>
              {grid.rows.length > 0 && t('grid.namedBy')}
            </th>
          </tr>
        </thead>
        <NameRows grid={grid} />
      </table>
      <div className={styles.foot}>
        <p>{t('grid.legend')}</p>
        {grid.pages > 1 && (
          <ConsoleButton onClick={() => setPage(grid.page + 1)}>
            {t('grid.page', { page: grid.page + 1, of: grid.pages })}
          </ConsoleButton>
        )}
        <CommandButton
          kind="quiet"
          said={t('grid.reordered')}
          command={() => ({ type: 'screen.sort', payload: { task: task.id } })}
        >
          {t('grid.reorder')}
        </CommandButton>
      </div>
    </div>
  );
}

function NameRows({ grid }: { readonly grid: Grid }) {
  const t = useT('console');
  return (
    <tbody>
      {grid.rows.map((row, at) => (
        <NameRow key={row.candidacy} row={row} at={at} grid={grid} />
      ))}
      {grid.rows.length === 0 && (
        <tr>
          <td colSpan={99}>{t('grid.noName')}</td>
        </tr>
      )}
    </tbody>
  );
}

/** Left and right edge of a capsule, for the frame around its columns. */
const edges = (capsule: GridCapsule, index: number): string =>
  [
    styles[capsule.kind],
    capsule.leading ? styles.leading : '',
    index === 0 ? styles.first : '',
    index === capsule.columns.length - 1 ? styles.last : '',
  ].join(' ');

function CapsuleHead({
  capsule,
  mode,
}: {
  readonly capsule: GridCapsule;
  readonly mode: Grid['mode'];
}) {
  const t = useT('console');
  return capsule.columns.map((column, index) => (
    <th key={column.key} scope="col" className={`${styles.head} ${edges(capsule, index)}`}>
      <span className="visually-hidden">{t('groups.word')} </span>
      {mode === 'groups' ? column.inputs[0]?.number : `×${column.inputs.length}`}
      {mode === 'answers' && (
        <span className="visually-hidden">
          {' '}
          : {column.inputs.map(({ number }) => number).join(', ')}
        </span>
      )}
      {column.late && <small>{t('grid.late')}</small>}
      {column.changed && <small>{t('grid.changed')}</small>}
      {(capsule.kind === 'notYet' || capsule.kind === 'none') && (
        <span className="visually-hidden">, {t(`grid.${capsule.kind}`)}</span>
      )}
    </th>
  ));
}

function NameRow(props: { readonly row: GridRow; readonly at: number; readonly grid: Grid }) {
  const { row, at, grid } = props;
  const t = useT('console');
  const nameOf = useNames();
  const gone = useMeeting(({ meeting }) => isWithdrawn(meeting, row.candidacy));
  const total = row.inPair + row.amongNames;
  return (
    <tr>
      <th scope="row">
        <PersonName name={nameOf(row.candidacy)} />
        {gone && <small className={styles.elsewhere}>{t('gone.one')}</small>}
        {row.elsewhere && <small className={styles.elsewhere}>{t('grid.elsewhere')}</small>}
      </th>
      {grid.capsules.flatMap((capsule) =>
        capsule.columns.map((column, index) => (
          <Cell
            key={column.key}
            column={column}
            capsule={capsule}
            edge={edges(capsule, index)}
            row={row}
            at={at}
            grid={grid}
          />
        )),
      )}
      <td className={styles.bar}>
        <Bar row={row} of={grid.of} />
      </td>
      <td className={styles.total}>
        <b>{total}</b>/{grid.of}
      </td>
    </tr>
  );
}

function Cell(props: {
  readonly column: GridColumn;
  readonly capsule: GridCapsule;
  readonly edge: string;
  readonly row: GridRow;
  readonly at: number;
  readonly grid: Grid;
}) {
  const { column, capsule, edge, row, at, grid } = props;
  const t = useT('console');
  const { kind } = capsule;
  if (kind === 'none' || kind === 'notYet') {
    if (at > 0) return null;
    return (
      <td rowSpan={grid.rows.length} className={`${styles.vertical} ${edge} ${styles.end}`}>
        <span>{t(`grid.${kind}`)}</span>
      </td>
    );
  }
  const mark = markOf(column, row.candidacy);
  const recused = recusedIn(column, row.candidacy);
  const words = [t(`grid.mark.${mark ?? 'empty'}`), recused && t('grid.recused')];
  return (
    <td className={`${edge} ${at === grid.rows.length - 1 ? styles.end : ''}`}>
      <GridCell mark={mark} link={linkOf(column, grid.rows, at)} recused={recused} />
      <span className="visually-hidden">{words.filter((word) => word !== false).join(', ')}</span>
    </td>
  );
}

/** The line between the two dots of a pair crosses the rows between them. */
function linkOf(column: GridColumn, rows: readonly GridRow[], at: number) {
  if (column.answer.kind !== 'pair') return 'none';
  const ends = rows.flatMap((row, index) =>
    markOf(column, row.candidacy) === 'full' ? [index] : [],
  );
  const [first, second] = ends;
  if (first === undefined || second === undefined || at < first || at > second) return 'none';
  return at === first ? 'down' : at === second ? 'up' : 'through';
}

/** Full height: groups that name them in a pair; half: among names; the track is every group that counts. */
function Bar({ row, of }: { readonly row: GridRow; readonly of: number }) {
  const unit = 64 / Math.max(1, of);
  return (
    <svg width="66" height="16" viewBox="0 0 66 16" aria-hidden>
      <rect className={styles.full} x="1" y="2" width={row.inPair * unit} height="12" />
      <rect
        className={styles.half}
        x={1 + row.inPair * unit}
        y="8"
        width={row.amongNames * unit}
        height="6"
      />
      <path className={styles.track} d="M1 14.5h64" />
    </svg>
  );
}
