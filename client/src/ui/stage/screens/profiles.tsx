import type { GatheredEntry } from '@tdt/shared/consensus/types';
import { PROFILE_LISTS } from '@tdt/shared/document/values';
import type { ProfileList } from '@tdt/shared/document/values';
import type { Task } from '@tdt/shared/template/template';
import common from '../common.module.css';
import { Footer } from '../footer';
import { pageAt } from '../layout/pages';
import { entryPages, ownWordsLine } from '../layout/profile-pages';
import { Rich } from '../rich';
import { useStage } from '../stage-context';
import groups from './groups.module.css';
import styles from './profiles.module.css';

const BOX = { size: 48, width: 1080, line: 58, rest: 36, room: 730 };

interface Sheet {
  readonly list: ProfileList;
  readonly entries: readonly GatheredEntry[];
}

/** The merged profiles of one task: what is sought first, then what was done, good experiences, vigilance. */
export function ProfilesScreen({ task }: { readonly task: Task }) {
  const { data, t, say, page } = useStage();
  const wordsOf = useWords();
  const sheets = PROFILE_LISTS.flatMap((list): Sheet[] => {
    const entries = data.profiles(task.id, list);
    return entries.length === 0
      ? []
      : entryPages(entries, BOX, wordsOf).map((part) => ({ list, entries: part }));
  });
  const at = pageAt(page, sheets.length);
  const sheet = sheets[at] ?? { list: 'qualities' as const, entries: [] };
  return (
    <div className={common.screen}>
      <div className={common.head}>
        <h1 className={common.title}>{say(task.short)}</h1>
        <p className={common.aside}>
          {sheets.length > 1 && t('page', { page: at + 1, of: sheets.length })}
        </p>
      </div>
      <h2 className={styles.list}>{t(`list.${sheet.list}`)}</h2>
      {sheet.entries.length === 0 && <p className={styles.empty}>{t('profiles.empty')}</p>}
      <ul className={styles.entries} key={at}>
        {sheet.entries.map((entry) => (
          <Line key={entry.label} entry={entry} of={data.meeting.groups.length} />
        ))}
      </ul>
      <Footer>{data.meeting.info.title}</Footer>
    </div>
  );
}

function Line({ entry, of }: { readonly entry: GatheredEntry; readonly of: number }) {
  const { t } = useStage();
  const count = entry.groups.length;
  const words = useWords()(entry);
  return (
    <li className={styles.entry}>
      <div className={styles.label}>
        <p>{entry.label}</p>
        {words !== '' && <p className={styles.words}>{words}</p>}
      </div>
      <span className={styles.track}>
        <span className={groups.bar} style={{ width: `${(100 * count) / Math.max(1, of)}%` }} />
      </span>
      <p className={styles.count}>
        <Rich text={t('profiles.groups', { count, of: Math.max(of, count) })} />
      </p>
    </li>
  );
}

/** The groups' own words under what was gathered, in quotation marks. */
function useWords(): (entry: GatheredEntry) => string {
  const { t } = useStage();
  return (entry) => ownWordsLine(entry, (text) => t('check.quote', { text }));
}
