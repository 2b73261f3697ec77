import type { Screen } from '@tdt/shared/document/values';

/** Whether two values show the same. Keys are few and flat. */
export const sameScreen = (a: Screen, b: Screen): boolean => screenKey(a) === screenKey(b);

/** A text that two equal screens share. */
export function screenKey(screen: Screen): string {
  switch (screen.view) {
    case 'text':
      return `text.${screen.step}`;
    case 'task':
    case 'profiles':
    case 'grid':
    case 'decision':
      return `${screen.view}.${screen.task}`;
    case 'check':
      return `check.${screen.check}`;
    case 'welcome':
    case 'groups':
    case 'ladder':
    case 'decisions':
    case 'neutral':
      return screen.view;
  }
}
