import { CHANGED_SIGN, CLOCK_SIGN } from '../marks';
import marks from '../marks.module.css';
import type { Grid, GridColumn } from '../layout/grid';
import styles from './grid.module.css';

const SQUARE = 11;
const STEP = 14.5;
const PER_LINE = 5;

/** The number of the group, or "×5" and five squares; a clock says "après la mise en commun". */
export function ColumnHead({
  column,
  mode,
}: {
  readonly column: GridColumn;
  readonly mode: Grid['mode'];
}) {
  const { width, inputs, late, changed } = column;
  const number = inputs[0]?.number ?? 0;
  return (
    <>
      <text className={styles.number} x={width / 2} y={44} textAnchor="middle">
        {mode === 'groups' ? number : `×${inputs.length}`}
      </text>
      {mode === 'answers' && <Squares count={inputs.length} width={width} />}
      {late && <Badge x={width} sign={CLOCK_SIGN} />}
      {changed && !late && <Badge x={width} sign={CHANGED_SIGN} />}
    </>
  );
}

function Squares({ count, width }: { readonly count: number; readonly width: number }) {
  const perLine = count > 10 ? Math.ceil(count / 2) : PER_LINE;
  const step = Math.min(STEP, (width - 16) / perLine);
  const side = Math.min(SQUARE, step - 2);
  return Array.from({ length: count }, (_, at) => {
    const inLine = Math.min(perLine, count - Math.floor(at / perLine) * perLine);
    const left = width / 2 - (inLine * step - (step - side)) / 2;
    return (
      <rect
        key={at}
        className={marks.ink}
        x={left + (at % perLine) * step}
        y={58 + Math.floor(at / perLine) * STEP}
        width={side}
        height={side}
        rx={1.5}
      />
    );
  });
}

/** On the upper right corner of the capsule: a clock for a late report, a turning arrow for a changed one. */
const Badge = ({ x, sign }: { readonly x: number; readonly sign: string }) => (
  <g transform={`translate(${x - 18} -12) scale(0.62)`}>
    <circle className={marks.paperIdle} cx="24" cy="24" r="21" strokeWidth="5" />
    <path
      className={marks.inkLine}
      d={sign}
      strokeWidth="5.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </g>
);
