/*
 * <TableDots seats={['you', 'room', 'remote', 'recused']} size={112} />: the table seen from above, one dot per seat, at a fixed
 * place: accent for oneself, hollow for remote, pulled out and hatched for recused. Decorative: always beside words.
 */
import { useId } from 'react';
import { Hatch } from './hatch';
import styles from './table-dots.module.css';

export type TableSeat = 'you' | 'room' | 'remote' | 'recused';

interface Dot {
  readonly kind: TableSeat;
  readonly at: (distance: number) => { cx: number; cy: number };
}

const dotsOf = (seats: readonly TableSeat[]): Dot[] =>
  seats.map((kind, index) => {
    const angle = (index / seats.length) * 2 * Math.PI - Math.PI / 2;
    return {
      kind,
      at: (distance) => ({
        cx: 60 + distance * Math.cos(angle),
        cy: 60 + distance * Math.sin(angle),
      }),
    };
  });

export function TableDots({
  seats,
  size = 64,
}: {
  readonly seats: readonly TableSeat[];
  readonly size?: number;
}) {
  const hatch = useId();
  const radius = seats.length > 12 ? 5 : 7.5;
  return (
    <svg viewBox="0 0 120 120" width={size} height={size} className={styles.table} aria-hidden>
      <Hatch id={hatch} />
      <circle cx="60" cy="60" r="24" className={styles.wood} />
      {dotsOf(seats).map(({ kind, at }, index) =>
        kind === 'recused' ? (
          <g key={index}>
            <circle {...at(34)} r={radius - 2} className={styles.left} />
            <circle {...at(51)} r={radius} className={styles.recused} fill={`url(#${hatch})`} />
          </g>
        ) : (
          <circle
            key={index}
            {...at(44)}
            r={kind === 'remote' ? radius - 1 : radius}
            className={styles[kind]}
          />
        ),
      )}
    </svg>
  );
}
