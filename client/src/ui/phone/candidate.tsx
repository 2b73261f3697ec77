import type { ReactNode } from 'react';
import { Badge } from '../icon-word';
import styles from './candidate.module.css';

interface CandidateProps {
  readonly name: string;
  readonly badges: readonly string[];
  /** What they wrote, in quotation marks. */
  readonly quote: string | null;
  /** Said when they wrote nothing. */
  readonly noQuote: string;
  readonly children?: ReactNode;
}

/** One candidacy: name, badges, their own words, and what the group thinks of it. */
export const Candidate = ({ name, badges, quote, noQuote, children }: CandidateProps) => (
  <li className={styles.candidate}>
    <div className={styles.head}>
      <h3 className={styles.name}>{name}</h3>
      {badges.map((badge) => (
        <Badge key={badge}>{badge}</Badge>
      ))}
    </div>
    {quote === null ? (
      <p className={styles.none}>{noQuote}</p>
    ) : (
      <blockquote className={styles.quote}>{quote}</blockquote>
    )}
    {children && <div className={styles.answer}>{children}</div>}
  </li>
);
