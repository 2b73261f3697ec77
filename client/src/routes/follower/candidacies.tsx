import { localized } from '@tdt/shared/locale';
import { compareNames, displayName } from '@tdt/shared/people/names';
import type { TaskId } from '@tdt/shared/ids';
import { useMemo } from 'react';
import { useLocale, useT } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';
import { Badge } from '../../ui/icon-word';
import styles from './follower.module.css';

/** The candidacies to a task, by surname, folded until asked for. */
export function Candidacies({ task }: { readonly task: TaskId }) {
  const t = useT('follower');
  const locale = useLocale();
  const candidacies = useCandidacies(task);
  const of = useMeeting(({ meeting }) => meeting.tasks.find(({ id }) => id === task));
  const name = of ? localized(of.short, locale) : '';
  return (
    <details className={styles.section}>
      <summary className={styles.summary}>
        {t('candidacies', { count: candidacies.length })}
        <span className="visually-hidden">{t('candidaciesTo', { task: name })}</span>
      </summary>
      <ul className={styles.candidacies}>
        {candidacies.map(({ candidacy, name }) => (
          <li key={candidacy.id}>
            <p className={styles.candidate}>
              <strong>{name}</strong>
              {candidacy.retractedAt !== null && (
                <Badge>{t('badge.retracted', { ns: 'common' })}</Badge>
              )}
              {candidacy.outgoing && <Badge>{t('badge.outgoing', { ns: 'common' })}</Badge>}
              {candidacy.onTheSpot && <Badge>{t('badge.onTheSpot', { ns: 'common' })}</Badge>}
            </p>
            {candidacy.text !== '' && (
              <blockquote className={styles.words}>
                {t('quote', { text: candidacy.text })}
              </blockquote>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function useCandidacies(task: TaskId) {
  const candidacies = useMeeting((snapshot) => snapshot.meeting.candidacies);
  const people = useMeeting((snapshot) => snapshot.meeting.people);
  return useMemo(
    () =>
      [...candidacies.values()]
        .filter((candidacy) => candidacy.task === task)
        .flatMap((candidacy) => {
          const person = people.get(candidacy.person);
          return person ? [{ candidacy, person, name: displayName(person) }] : [];
        })
        .sort((a, b) => compareNames(a.person, b.person)),
    [candidacies, people, task],
  );
}
