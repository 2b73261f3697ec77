import { displayName } from '@tdt/shared/people/names';
import { Pencil, Video } from 'lucide-react';
import { useMemo } from 'react';
import { useT } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';
import { IconWord } from '../../ui/icon-word';
import { MyCandidacies } from '../meeting/my-candidacies';
import { PaperMark } from '../meeting/paper-mark';
import { TableDots } from '../../ui/table-dots';
import type { TableSeat } from '../../ui/table-dots';
import { groupView } from '../phone/model/group';
import type { GroupView } from '../phone/model/group';
import type { OwnRecusal } from '../recusal/own-recusals';
import { RecusalList } from '../recusal/recusal-card';
import styles from './follower.module.css';

/** One card for somebody who takes part: their group, who writes for it, who sits there, for what they step aside. */
export function MyGroup({ recusals }: { readonly recusals: readonly OwnRecusal[] }) {
  const t = useT('follower');
  const meeting = useMeeting((snapshot) => snapshot.meeting);
  const seat = useMeeting((snapshot) => snapshot.seat);
  const view = useMemo(() => groupView(meeting, seat.groupId, seat.participantId), [meeting, seat]);
  if (seat.participantId === null) return null;
  const isPresent = (meeting.people.get(seat.participantId)?.presence ?? 'absent') !== 'absent';
  if (!view)
    return (
      <div className={styles.card}>
        {isPresent && <p>{t('mine.noGroup')}</p>}
        <MyCandidacies />
      </div>
    );
  return (
    <section className={styles.card}>
      <div className={styles.cardHead}>
        <h2 className={styles.cardTitle}>{t('mine.title', { number: view.group.number })}</h2>
        <TableDots seats={seatsOf(view)} size={72} />
      </div>
      <Rapporteurs view={view} />
      <PaperMark group={view.group.id} />
      <RecusalList recusals={recusals} />
      <MyCandidacies />
      <details>
        <summary className={styles.summary}>
          {t('mine.members', { count: view.members.length })}
        </summary>
        <ul className={styles.members}>
          {view.members.map((person) => (
            <li key={person.id}>
              {displayName(person)}
              {person.presence === 'remote' && (
                <Video size={18} role="img" aria-label={t('mine.remote')} />
              )}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

const seatsOf = ({ members, me }: GroupView): TableSeat[] =>
  members.map(({ id, presence }) =>
    id === me ? 'you' : presence === 'remote' ? 'remote' : 'room',
  );

function Rapporteurs({ view }: { readonly view: GroupView }) {
  const t = useT('follower');
  const names = view.rapporteurs.map(displayName);
  return (
    <p>
      <IconWord icon={<Pencil />} tone="accent">
        {names.length === 0
          ? t('mine.noRapporteur')
          : t('mine.rapporteurs', {
              count: names.length,
              names: names.join(` ${t('and', { ns: 'common' })} `),
            })}
      </IconWord>
    </p>
  );
}
