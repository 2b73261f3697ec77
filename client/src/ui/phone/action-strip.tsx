import type { LucideIcon } from 'lucide-react';
import styles from './action-strip.module.css';

export interface StripAction {
  readonly key: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly disabled?: boolean;
  readonly run: () => void;
}

interface ActionStripProps {
  readonly id: string;
  readonly label: string;
  readonly actions: readonly StripAction[];
  readonly close: () => void;
}

/** What can be done with a line: large buttons under it rather than a menu over its neighbours. Escape closes. */
export const ActionStrip = ({ id, label, actions, close }: ActionStripProps) => (
  <div
    id={id}
    role="group"
    aria-label={label}
    className={styles.strip}
    onKeyDown={(event) => {
      if (event.key === 'Escape') close();
    }}
  >
    {actions.map(({ key, label: name, icon: Icon, disabled, run }) => (
      // Kept focusable when there is nowhere further to go, so that the focus is not lost on the last move.
      <button
        key={key}
        type="button"
        aria-disabled={disabled}
        onClick={disabled ? undefined : run}
        className={styles.button}
      >
        <Icon aria-hidden />
        <span>{name}</span>
      </button>
    ))}
  </div>
);
