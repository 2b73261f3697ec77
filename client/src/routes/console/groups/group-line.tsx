import { TriangleAlert, Users, Video, Wifi, WifiOff } from 'lucide-react';
import { localized } from '@tdt/shared/locale';
import { plenaryName } from '@tdt/shared/people/names';
import { useLocale, useT } from '../../../i18n';
import { useServerNow } from '../../../stores/connection-store';
import { useMeeting } from '../../../stores/meeting-store';
import { Mark } from '../../../ui/console/mark';
import { PersonName } from '../../../ui/console/person-name';
import { markOf } from '../../../ui/stage/layout/progress';
import type { GroupView } from '../model/groups';
import { useSeen } from '../use-seen';
import styles from './groups.module.css';

/** One group: who writes and whether their device is there, how many sit there, where each task stands. */
export function GroupLine({
  view,
  onOpen,
}: {
  readonly view: GroupView;
  readonly onOpen: () => void;
}) {
  const t = useT('console');
  const { group, members, devices, warnings } = view;
  return (
    <li>
      <button type="button" className={styles.group} onClick={onOpen}>
        <b className={styles.number}>
          <span className="visually-hidden">{t('groups.word')} </span>
          {group.number}
        </b>
        <span className={styles.who}>
          {devices.length === 0 && t('groups.noRapporteur')}
          {devices.map((device) => (
            <Writer key={device.person.id} {...device} />
          ))}
          {warnings.map((warning) => (
            <small key={warning} className={styles.warning}>
              <TriangleAlert size={15} aria-hidden />
              {t(`groups.warning.${warning}`)}
            </small>
          ))}
        </span>
        <span className={styles.side}>
          <GroupMarks view={view} />
          <small className={styles.facts}>
            <span>
              {group.remote ? <Video size={15} aria-hidden /> : <Users size={15} aria-hidden />}
              {members.length}
              <span className="visually-hidden">
                {' '}
                {t('groups.members', { count: members.length })}
              </span>
            </span>
          </small>
        </span>
      </button>
    </li>
  );
}

/** Somebody who writes for the group, and whether their device is there. */
function Writer({ person, seat }: GroupView['devices'][number]) {
  const seen = useSeen(useServerNow(30_000));
  return (
    <span className={styles.writer}>
      <PersonName name={plenaryName(person)} />
      {seat && (
        <small className={styles.facts}>
          <span className={seat.online ? undefined : styles.away}>
            {seat.online ? <Wifi size={15} aria-hidden /> : <WifiOff size={15} aria-hidden />}
            {seen(seat)}
          </span>
        </small>
      )}
    </span>
  );
}

function GroupMarks({ view }: { readonly view: GroupView }) {
  const t = useT('console');
  const locale = useLocale();
  const meeting = useMeeting((snapshot) => snapshot.meeting);
  const published = useMeeting((snapshot) => snapshot.published);
  return (
    <span className={styles.marks}>
      {meeting.tasks.map((task) => {
        const mark = markOf(meeting, published, view.group.id, task.id);
        return (
          <span key={task.id}>
            <Mark mark={mark} />
            <span className="visually-hidden">
              {localized(task.short, locale)} {t(`mark.${mark}`)},{' '}
            </span>
          </span>
        );
      })}
    </span>
  );
}
