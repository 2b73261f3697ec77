/*
 * <Button>label</Button>: 56 px high when primary, 48 otherwise. `kind` primary (one per page), secondary, quiet, danger.
 * `refused` gives the reason why it cannot be pressed now: shown above, read with the button, which stays in the order
 * of the keyboard. `wide` takes the whole width. Everything else is passed to <button>.
 */
import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.css';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly icon?: ReactNode;
  readonly wide?: boolean;
  /** Waits for an answer: a second press does nothing. */
  readonly busy?: boolean;
  readonly refused?: string | null;
}

export function Button({
  kind = 'secondary',
  icon,
  wide = false,
  busy = false,
  refused = null,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const reason = useId();
  const off = busy || refused !== null;
  const classes = [styles.button, styles[kind], wide && styles.wide, className];
  return (
    <>
      {refused !== null && (
        <p id={reason} className={styles.reason}>
          {refused}
        </p>
      )}
      <button
        type="button"
        {...rest}
        className={classes.filter(Boolean).join(' ')}
        aria-disabled={off || undefined}
        aria-busy={busy || undefined}
        {...(refused === null ? {} : { 'aria-describedby': reason })}
        onClick={(event) => {
          if (off) event.preventDefault();
          else onClick?.(event);
        }}
      >
        {icon}
        <span>{children}</span>
      </button>
    </>
  );
}
