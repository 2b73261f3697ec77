import { ENTRY_MAX, LIST_MAX } from '@tdt/shared/document/list';
import type { ListEntry, ProfileList } from '@tdt/shared/document/values';
import type { EntryId, SeatId, TaskId } from '@tdt/shared/ids';
import { useRef, useState } from 'react';
import { useT } from '../../../i18n';
import { useTyping } from '../../../meeting/typing';
import { entryField } from '../../../meeting/writing';
import { AddField } from '../../../ui/phone/add-field';
import { Notice } from '../../../ui/phone/notice';
import { EntryText } from './entry-row';
import { EntryRows } from './entry-rows';
import { OverwrittenOffers } from './overwritten-offers';
import { useComposer } from './use-composer';
import { useKeptWords } from './use-kept-words';
import styles from './profiles.module.css';

interface EntryListProps {
  readonly seat: SeatId;
  readonly task: TaskId;
  readonly list: ProfileList;
  readonly entries: readonly ListEntry[];
  /** The heading that names the list. */
  readonly labelledBy: string;
}

const isWritten = (entry: ListEntry): boolean => entry.text.trim() !== '';

/** Entries worth a line: written, or being written by somebody. */
function useShown({ task, list, entries }: Omit<EntryListProps, 'seat' | 'labelledBy'>) {
  const { others } = useTyping();
  return entries.filter(
    (entry) => isWritten(entry) || others.has(entryField(task, list, entry.id)),
  );
}

/** A list of entries that this phone writes. */
export function EntryList({ seat, task, list, entries, labelledBy }: EntryListProps) {
  const t = useT('phone');
  const composer = useComposer({ seat, task, list, entries });
  const changed = useKeptWords(task, list, entries);
  const [editing, setEditing] = useState<EntryId | null>(null);
  const add = useRef<HTMLTextAreaElement>(null);
  const worth = new Set(useShown({ task, list, entries }));
  const shown = entries.filter(
    (entry) => entry.id !== composer.id && (worth.has(entry) || entry.id === editing),
  );
  return (
    <>
      <ul className={styles.entries} aria-labelledby={labelledBy}>
        <EntryRows
          {...{ task, list, setEditing, changed }}
          entries={shown}
          next={() => add.current?.focus()}
        />
      </ul>
      <AddField
        ref={add}
        label={t(`profiles.${list}.add`)}
        plus={t(`profiles.${list}.plus`)}
        data-field={`${task}/${list}/+`}
        maxLength={ENTRY_MAX}
        value={composer.value}
        onChange={(event) => composer.type(event.currentTarget.value)}
        onFocus={composer.onFocus}
        onBlur={composer.onBlur}
        onAdd={composer.finish}
      />
      <div role="alert">
        {composer.isHeld && (
          <Notice tone="warn" title={t('listFull.title', { count: LIST_MAX })}>
            <p>{t('listFull.kept')}</p>
          </Notice>
        )}
      </div>
      <OverwrittenOffers task={task} list={list} isFull={entries.length >= LIST_MAX} />
    </>
  );
}

/** The same list on a phone that only reads. */
export function EntryTexts({ labelledBy, ...facts }: Omit<EntryListProps, 'seat'>) {
  const t = useT('phone');
  const { task, list } = facts;
  const shown = useShown(facts);
  if (shown.length === 0) return <p className={styles.empty}>{t(`profiles.${list}.empty`)}</p>;
  return (
    <ul className={styles.entries} aria-labelledby={labelledBy}>
      {shown.map((entry) => (
        <EntryText key={entry.id} task={task} list={list} entry={entry} />
      ))}
    </ul>
  );
}
