import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './pick-row.module.css';

interface PickRowProps {
  readonly label: ReactNode;
  readonly hints: readonly ReactNode[];
  readonly badges?: ReactNode;
  readonly isCurrent?: boolean;
  readonly onPick: () => void;
}

/** A line of a list from which one is taken. */
export const PickRow = ({ label, hints, badges, isCurrent = false, onPick }: PickRowProps) => (
  <li>
    <button
      type="button"
      className={styles.row}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={onPick}
    >
      <span className={styles.words}>
        <span className={styles.head}>
          <span className={styles.label}>{label}</span>
          {badges}
        </span>
        {hints.map((hint, at) => (
          <span key={at} className={styles.hint}>
            {hint}
          </span>
        ))}
      </span>
      <ChevronRight aria-hidden />
    </button>
  </li>
);
