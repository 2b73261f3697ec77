/*
 * <StripBanner title="Hors ligne" hint="…" icon={<CloudOff />} />: a strip over the whole width. `tone` warn (yellow) or dark
 * (the room interrupts). It is a status: announced politely. `end` takes a button.
 */
import type { ReactNode } from 'react';
import styles from './strip-banner.module.css';

export function StripBanner({
  title,
  hint,
  icon,
  tone = 'warn',
  end,
}: {
  readonly title: ReactNode;
  readonly hint?: ReactNode;
  readonly icon?: ReactNode;
  readonly tone?: 'warn' | 'dark';
  readonly end?: ReactNode;
}) {
  return (
    <div className={`${styles.strip} ${styles[tone]}`} role="status">
      {icon && <span className={styles.icon}>{icon}</span>}
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {hint && <p className={styles.hint}>{hint}</p>}
      </div>
      {end}
    </div>
  );
}
