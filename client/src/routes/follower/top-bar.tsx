import { Clock, Radio } from 'lucide-react';
import { useT } from '../../i18n';
import { useServerNow } from '../../stores/connection-store';
import { useMeeting } from '../../stores/meeting-store';
import { IconWord } from '../../ui/icon-word';
import { LanguageSwitch } from '../page';
import { clockView } from '../phone/model/clock';
import styles from './follower.module.css';

/** The step of the room and the time it has left. */
export function TopBar() {
  const t = useT('follower');
  const step = useMeeting((snapshot) => snapshot.meeting.step.step);
  const timer = useMeeting((snapshot) => snapshot.meeting.timer);
  const clock = clockView(timer, useServerNow(5_000));
  const isSoon = clock?.kind === 'running' && clock.soon;
  return (
    <header className={styles.top}>
      <IconWord icon={<Radio />} strong>
        {t(`step.${step}`, { ns: 'common' })}
      </IconWord>
      {clock && (
        <IconWord icon={<Clock />} tone="accent">
          {t(isSoon ? 'clock.soon' : `clock.${clock.kind}`, { count: clock.minutes })}
        </IconWord>
      )}
      <LanguageSwitch />
    </header>
  );
}
