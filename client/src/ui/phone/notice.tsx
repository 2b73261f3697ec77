import type { ReactNode } from 'react';
import styles from './notice.module.css';

interface NoticeProps {
  readonly title?: ReactNode;
  readonly icon?: ReactNode;
  readonly tone?: 'plain' | 'warn' | 'support' | 'aside';
  /** Announced when it appears. */
  readonly live?: boolean;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** Something to know or to answer, in the flow of the page, with an edge of its tone. */
export const Notice = ({
  title,
  icon,
  tone = 'plain',
  live = false,
  children,
  actions,
}: NoticeProps) => (
  <div className={`${styles.notice} ${styles[tone]}`} role={live ? 'status' : undefined}>
    {icon && <span className={styles.icon}>{icon}</span>}
    <div className={styles.words}>
      {title && <p className={styles.title}>{title}</p>}
      {children}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  </div>
);
