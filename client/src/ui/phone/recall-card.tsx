import type { ReactNode, Ref } from 'react';
import { Shell, FootAction } from './shell';
import styles from './recall-card.module.css';

interface RecallCardProps {
  readonly above: string;
  readonly picture: ReactNode;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly title: string;
  readonly body: string;
  readonly note: string;
  readonly action: ReactNode;
}

/** A page that interrupts: a dark bar, the table, one thing to do. */
export const RecallCard = ({
  above,
  picture,
  heading,
  title,
  body,
  note,
  action,
}: RecallCardProps) => (
  <Shell foot={<FootAction>{action}</FootAction>}>
    <p className={styles.bar}>{above}</p>
    <div className={styles.card}>
      {picture}
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      <p>{body}</p>
      <p className={styles.note}>{note}</p>
    </div>
  </Shell>
);
