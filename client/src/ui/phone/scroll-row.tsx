import type { ReactNode, Ref } from 'react';
import styles from './scroll-row.module.css';

/** A row that scrolls sideways when it is longer than the phone is wide. */
export const ScrollRow = ({
  children,
  ref,
}: {
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
}) => (
  <div ref={ref} className={styles.row}>
    {children}
  </div>
);
