import { localized } from '@tdt/shared/locale';
import { Radio } from 'lucide-react';
import { useLocale, useT } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';
import { Button } from '../../ui/button';
import { IconWord } from '../../ui/icon-word';
import styles from './follower.module.css';
import type { Place } from './place';

/** "Vous suivez la plénière", or where the room is and the way back to it. */
export function Foot({
  live,
  following,
  onReturn,
}: {
  readonly live: Place;
  readonly following: boolean;
  readonly onReturn: () => void;
}) {
  const t = useT('follower');
  const name = usePlaceName(live);
  return (
    <footer className={styles.foot} data-screen-only>
      {following ? (
        <IconWord icon={<Radio />} tone="accent" strong>
          {t('following')}
        </IconWord>
      ) : (
        <>
          <p className={styles.roomAt}>
            {t('roomAt')} <strong>{name}</strong>.
          </p>
          <Button kind="primary" wide icon={<Radio aria-hidden />} onClick={onReturn}>
            {t('return')}
          </Button>
        </>
      )}
    </footer>
  );
}

/** The name of a place, as the person reads it. */
export function usePlaceName(place: Place): string {
  const t = useT('follower');
  const locale = useLocale();
  const tasks = useMeeting((snapshot) => snapshot.meeting.tasks);
  const step = useMeeting((snapshot) => snapshot.meeting.step.step);
  if (place.kind === 'tasks') return t('allTasks');
  if (place.kind === 'step') return t(`step.${step}`, { ns: 'common' });
  const task = tasks.find(({ id }) => id === place.task);
  return task ? localized(task.label, locale) : '…';
}
