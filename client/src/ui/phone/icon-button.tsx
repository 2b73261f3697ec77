import type { ReactNode } from 'react';
import styles from './icon-button.module.css';

interface IconButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** An icon that acts, 48 px, with a name for those who cannot see it. */
export const IconButton = ({ label, onClick, children }: IconButtonProps) => (
  <button type="button" className={styles.button} aria-label={label} onClick={onClick}>
    {children}
  </button>
);
