import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './top-bar.module.css';

interface TopBarProps {
  /** "Groupe 3" */
  readonly back: string;
  /** What pressing it does, for those who cannot see the arrow. */
  readonly backLabel: string;
  readonly onBack: () => void;
  /** The state of what was typed. */
  readonly children?: ReactNode;
}

/** The way back to the group, and whether what was typed is saved. */
export const TopBar = ({ back, backLabel, onBack, children }: TopBarProps) => (
  <>
    <button type="button" className={styles.back} aria-label={backLabel} onClick={onBack}>
      <ChevronLeft aria-hidden />
      <span>{back}</span>
    </button>
    <div className={styles.state}>{children}</div>
  </>
);
