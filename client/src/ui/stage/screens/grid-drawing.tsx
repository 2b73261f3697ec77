import { sameValue } from '@tdt/shared/same-value';
import { memo } from 'react';
import { FullDot, HATCH, HalfDot } from '../marks';
import marks from '../marks.module.css';
import { GRID, markOf, recusedIn } from '../layout/grid';
import type { Grid, GridCapsule, GridColumn, GridRow } from '../layout/grid';
import type { GridFrame } from './grid';
import { GridBars } from './grid-bars';
import { ColumnHead } from './grid-column-head';
import { useStage } from '../stage-context';
import styles from './grid.module.css';

interface GridDrawingProps {
  readonly grid: Grid;
  readonly frame: GridFrame;
}

/**
 * The picture behind the table: capsules, rules, dots, corners and bars. Every word of it is in the table too. Most changes
 * of a meeting (another task, a report that changes after the reveal) leave it as it is: comparing it is cheaper than drawing it.
 */
export const GridDrawing = memo(DrawnGrid, sameValue);

function DrawnGrid({ grid, frame }: GridDrawingProps) {
  const height = frame.head + grid.height;
  return (
    <svg className={styles.drawing} width={1920} height={height + 6} aria-hidden="true">
      {grid.capsules.map((capsule) => (
        <Capsule key={capsule.key} capsule={capsule} height={height} />
      ))}
      {grid.rows.map((row) => (
        <line
          key={row.candidacy}
          className={styles.rule}
          x1={GRID.left}
          x2={GRID.right}
          y1={frame.head + row.y}
          y2={frame.head + row.y}
        />
      ))}
      {grid.capsules.flatMap((capsule) =>
        capsule.columns.map((column) => (
          <Column key={column.key} column={column} grid={grid} frame={frame} />
        )),
      )}
      {grid.words &&
        grid.capsules.map((capsule) => (
          <CapsuleWord key={capsule.key} capsule={capsule} middle={frame.head + grid.height / 2} />
        ))}
      <GridBars grid={grid} top={frame.head} />
    </svg>
  );
}

const SHAPE: Readonly<Record<GridCapsule['kind'], string | undefined>> = {
  pair: styles.pair,
  names: styles.names,
  none: styles.none,
  notYet: styles.notYet,
};

function Capsule({ capsule, height }: { readonly capsule: GridCapsule; readonly height: number }) {
  const classes = [SHAPE[capsule.kind], capsule.leading ? styles.leading : '', styles.moves];
  return (
    <rect
      className={classes.join(' ')}
      style={{ transform: `translateX(${capsule.x}px)` }}
      x={1.5}
      y={1.5}
      width={capsule.width - 3}
      height={height - 1}
      rx={14}
    />
  );
}

function Column(props: {
  readonly column: GridColumn;
  readonly grid: Grid;
  readonly frame: GridFrame;
}) {
  const { column, grid, frame } = props;
  const { width } = column;
  const radius = Math.min(20, width * 0.36);
  return (
    <g className={styles.moves} style={{ transform: `translateX(${column.x}px)` }}>
      <ColumnHead column={column} mode={grid.mode} />
      <g transform={`translate(0 ${frame.head})`}>
        <PairLink column={column} rows={grid.rows} width={Math.max(10, radius * 0.6)} />
        {grid.rows.map((row) => (
          <Cell key={row.candidacy} column={column} row={row} radius={radius} />
        ))}
      </g>
    </g>
  );
}

const middle = (row: GridRow) => row.y + row.height / 2;

/** A line between two dots means a pair, and stands nowhere else. */
function PairLink(props: {
  readonly column: GridColumn;
  readonly rows: readonly GridRow[];
  readonly width: number;
}) {
  const { column, rows, width } = props;
  if (column.answer.kind !== 'pair') return null;
  const [first, second] = rows.filter((row) => markOf(column, row.candidacy) === 'full');
  if (!first || !second) return null;
  return (
    <rect
      className={`${marks.support ?? ''} ${styles.fill ?? ''}`}
      x={column.width / 2 - width / 2}
      y={middle(first)}
      width={width}
      height={middle(second) - middle(first)}
    />
  );
}

function Cell(props: {
  readonly column: GridColumn;
  readonly row: GridRow;
  readonly radius: number;
}) {
  const { column, row, radius } = props;
  const mark = markOf(column, row.candidacy);
  const at = { x: column.width / 2, y: middle(row), r: radius };
  const scale = column.width < 75 ? 0.75 : 1;
  return (
    <>
      {mark !== null && (
        <g className={styles.fill}>{mark === 'full' ? <FullDot {...at} /> : <HalfDot {...at} />}</g>
      )}
      {recusedIn(column, row.candidacy) && (
        <path
          className={`${marks.idleLine ?? ''} ${styles.corner ?? ''}`}
          transform={`translate(${column.width - 7 - 28 * scale} ${row.y + 5}) scale(${scale})`}
          d={HATCH}
          strokeWidth="2"
        />
      )}
    </>
  );
}

/** "aucune pertinente" and "pas encore remonté" stand in their capsules, read upwards. */
function CapsuleWord(props: { readonly capsule: GridCapsule; readonly middle: number }) {
  const { t } = useStage();
  const { kind, x, width } = props.capsule;
  if (kind !== 'none' && kind !== 'notYet') return null;
  return (
    <g className={styles.moves} style={{ transform: `translateX(${x + width / 2 + 14}px)` }}>
      <text
        className={styles.word}
        transform={`translate(0 ${props.middle}) rotate(-90)`}
        textAnchor="middle"
      >
        {t(`column.${kind}`)}
      </text>
    </g>
  );
}
