import type { TaskId } from '@tdt/shared/ids';
import { Hand, X } from 'lucide-react';
import { useState } from 'react';
import { formatTime } from '../../../i18n/format';
import { useLocale, useT } from '../../../i18n';
import { useCommand } from '../../../meeting/commands';
import { useMeeting } from '../../../stores/meeting-store';
import { Button } from '../../../ui/button';
import type { GroupView } from '../model/group';
import styles from './home.module.css';

interface HelpCallProps {
  readonly view: GroupView;
  /** What the call is about. */
  readonly task: TaskId | null;
}

/** "Appeler l’animation": shown as asked until a facilitator has come, or the group takes it back. */
export function HelpCall({ view, task }: HelpCallProps) {
  const t = useT('phone');
  const locale = useLocale();
  const send = useCommand();
  const group = view.group.id;
  const help = useMeeting((s) => s.meeting.help.get(group) ?? null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const run = async () => {
    setBusy(true);
    setError(null);
    const answer = await (help ? send('help.clear', { group }) : send('help.ask', { task }));
    setBusy(false);
    if (!answer.ok) setError(t('help.failed', { message: answer.error.message }));
  };
  const words = () => {
    if (busy && !help) return t('help.sending');
    return t(help ? 'help.cancel' : 'help.ask');
  };
  return (
    <>
      <div className={styles.call} role="status">
        {error && <p className={styles.error}>{error}</p>}
        {help && !error && (
          <p>
            <strong>{t('help.asked', { time: formatTime(help.at, locale) })}</strong>{' '}
            {help.coming === null
              ? t('help.askedNote')
              : help.coming.name === ''
                ? t('help.coming')
                : t('help.comingName', { name: help.coming.name })}
          </p>
        )}
      </div>
      <Button
        className={styles.help}
        busy={busy}
        icon={help ? <X aria-hidden /> : <Hand aria-hidden />}
        onClick={() => void run()}
      >
        {words()}
      </Button>
    </>
  );
}
