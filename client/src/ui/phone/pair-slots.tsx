import type { ReactNode } from 'react';
import styles from './pair-slots.module.css';

interface PairSlotsProps {
  readonly first: ReactNode;
  readonly second: ReactNode;
  /** "et" */
  readonly and: string;
}

/** The two places of a pair, joined by a word on the line between them. */
export const PairSlots = ({ first, second, and }: PairSlotsProps) => (
  <div className={styles.pair}>
    <div className={styles.slot}>{first}</div>
    <div className={styles.line}>
      <span className={styles.and}>{and}</span>
    </div>
    <div className={styles.slot}>{second}</div>
  </div>
);

interface NamedProps {
  readonly name: string;
  readonly badges: ReactNode;
  /** "Changer", "Retirer" */
  readonly action?: ReactNode;
}

/** A name in a proposal with its badges, and what can be done with it at the right. */
export const Named = ({ name, badges, action }: NamedProps) => (
  <div className={styles.named}>
    <span className={styles.words}>
      <span className={styles.name}>{name}</span>
      {badges}
    </span>
    {action}
  </div>
);
