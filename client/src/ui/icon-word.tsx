/*
 * <IconWord icon={<Clock />} tone="accent">13 min</IconWord>: an icon with its word, never one without the other. The icon takes
 * the tone, the word stays in ink. <Badge>Sortant·e</Badge>: a word in a rounded frame.
 */
import type { ReactNode } from 'react';
import styles from './icon-word.module.css';

export function IconWord({
  icon,
  tone = 'ink',
  strong = false,
  children,
}: {
  readonly icon: ReactNode;
  readonly tone?: 'ink' | 'accent' | 'ok' | 'warn' | 'danger' | 'support' | 'oppose' | 'idle';
  readonly strong?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <span className={`${styles.iconWord} ${strong ? styles.strong : ''}`}>
      <span className={`${styles.icon} ${styles[tone]}`} aria-hidden>
        {icon}
      </span>
      <span>{children}</span>
    </span>
  );
}

export const Badge = ({ children }: { readonly children: ReactNode }) => (
  <span className={styles.badge}>{children}</span>
);
