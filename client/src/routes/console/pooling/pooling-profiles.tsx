import type { GatheredEntry } from '@tdt/shared/consensus/types';
import { PROFILE_LISTS } from '@tdt/shared/document/values';
import type { Task } from '@tdt/shared/template/template';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { Lines } from '../../../ui/console/section';
import { useGathered } from '../../meeting/use-gathered';
import styles from './pooling.module.css';

/** The merged profiles of a task, one tap away while it is pooled; under each entry the groups' own words. */
export function PoolingProfiles({ task }: { readonly task: Task }) {
  const t = useT('console');
  const plenary = useT('plenary');
  const gathered = useGathered(task.id);
  const some = PROFILE_LISTS.filter((list) => gathered[list].length > 0);
  if (some.length === 0) return null;
  return (
    <details className={styles.profiles}>
      <summary>{t('poolingProfiles.title')}</summary>
      {some.map((list) => (
        <section key={list} aria-label={plenary(`list.${list}`)}>
          <h3>{plenary(`list.${list}`)}</h3>
          <Lines>
            {gathered[list].map((entry) => (
              <Entry key={entry.label} entry={entry} />
            ))}
          </Lines>
        </section>
      ))}
    </details>
  );
}

function Entry({ entry }: { readonly entry: GatheredEntry }) {
  const t = useT('console');
  const groups = useMeeting(({ meeting }) => meeting.groups);
  const count = entry.groups.length;
  const numberOf = (id: string) => groups.find((group) => group.id === id)?.number;
  return (
    <li>
      <span>
        {entry.label}
        {entry.words
          .filter(({ text }) => text !== entry.label)
          .map(({ group, text }, at) => {
            const number = numberOf(group);
            return (
              <small key={at}>
                {number === undefined ? text : t('poolingProfiles.words', { number, text })}
              </small>
            );
          })}
      </span>
      <span>{t('poolingProfiles.groups', { count, of: Math.max(count, groups.length) })}</span>
    </li>
  );
}
