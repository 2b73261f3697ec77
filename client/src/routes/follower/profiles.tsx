import { gatherProfiles } from '@tdt/shared/consensus/profiles';
import type { GatheredEntry } from '@tdt/shared/consensus/types';
import { PROFILE_LISTS } from '@tdt/shared/document/values';
import type { ProfileList } from '@tdt/shared/document/values';
import { profileSources } from '@tdt/shared/groups/former';
import type { TaskId } from '@tdt/shared/ids';
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useT } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';
import styles from './follower.module.css';

/** The profiles of all groups for a task, near-duplicates gathered, live. */
export function Profiles({ task }: { readonly task: TaskId }) {
  const t = useT('follower');
  const gathered = useGathered(task);
  const some = PROFILE_LISTS.filter((list) => gathered[list].length > 0);
  return (
    <section className={styles.section}>
      <h2 className={styles.question}>{t('profiles')}</h2>
      {some.length === 0 && <p>{t('noProfiles')}</p>}
      {some.map((list) => (
        <div key={list} className={styles.list}>
          <h3 className={styles.listTitle}>{t(`list.${list}`)}</h3>
          <ul>
            {gathered[list].map((entry) => (
              <Gathered key={entry.label} entry={entry} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function useGathered(task: TaskId): Readonly<Record<ProfileList, readonly GatheredEntry[]>> {
  const groups = useMeeting(useShallow(({ meeting }) => profileSources(meeting)));
  // What each group published keeps its identity while it says the same.
  const published = useMeeting(
    useShallow((snapshot) =>
      profileSources(snapshot.meeting).map((id) => snapshot.published(id, task)),
    ),
  );
  return useMemo(() => {
    const gather = (list: ProfileList) =>
      gatherProfiles(
        groups.map((group, at) => ({ group, entries: published[at]?.lists[list] ?? [] })),
      );
    return {
      qualities: gather('qualities'),
      pastPractice: gather('pastPractice'),
      goodExperiences: gather('goodExperiences'),
      vigilance: gather('vigilance'),
    };
  }, [groups, published]);
}

function Gathered({ entry }: { readonly entry: GatheredEntry }) {
  const t = useT('follower');
  const count = entry.groups.length;
  const others = entry.words.filter(({ text }) => text !== entry.label);
  return (
    <li className={styles.gathered}>
      <span>
        {entry.label}
        {others.length > 0 && (
          <span className={styles.words}>
            {[...new Set(others.map((w) => w.text))].join(' · ')}
          </span>
        )}
      </span>
      {count > 1 && <span className={styles.meta}>{t('sharedBy', { count })}</span>}
    </li>
  );
}
