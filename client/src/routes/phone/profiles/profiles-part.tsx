import { PROFILE_LISTS } from '@tdt/shared/document/values';
import type { ProfileList } from '@tdt/shared/document/values';
import type { SeatId, TaskId } from '@tdt/shared/ids';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { remember, remembered } from '../../../browser/remembered';
import { useT } from '../../../i18n';
import { useWriting } from '../../../meeting/writing';
import { Tick } from '../../../ui/toggle';
import { Disclosure } from '../../../ui/phone/disclosure';
import type { GroupView } from '../model/group';
import { useGroupTask } from '../use-phone';
import { EntryList, EntryTexts } from './entry-list';
import styles from './profiles.module.css';

interface ProfilesPartProps {
  readonly seat: SeatId;
  readonly view: GroupView;
  readonly task: TaskId;
  readonly canWrite: boolean;
}

const PROMPTS = PROFILE_LISTS.filter((list) => list !== 'qualities');
type Prompt = (typeof PROMPTS)[number];

/** The qualities sought for a task, and three prompts that unfold. */
export function ProfilesPart({ seat, view, task, canWrite }: ProfilesPartProps) {
  const t = useT('phone');
  const heading = useId();
  const { lists, spoken } = useGroupTask(view, task);
  const writing = useWriting(task);
  const entriesOf = (list: ProfileList, labelledBy: string) => {
    const props = { task, list, entries: lists[list], labelledBy };
    return canWrite ? <EntryList seat={seat} {...props} /> : <EntryTexts {...props} />;
  };
  return (
    <>
      <h2 id={heading} className={styles.question}>
        {t('profiles.question')}
      </h2>
      <p className={styles.hint}>{t('profiles.hint')}</p>
      {entriesOf('qualities', heading)}
      <div className={styles.prompts}>
        {PROMPTS.map((list) => (
          <PromptSection
            key={list}
            titleId={`${heading}-${list}`}
            memory={`tdt:phone:${seat}:open:${task}:${list}`}
            list={list}
            count={lists[list].filter((entry) => entry.text.trim() !== '').length}
          >
            {entriesOf(list, `${heading}-${list}`)}
          </PromptSection>
        ))}
      </div>
      {canWrite && (
        <Tick
          label={<span className={styles.plain}>{t('profiles.spoken')}</span>}
          checked={spoken}
          onChange={writing.spoken}
        />
      )}
      <p className={styles.public}>{t('profiles.public')}</p>
    </>
  );
}

interface PromptSectionProps {
  readonly titleId: string;
  readonly memory: string;
  readonly list: Prompt;
  readonly count: number;
  readonly children: ReactNode;
}

/** One prompt; it stays unfolded over a reload, for the field that was being written. */
function PromptSection({ titleId, memory, list, count, children }: PromptSectionProps) {
  const t = useT('phone');
  const [open, setOpen] = useState(() => remembered(memory) !== null);
  return (
    <Disclosure
      titleId={titleId}
      title={t(`profiles.${list}.title`)}
      count={count === 0 ? t('profiles.noNotes') : t('profiles.notes', { count })}
      open={open}
      toggle={() => {
        remember(memory, open ? null : 'open');
        setOpen(!open);
      }}
    >
      {children}
    </Disclosure>
  );
}
