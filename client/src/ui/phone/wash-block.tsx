import type { ReactNode } from 'react';
import styles from './wash-block.module.css';

/** A reminder from edge to edge. */
export const WashBlock = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) => (
  <section className={styles.wash}>
    <h2>{title}</h2>
    {children}
  </section>
);
