import { Hand } from 'lucide-react';
import type { ProgressMark } from '../layout/progress';
import marks from '../marks.module.css';
import styles from './groups.module.css';

/** ✓ reported, half a box started, a raised hand calls, a point still to come, a bar: everybody stepped aside. */
export function MarkIcon({ mark }: { readonly mark: ProgressMark }) {
  if (mark === 'help')
    return (
      <span className={styles.hand} aria-hidden="true">
        <Hand size={32} strokeWidth={2.6} />
      </span>
    );
  return (
    <svg className={styles.mark} width="52" height="52" viewBox="0 0 52 52" aria-hidden="true">
      {mark === 'reported' && <Reported />}
      {mark === 'started' && <Started />}
      {mark === 'todo' && <circle className={marks.soft} cx="26" cy="26" r="6.5" />}
      {mark === 'apart' && <path className={marks.idleLine} d="M14 26h24" strokeWidth="6" />}
    </svg>
  );
}

const Reported = () => (
  <>
    <rect className={marks.accent} x="1" y="1" width="50" height="50" rx="11" />
    <path
      className={marks.onShapeLine}
      d="M14 27l8 8 16-18"
      strokeWidth="6"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </>
);

const Started = () => (
  <>
    <rect
      className={marks.accentLine}
      x="3.5"
      y="3.5"
      width="45"
      height="45"
      rx="9"
      strokeWidth="5"
    />
    <path className={marks.accent} d="M3 26h46v14a10 10 0 0 1-10 10H13A10 10 0 0 1 3 40z" />
  </>
);
