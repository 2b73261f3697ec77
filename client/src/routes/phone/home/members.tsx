import { displayName } from '@tdt/shared/people/names';
import { PenLine, Video } from 'lucide-react';
import { Fragment } from 'react';
import { useT } from '../../../i18n';
import type { GroupView } from '../model/group';
import styles from './home.module.css';
import { SecondRapporteur } from './second-rapporteur';
import { TickMembers } from './tick-members';

/** Who is at the table, and who writes. */
export function Members(props: { readonly view: GroupView; readonly canWrite: boolean }) {
  const { view, canWrite } = props;
  const t = useT('phone');
  const { members, rapporteurs, me } = view;
  const inRoom = members.filter((person) => person.presence === 'room');
  const remote = members.filter((person) => person.presence === 'remote');
  // Oneself first.
  const writers = [...rapporteurs].sort((a, b) => Number(b.id === me) - Number(a.id === me));
  return (
    <section className={styles.members}>
      <h2 className={styles.subtitle}>{t('members.title')}</h2>
      <p className={styles.line}>
        <PenLine className={styles.pen} aria-hidden />
        <span>
          {t('members.rapporteurs', { count: Math.max(1, writers.length) })}{' '}
          {writers.length === 0 && t('members.none')}
          {writers.map((person, at) => (
            <Fragment key={person.id}>
              {at > 0 && ` ${t('members.and')} `}
              <strong>{person.id === me ? t('members.you') : displayName(person)}</strong>
            </Fragment>
          ))}
        </span>
      </p>
      {canWrite && <SecondRapporteur view={view} />}
      {canWrite && <TickMembers view={view} />}
      {inRoom.length > 0 && (
        <ul className={styles.names}>
          {inRoom.map((person) => (
            <li key={person.id}>
              {displayName(person)}
              {person.id === me && <span className={styles.me}> {t('members.isYou')}</span>}
            </li>
          ))}
        </ul>
      )}
      {remote.length > 0 && (
        <>
          {canWrite && !view.group.remote && (
            <p className={styles.meta}>
              {t('call.hold', { count: remote.length, names: remote.map(displayName).join(', ') })}
            </p>
          )}
          <ul>
            {remote.map((person) => (
              <li key={person.id} className={styles.line}>
                <Video aria-hidden />
                <span>
                  {t('members.remote', { name: displayName(person) })}
                  {person.id === me && <span className={styles.me}> {t('members.isYou')}</span>}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
