import type { ReactNode } from 'react';
import styles from './summary-card.module.css';

interface SummaryCardProps {
  readonly title: string;
  readonly children?: ReactNode;
}

/** What was answered, in a box of its own. */
export const SummaryCard = ({ title, children }: SummaryCardProps) => (
  <div className={styles.card}>
    <p className={styles.title}>{title}</p>
    {children}
  </div>
);
