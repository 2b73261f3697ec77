import type { ReactNode } from 'react';
import { useId } from 'react';
import { Hatch } from '../hatch';
import styles from './aside-block.module.css';

/** Somebody steps aside: words beside a hatched bar. */
export const AsideBlock = ({ children }: { readonly children: ReactNode }) => {
  const pattern = useId();
  return (
    <div className={styles.block}>
      <svg className={styles.bar} aria-hidden>
        <defs>
          <Hatch id={pattern} />
        </defs>
        <rect x="1" y="1" rx="4" className={styles.rect} fill={`url(#${pattern})`} />
      </svg>
      <div className={styles.words}>{children}</div>
    </div>
  );
};
