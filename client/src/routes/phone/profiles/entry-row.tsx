import { ENTRY_MAX } from '@tdt/shared/document/list';
import type { ListEntry, ProfileList } from '@tdt/shared/document/values';
import type { TaskId } from '@tdt/shared/ids';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useId, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useT } from '../../../i18n';
import { useFieldText } from '../../../meeting/use-field-text';
import { useTypedBy } from '../../../meeting/typing';
import { entryField } from '../../../meeting/writing';
import { useConnectionPart, useUnsent } from '../../../stores/connection-store';
import { ActionStrip } from '../../../ui/phone/action-strip';
import { Entry } from '../../../ui/phone/entry';
import { GrowingText } from '../../../ui/phone/growing-text';

interface EntryRowProps {
  readonly task: TaskId;
  readonly list: ProfileList;
  readonly entry: ListEntry;
  readonly number: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly menuOpen: boolean;
  readonly setMenu: (open: boolean) => void;
  readonly edit: (text: string, from: string) => void;
  readonly move: (by: -1 | 1) => void;
  readonly remove: () => void;
  /** Enter: on to the next entry. */
  readonly next: () => void;
  readonly enter: () => void;
  /** The caret has left, with this text in the field. */
  readonly leave: (text: string) => void;
}

/** What stands under an entry: somebody else writes in it, or it is only on this phone. */
function useEntryNote(field: string): { writer: string | null; unsent: string | null } {
  const t = useT('phone');
  const typedBy = useTypedBy(field);
  const isUnsent = useUnsent(field);
  const offline = useConnectionPart((c) => c.saving.state === 'offline');
  return {
    writer: typedBy === null ? null : t('entry.writes', { name: typedBy }),
    unsent: isUnsent && offline ? t('entry.here') : null,
  };
}

/** An entry that can be written in place, moved and removed. */
export function EntryRow(props: EntryRowProps) {
  const { task, list, entry, number, menuOpen, setMenu, edit, next, enter, leave } = props;
  const t = useT('phone');
  const field = entryField(task, list, entry.id);
  const note = useEntryNote(field);
  const text = useFieldText(field, entry.text, edit);
  const panel = useId();
  const more = useRef<HTMLButtonElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    next();
  };
  const label = t('entry.menu', { text: entry.text });
  const close = () => {
    setMenu(false);
    more.current?.focus();
  };
  return (
    <Entry
      {...note}
      menu={
        note.writer && !menuOpen
          ? null
          : {
              label,
              open: menuOpen,
              panel,
              ref: more,
              toggle: () => {
                setMenu(!menuOpen);
              },
            }
      }
      actions={menuOpen && <EntryActions {...props} id={panel} label={label} close={close} />}
    >
      <GrowingText
        aria-label={t(`profiles.${list}.name`, { number })}
        data-field={field}
        maxLength={ENTRY_MAX}
        enterKeyHint="done"
        onKeyDown={onKeyDown}
        {...text}
        onFocus={() => {
          text.onFocus();
          enter();
        }}
        onBlur={() => {
          text.onBlur();
          leave(text.value);
        }}
      />
    </Entry>
  );
}

type EntryActionsProps = EntryRowProps & {
  readonly id: string;
  readonly label: string;
  readonly close: () => void;
};

function EntryActions({ id, label, close, isFirst, isLast, move, remove }: EntryActionsProps) {
  const t = useT('phone');
  return (
    <ActionStrip
      id={id}
      label={label}
      close={close}
      actions={[
        { key: 'up', label: t('entry.up'), icon: ArrowUp, disabled: isFirst, run: () => move(-1) },
        {
          key: 'down',
          label: t('entry.down'),
          icon: ArrowDown,
          disabled: isLast,
          run: () => move(1),
        },
        { key: 'remove', label: t('entry.remove'), icon: Trash2, run: remove },
      ]}
    />
  );
}

/** The same entry on a phone that only reads. */
export function EntryText({ task, list, entry }: Pick<EntryRowProps, 'task' | 'list' | 'entry'>) {
  const note = useEntryNote(entryField(task, list, entry.id));
  return (
    <Entry {...note}>
      <span>{entry.text}</span>
    </Entry>
  );
}
