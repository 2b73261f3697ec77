/*
 * <Shell top left right rightLabel …>centre</Shell>: bar, run-sheet 272 px, centre, 356 px at the right. Under 1200 px the right
 * column is a drawer that `rightOpen` shows; under 760 px everything stands in one column. `bar` stays at the foot of the centre.
 */
import type { ReactNode } from 'react';
import styles from './shell.module.css';

export function Shell(props: {
  /** Words of the first link, which leads past the columns. */
  readonly skip: string;
  readonly top: ReactNode;
  readonly left: ReactNode;
  readonly leftLabel: string;
  readonly right: ReactNode;
  readonly rightLabel: string;
  readonly rightOpen: boolean;
  readonly bar: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#centre">
        {props.skip}
      </a>
      <header className={styles.top}>{props.top}</header>
      <nav className={styles.left} aria-label={props.leftLabel}>
        {props.left}
      </nav>
      <main className={styles.centre} id="centre" tabIndex={-1}>
        <div className={styles.content}>{props.children}</div>
        {props.bar}
      </main>
      <aside
        className={styles.right}
        aria-label={props.rightLabel}
        data-open={props.rightOpen || undefined}
      >
        {props.right}
      </aside>
    </div>
  );
}
