import { displayName } from '@tdt/shared/people/names';
import { useState } from 'react';
import { useT } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';
import { Button } from '../../ui/button';
import { keepPoster, scannedPoster } from './scanned-poster';
import { useNames } from './team-lines';
import styles from './welcome.module.css';

/** Whoever scans the poster of another group stays in their own: where that is, and whom to ask to be moved. */
export function PosterCard() {
  const t = useT('common');
  const names = useNames();
  const seat = useMeeting((snapshot) => snapshot.seat.seat);
  const own = useMeeting(({ meeting, seat: { groupId } }) =>
    meeting.groups.find(({ id }) => id === groupId),
  );
  const people = useMeeting(({ meeting }) => meeting.people);
  const facilitators = useMeeting(({ meeting }) => meeting.team.facilitators);
  const [scanned, setScanned] = useState(() => scannedPoster(seat));
  if (scanned === null || !own || own.number === scanned) return null;
  const done = () => {
    keepPoster(seat, null);
    setScanned(null);
  };
  const { number } = own;
  const table = own.rapporteurs.flatMap((id) => people.get(id) ?? []).map(displayName);
  const with_ = table.join(` ${t('and')} `);
  const asked = names(facilitators);
  return (
    <section className={styles.late} aria-labelledby="poster-title">
      <h2 id="poster-title" className={styles.lateTitle}>
        {t('poster.title', { number })}
      </h2>
      <p>{t('poster.scanned', { scanned })}</p>
      <p>
        {with_ === '' ? t('poster.go', { number }) : t('poster.goWith', { number, names: with_ })}{' '}
        {asked === ''
          ? t('poster.askAnybody', { scanned })
          : t('poster.ask', { scanned, names: asked })}
      </p>
      <Button onClick={done}>{t('late.done')}</Button>
    </section>
  );
}
