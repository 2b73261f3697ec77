import type { ComponentProps, ReactNode } from 'react';
import styles from './link-button.module.css';

interface LinkButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  readonly icon?: ReactNode;
}

/** An underlined word that acts, with a target of 48 px. */
export const LinkButton = ({ icon, children, ...rest }: LinkButtonProps) => (
  <button type="button" className={styles.link} {...rest}>
    {icon && <span className={styles.icon}>{icon}</span>}
    <span className={styles.words}>{children}</span>
  </button>
);
