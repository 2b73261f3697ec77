/*
 * <StatusLine message={text | null} action={{ label: 'Annuler', run }} />: what just happened, at the foot of the page,
 * announced politely; always mounted so that it is. The caller takes the message away (ten seconds for an undo).
 */
import { Button } from './button';
import styles from './status-line.module.css';

export function StatusLine({
  message,
  tone = 'plain',
  action,
}: {
  readonly message: string | null;
  readonly tone?: 'plain' | 'error';
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}) {
  return (
    <div className={styles.place} role="status">
      {message !== null && (
        <div className={`${styles.line} ${styles[tone]}`}>
          <p className={styles.words}>{message}</p>
          {action && (
            <Button kind="quiet" className={styles.action} onClick={action.run}>
              {action.label}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
