import marks from '../marks.module.css';
import type { Grid, GridRow } from '../layout/grid';
import styles from './grid.module.css';

const LEFT = 1510;

/** Full height: in pairs; half: among names; the dotted end: not yet. The track is A. */
export function GridBars({ grid, top }: { readonly grid: Grid; readonly top: number }) {
  const width = grid.of >= 10 ? 180 : 204;
  return grid.rows.map((row) => (
    <Bar key={row.candidacy} row={row} grid={grid} top={top} width={width} />
  ));
}

function Bar(props: {
  readonly row: GridRow;
  readonly grid: Grid;
  readonly top: number;
  readonly width: number;
}) {
  const { row, grid, top, width } = props;
  const unit = width / Math.max(1, grid.of);
  const base = top + row.y + row.height / 2 + 15;
  const full = row.inPair * unit;
  const half = row.amongNames * unit;
  const gap = full > 0 && half > 0 ? 2 : 0;
  const answered = LEFT + (grid.of - grid.notYet) * unit;
  return (
    <>
      <path className={marks.softLine} d={`M${LEFT} ${base}H${answered}`} strokeWidth="2.5" />
      <path
        className={marks.softLine}
        d={`M${answered} ${base}H${LEFT + width}`}
        strokeWidth="2.5"
        strokeDasharray="4 4"
      />
      <rect
        className={`${marks.support ?? ''} ${styles.grows ?? ''}`}
        x={LEFT}
        y={base - 29}
        width={full}
        height={29}
      />
      <rect
        className={`${marks.support ?? ''} ${styles.grows ?? ''}`}
        x={LEFT + full + gap}
        y={base - 15}
        width={Math.max(0, half - gap)}
        height={15}
      />
    </>
  );
}
