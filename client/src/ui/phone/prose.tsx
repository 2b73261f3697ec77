import type { ReactNode } from 'react';
import styles from './prose.module.css';

/** A text to read: paragraphs, titles and lists of a template. */
export const Prose = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.prose}>{children}</div>
);
