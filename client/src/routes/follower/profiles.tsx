import type { GatheredEntry } from '@tdt/shared/consensus/types';
import { PROFILE_LISTS } from '@tdt/shared/document/values';
import type { TaskId } from '@tdt/shared/ids';
import { useT } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';
import { ownWords } from '../../ui/stage/layout/profile-pages';
import { useGathered } from '../meeting/use-gathered';
import styles from './follower.module.css';

/** The profiles of all groups for a task, near-duplicates gathered, live. */
export function Profiles({ task }: { readonly task: TaskId }) {
  const t = useT('follower');
  const gathered = useGathered(task);
  const some = PROFILE_LISTS.filter((list) => gathered[list].length > 0);
  return (
    <section className={styles.section}>
      <h3 className={styles.question}>{t('profiles')}</h3>
      {some.length === 0 && <p>{t('noProfiles')}</p>}
      {some.map((list) => (
        <div key={list} className={styles.list}>
          <h4 className={styles.listTitle}>{t(`list.${list}`)}</h4>
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

function Gathered({ entry }: { readonly entry: GatheredEntry }) {
  const t = useT('follower');
  const groups = useMeeting(({ meeting }) => meeting.groups.length);
  const count = entry.groups.length;
  const others = ownWords(entry);
  return (
    <li className={styles.gathered}>
      <span>
        {entry.label}
        {others.length > 0 && (
          <span className={styles.words}>
            {others.map((text) => t('quote', { text })).join(' · ')}
          </span>
        )}
      </span>
      <span className={styles.meta}>{t('sharedBy', { count, of: Math.max(count, groups) })}</span>
    </li>
  );
}
