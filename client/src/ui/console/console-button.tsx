/*
 * <ConsoleButton kind="primary">Projeter</ConsoleButton>: the Button of the console, 36 px high with a mouse and 44 with a finger
 * (`tall`: 44 at least). `kbd` shows the key that does the same.
 */
import type { ReactNode } from 'react';
import { Button } from '../button';
import type { ButtonProps } from '../button';
import styles from './console-button.module.css';

export interface ConsoleButtonProps extends ButtonProps {
  readonly tall?: boolean;
  readonly kbd?: string | undefined;
  readonly children?: ReactNode;
}

export function ConsoleButton({
  tall = false,
  kbd,
  className,
  children,
  ...rest
}: ConsoleButtonProps) {
  const classes = [
    styles.small,
    tall && styles.tall,
    rest.kind === 'quiet' && styles.quiet,
    className,
  ];
  return (
    <Button {...rest} className={classes.filter(Boolean).join(' ')}>
      {children}
      {kbd && (
        <kbd className={styles.key} aria-hidden>
          {kbd}
        </kbd>
      )}
    </Button>
  );
}
