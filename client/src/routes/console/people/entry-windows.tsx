import type { StaffPerson } from '@tdt/shared/document/values';
import { displayName } from '@tdt/shared/people/names';
import { useT } from '../../../i18n';
import { ConfirmDialog } from '../acts/confirm-dialog';
import { EditPerson } from './edit-person';
import { MergePerson } from './merge-person';
import { ErasePerson } from './person-data';

/** What is done to an entry, in a window of its own. */
export type EntryWindow = 'edit' | 'remove' | 'merge' | 'erase' | null;

/** The windows of one entry: one is open at a time. */
export function EntryWindows(props: {
  readonly person: StaffPerson;
  readonly open: EntryWindow;
  readonly setOpen: (open: EntryWindow) => void;
}) {
  const { person, open, setOpen } = props;
  const t = useT('console');
  const name = displayName(person);
  const close = () => setOpen(null);
  return (
    <>
      {open === 'edit' && (
        <EditPerson
          person={person}
          onClose={close}
          onRemove={() => setOpen('remove')}
          onMerge={() => setOpen('merge')}
          onErase={() => setOpen('erase')}
        />
      )}
      {open === 'erase' && <ErasePerson person={person} onClose={close} />}
      {open === 'merge' && <MergePerson person={person} onClose={close} />}
      <ConfirmDialog
        open={open === 'remove'}
        title={t('entry.removeTitle', { name })}
        confirm={t('entry.removeDo')}
        danger
        said={t('entry.removed', { name })}
        command={() => ({ type: 'person.remove', payload: { person: person.id } })}
        onClose={close}
      >
        <p>{t('entry.removeLead')}</p>
      </ConfirmDialog>
    </>
  );
}
