import type { TeamMember } from '@tdt/shared/document/team-values';
import { displayName } from '@tdt/shared/people/names';
import { useT } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';
import styles from './welcome.module.css';

/** "Aline Grandpré et Gaël Bruyère". */
export function useNames(): (people: readonly TeamMember[]) => string {
  const t = useT('common');
  return (people) => people.map(displayName).join(` ${t('and')} `);
}

/** Who runs the meeting, by name, for everybody. */
export function TeamLines() {
  const t = useT('common');
  const team = useMeeting(({ meeting }) => meeting.team);
  const names = useNames();
  const { facilitators, rapporteurs } = team;
  if (facilitators.length === 0 && rapporteurs.length === 0) return null;
  return (
    <section className={styles.team}>
      <h2 className={styles.small}>{t('team.title')}</h2>
      <p>{t('team.facilitators', { names: names(facilitators) || t('team.nobody') })}</p>
      <p>{t('team.rapporteur', { names: names(rapporteurs) || t('team.nobody') })}</p>
    </section>
  );
}
