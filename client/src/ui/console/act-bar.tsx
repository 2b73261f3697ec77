/*
 * <ActBar words="15:21 · …" action={…} />: the dark bar at the foot of the centre. Always mounted, so that what it says is announced.
 */
import type { ReactNode } from 'react';
import { ConsoleButton } from './console-button';
import styles from './act-bar.module.css';

export function ActBar(props: {
  readonly words: string | null;
  readonly action: {
    readonly label: string;
    readonly icon: ReactNode;
    /** Stands after the label and is not part of it. */
    readonly rest: ReactNode;
    readonly run: () => void;
  } | null;
}) {
  const { words, action } = props;
  return (
    <div className={styles.place} role="status">
      {words !== null && (
        <div className={styles.bar}>
          <p className={styles.words}>{words}</p>
          {action && (
            <ConsoleButton className={styles.undo} icon={action.icon} onClick={action.run}>
              {action.label} {action.rest}
            </ConsoleButton>
          )}
        </div>
      )}
    </div>
  );
}
