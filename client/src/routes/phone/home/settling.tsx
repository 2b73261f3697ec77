import type { CommandType, PayloadOf } from '@tdt/shared/protocol/commands';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useT } from '../../../i18n';
import { useCommand } from '../../../meeting/commands';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import styles from './home.module.css';

interface SettlingProps<T extends CommandType> {
  readonly title: string;
  readonly lead: string;
  /** What is sent; the window closes once it stands, and says why when it does not. */
  readonly type: T;
  readonly payload: PayloadOf<T>;
  readonly save: string;
  /** Beside the button that saves. */
  readonly other: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A window in which a table settles something about itself with one command. */
export function Settling<T extends CommandType>(props: SettlingProps<T>) {
  const { title, lead, type, payload, save, other, onClose, children } = props;
  const t = useT('phone');
  const send = useCommand();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const settle = async () => {
    setBusy(true);
    setError(null);
    const answer = await send(type, payload);
    setBusy(false);
    if (answer.ok) onClose();
    else setError(t('second.failed', { message: answer.error.message }));
  };
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          {other}
          <Button kind="primary" busy={busy} onClick={() => void settle()}>
            {save}
          </Button>
        </>
      }
    >
      <p>{lead}</p>
      {children}
      <div role="alert">{error && <p className={styles.error}>{error}</p>}</div>
    </Dialog>
  );
}
