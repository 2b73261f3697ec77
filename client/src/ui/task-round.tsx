/*
 * <TaskRound stop={…} /> draws one stop of the "Ronde" (48 px): three arcs for the three sub-steps, thick when done; a full disc
 * with a tick once reported; a hatched disc where the person is recused; an accent disc for the current one. Decorative:
 * <TaskRounds stops onSelect /> is the row of buttons with names and states for everybody.
 */
import { useId } from 'react';
import { Hatch } from './hatch';
import styles from './task-round.module.css';

export interface RoundStop {
  readonly id: string;
  readonly number: number;
  /** Name and state, read out: "Suivi des luttes, en cours". */
  readonly label: string;
  /** Profiles, candidacies, proposal: done or not. */
  readonly phases: readonly [boolean, boolean, boolean];
  readonly reported: boolean;
  readonly recused: boolean;
  readonly current: boolean;
}

const RADIUS = 20;
const arc = (index: number): string => {
  const point = (degrees: number) => {
    const angle = ((degrees - 90) * Math.PI) / 180;
    return `${24 + RADIUS * Math.cos(angle)} ${24 + RADIUS * Math.sin(angle)}`;
  };
  const start = index * 120 + 12;
  return `M${point(start)}A${RADIUS} ${RADIUS} 0 0 1 ${point(start + 96)}`;
};
const ARCS = [arc(0), arc(1), arc(2)];

export function TaskRound({ stop }: { readonly stop: RoundStop }) {
  const hatch = useId();
  const { number, phases, reported, recused, current } = stop;
  return (
    <svg viewBox="0 0 48 48" width="48" height="48" className={styles.round} aria-hidden>
      {reported ? (
        <>
          <circle cx="24" cy="24" r="21" className={current ? styles.accent : styles.full} />
          <path d="M15 25l6 6 12-13" className={styles.tick} />
        </>
      ) : (
        <>
          {ARCS.map((path, index) => (
            <path
              key={path}
              d={path}
              className={phases[index] ? (current ? styles.doneNow : styles.done) : styles.todo}
            />
          ))}
          {recused && (
            <>
              <Hatch id={hatch} />
              <circle cx="24" cy="24" r="14" className={styles.recused} fill={`url(#${hatch})`} />
              <circle cx="24" cy="24" r="8.5" className={styles.hole} />
            </>
          )}
          {current && !recused && <circle cx="24" cy="24" r="14" className={styles.accent} />}
          <text
            x="24"
            y="30"
            className={current && !recused ? styles.numberNow : styles.number}
            fontSize={recused ? 14 : 17}
          >
            {number}
          </text>
        </>
      )}
    </svg>
  );
}

export function TaskRounds({
  label,
  stops,
  onSelect,
}: {
  readonly label: string;
  readonly stops: readonly RoundStop[];
  readonly onSelect: (id: string) => void;
}) {
  return (
    <nav aria-label={label}>
      <ul className={styles.row}>
        {stops.map((stop) => (
          <li key={stop.id} className={styles.stop}>
            <button
              type="button"
              className={styles.button}
              data-stop={stop.id}
              aria-label={stop.label}
              aria-current={stop.current ? 'page' : undefined}
              onClick={() => onSelect(stop.id)}
            >
              <TaskRound stop={stop} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
