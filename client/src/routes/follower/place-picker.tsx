import { localized } from '@tdt/shared/locale';
import { ChevronDown } from 'lucide-react';
import { useLocale, useT } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';
import { usePlaceName } from './foot';
import styles from './follower.module.css';
import { STEP, TASKS } from './place';
import type { Place } from './place';

const keyOf = (place: Place): string => (place.kind === 'task' ? place.task : `:${place.kind}`);

/** The name of the place, which is also the way to another place: a plain list of the device, over the whole row. */
export function PlacePicker({
  place,
  onGo,
}: {
  readonly place: Place;
  readonly onGo: (place: Place) => void;
}) {
  const t = useT('follower');
  const locale = useLocale();
  const tasks = useMeeting((snapshot) => snapshot.meeting.tasks);
  const step = useMeeting((snapshot) => snapshot.meeting.step.step);
  const places: readonly Place[] = [
    STEP,
    TASKS,
    ...tasks.map(({ id }): Place => ({ kind: 'task', task: id })),
  ];
  return (
    <div className={styles.picker}>
      <h2 className={styles.pickerTitle}>{usePlaceName(place)}</h2>
      <ChevronDown size={28} aria-hidden />
      <select
        className={styles.select}
        aria-label={t('look')}
        value={keyOf(place)}
        onChange={(event) => {
          const chosen = places.find((one) => keyOf(one) === event.currentTarget.value);
          if (chosen) onGo(chosen);
        }}
      >
        <option value={keyOf(STEP)}>{t(`step.${step}`, { ns: 'common' })}</option>
        <option value={keyOf(TASKS)}>{t('allTasks')}</option>
        {tasks.map(({ id, label }) => (
          <option key={id} value={id}>
            {localized(label, locale)}
          </option>
        ))}
      </select>
    </div>
  );
}
