import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './task-row.module.css';

interface TaskRowProps {
  /** The stop of the round. */
  readonly picture: ReactNode;
  readonly name: string;
  readonly states: readonly string[];
  readonly isCurrent: boolean;
  readonly open: () => void;
}

/** One task on the home of the group; the stops are strung on a line. */
export const TaskRow = ({ picture, name, states, isCurrent, open }: TaskRowProps) => (
  <li className={styles.item}>
    <button
      type="button"
      className={styles.row}
      aria-current={isCurrent ? 'step' : undefined}
      onClick={open}
    >
      <span className={styles.picture}>{picture}</span>
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        {states.map((state) => (
          <span key={state} className={styles.state}>
            {state}
          </span>
        ))}
      </span>
      <ChevronRight className={styles.chevron} aria-hidden />
    </button>
  </li>
);
