import type { ReactNode } from 'react';
import styles from './shell.module.css';

interface ShellProps {
  /** The bar of 56 px; the home page has none. */
  readonly top?: ReactNode;
  readonly children: ReactNode;
  /** What stays at the bottom under the thumb. */
  readonly foot?: ReactNode;
}

/** One column: a bar, the page, and a foot that sticks (not while a keyboard or large type leaves little height). */
export const Shell = ({ top, children, foot }: ShellProps) => (
  <div className={styles.shell}>
    {top && <header className={styles.top}>{top}</header>}
    <main className={styles.main} id="content">
      {children}
    </main>
    {foot && <footer className={styles.foot}>{foot}</footer>}
  </div>
);

interface FootActionProps {
  /** Who will see it, before the button in reading order; hidden on low screens. */
  readonly caption?: ReactNode;
  /** Why the button is refused; never hidden. */
  readonly reason?: ReactNode;
  readonly children: ReactNode;
}

/** The one primary action of a page, with its caption above. */
export const FootAction = ({ caption, reason, children }: FootActionProps) => (
  <div className={styles.action}>
    {reason ? (
      <p className={styles.reason}>{reason}</p>
    ) : (
      caption && <p className={styles.caption}>{caption}</p>
    )}
    {children}
  </div>
);
