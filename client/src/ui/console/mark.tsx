/*
 * <Mark mark="reported" />: ✓ reported, half a box started, a raised hand calls, a point still to come, a bar: everybody stepped
 * aside. The stage's marks at 20 px; the word stands beside it or hidden.
 */
import { Hand } from 'lucide-react';
import type { ProgressMark } from '../stage/layout/progress';
import styles from './mark.module.css';

export function Mark({ mark }: { readonly mark: ProgressMark }) {
  if (mark === 'help')
    return (
      <span className={styles.hand} aria-hidden>
        <Hand size={13} strokeWidth={2.8} />
      </span>
    );
  return (
    <svg className={styles.mark} width="20" height="20" viewBox="0 0 20 20" aria-hidden>
      {SHAPES[mark]}
    </svg>
  );
}

const SHAPES = {
  reported: (
    <>
      <rect className={styles.full} x="1" y="1" width="18" height="18" rx="4" />
      <path className={styles.tick} d="M5.5 10.5l3 3 6-7" />
    </>
  ),
  started: (
    <>
      <rect className={styles.line} x="2" y="2" width="16" height="16" rx="3.5" />
      <path
        className={styles.full}
        d="M1.5 10h17v5.5a3.5 3.5 0 0 1-3.5 3.5h-10a3.5 3.5 0 0 1-3.5-3.5z"
      />
    </>
  ),
  todo: <circle className={styles.soft} cx="10" cy="10" r="2.4" />,
  apart: <path className={styles.bar} d="M5 10h10" />,
} as const;
