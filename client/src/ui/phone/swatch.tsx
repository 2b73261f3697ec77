import styles from './swatch.module.css';

/** The swatch of "en retrait": always beside its words. */
export const HatchSwatch = () => (
  <svg className={styles.swatch} viewBox="0 0 18 18" aria-hidden>
    <rect x="1" y="1" width="16" height="16" rx="3" />
    <path d="M2 10 10 2M2 16 16 2M8 16l8-8" />
  </svg>
);
