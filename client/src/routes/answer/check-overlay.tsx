import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import styles from './answer.module.css';

/**
 * A page over the page: the room interrupts. What lies under it stays as it is (`inert`, by who shows this), so that
 * "Plus tard" returns to the same field.
 */
export function CheckOverlay(props: {
  readonly title: string;
  readonly away: string;
  readonly onAway: () => void;
  readonly foot: ReactNode;
  readonly children: ReactNode;
}) {
  const { title, away, onAway, foot, children } = props;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div
      role="dialog"
      aria-modal="true"
      aria-labelledby={id}
      className={styles.overlay}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onAway();
      }}
    >
      <div className={styles.sheet}>
        <header className={styles.head}>
          <h1 id={id} ref={heading} tabIndex={-1} className={styles.headTitle}>
            {title}
          </h1>
          <button type="button" className={styles.away} onClick={onAway}>
            {away}
          </button>
        </header>
        <div className={styles.body}>{children}</div>
        <footer className={styles.foot}>{foot}</footer>
      </div>
    </div>
  );
}
