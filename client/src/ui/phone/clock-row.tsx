import { ChevronRight, Clock } from 'lucide-react';
import styles from './clock-row.module.css';

interface ClockRowProps {
  /** The step: "Candidatures" */
  readonly name: string;
  /** "fin 20:15" */
  readonly end: string | null;
  /** "13 min" */
  readonly left: string | null;
  /** What opening it shows. */
  readonly label: string;
  readonly open: () => void;
}

/** Where the room is: the step, when it ends, what is left. Silent. */
export const ClockRow = ({ name, end, left, label, open }: ClockRowProps) => (
  <button type="button" className={styles.row} onClick={open}>
    <Clock className={styles.clock} aria-hidden />
    <span className={styles.words}>
      <strong>{name}</strong>
      {end && <>, {end}</>}
    </span>
    {left && <strong className={styles.left}>{left}</strong>}
    <span className="visually-hidden">{label}</span>
    <ChevronRight className={styles.chevron} aria-hidden />
  </button>
);
