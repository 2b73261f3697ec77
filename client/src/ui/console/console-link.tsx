/*
 * <ConsoleLink href="…">Ouvrir</ConsoleLink>: a link that looks like a button of the console, because what it leads to is another
 * document. `apart` opens it in a tab of its own.
 */
import type { ComponentProps } from 'react';
import button from '../button.module.css';
import small from './console-button.module.css';

export function ConsoleLink({
  apart = false,
  kind = 'secondary',
  children,
  ...rest
}: ComponentProps<'a'> & {
  readonly apart?: boolean;
  readonly kind?: 'secondary' | 'quiet';
}) {
  const classes = [button.button, button[kind], small.small, kind === 'quiet' && small.quiet];
  return (
    <a
      {...rest}
      className={classes.filter(Boolean).join(' ')}
      {...(apart ? { target: '_blank', rel: 'noreferrer' } : {})}
    >
      <span>{children}</span>
    </a>
  );
}
