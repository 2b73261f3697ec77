import type { GatheredEntry } from '@tdt/shared/consensus/types';
import common from '../common.module.css';
import { pageAt } from '../layout/pages';
import { entryPages } from '../layout/profile-pages';
import { Rich } from '../rich';
import { useStage } from '../stage-context';
import styles from './groups.module.css';

/** Px of the panel: label on 572, its bar under it. */
const BOX = { size: 44, width: 572, line: 52, rest: 74, room: 540 };
const ROOM_WITHOUT_TIMER = 780;

/** The profiles of one task growing live; at each page the next task that has some, then the rest of each. */
export function ProfilePanel() {
  const { data, t, say, page } = useStage();
  const { meeting } = data;
  const written = meeting.tasks
    .map((task) => ({ task, entries: data.profiles(task.id, 'qualities') }))
    .filter(({ entries }) => entries.length > 0);
  const shown = written[pageAt(page, written.length)];
  if (!shown) {
    return (
      <div>
        <h2 className={styles.profileTitle}>{t('profiles.title')}</h2>
        <p className={common.soft}>{t('profiles.empty')}</p>
      </div>
    );
  }
  const room = meeting.timer ? BOX.room : ROOM_WITHOUT_TIMER;
  const pages = entryPages(shown.entries, { ...BOX, room });
  const turn = Math.floor(page / written.length);
  const of = meeting.groups.length;
  return (
    <div>
      <h2 className={styles.profileTitle}>{t('profiles.title')}</h2>
      <p className={common.soft}>{say(shown.task.short)}</p>
      <ul className={styles.entries}>
        {(pages[pageAt(turn, pages.length)] ?? []).map((entry) => (
          <Entry key={entry.label} entry={entry} of={of} />
        ))}
      </ul>
    </div>
  );
}

function Entry({ entry, of }: { readonly entry: GatheredEntry; readonly of: number }) {
  const { t } = useStage();
  const count = entry.groups.length;
  return (
    <li className={styles.entry}>
      <p className={styles.label}>{entry.label}</p>
      <p className={styles.measure}>
        <span className={styles.track}>
          <span className={styles.bar} style={{ width: `${(100 * count) / Math.max(1, of)}%` }} />
        </span>
        <Rich text={t('profiles.groups', { count, of: Math.max(of, count) })} />
      </p>
    </li>
  );
}
