/*
 * <GridCell mark="full" link="down" />: ● in a pair, ◐ among names, with the line that joins the two dots of a pair and the hatched
 * corner of somebody who stepped aside there. A picture: the words stand beside it.
 */
import { FullDot, HATCH, HalfDot } from '../stage/marks';
import marks from '../stage/marks.module.css';
import styles from './grid-cell.module.css';

/** More than half of the highest row, px. */
const HIGHEST = 200;

export function GridCell(props: {
  readonly mark: 'full' | 'half' | null;
  readonly link: 'none' | 'up' | 'down' | 'through';
  readonly recused: boolean;
}) {
  const { mark, link, recused } = props;
  const dot = { x: 20, y: 16, r: 9 };
  // A row with a long name is higher than its dot: the line goes on to its edges, where the cell cuts it.
  const from = link === 'down' ? 16 : -HIGHEST;
  const to = link === 'up' ? 16 : HIGHEST;
  return (
    <svg className={styles.cell} width="40" height="32" viewBox="0 0 40 32" aria-hidden>
      {link !== 'none' && (
        <rect className={marks.support} x="17" y={from} width="6" height={to - from} />
      )}
      {mark === 'full' && <FullDot {...dot} />}
      {mark === 'half' && (
        <g transform="translate(20 16) scale(0.5)">
          <HalfDot x={0} y={0} r={18} />
        </g>
      )}
      {recused && (
        <path
          className={marks.idleLine}
          transform="translate(27 1) scale(0.44)"
          d={HATCH}
          strokeWidth="3"
        />
      )}
    </svg>
  );
}
