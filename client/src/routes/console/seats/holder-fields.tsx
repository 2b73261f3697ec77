import type { PersonId } from '@tdt/shared/ids';
import { displayName } from '@tdt/shared/people/names';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { Select } from '../../../ui/console/select';
import { TextInput } from '../../../ui/console/text-input';
import { peopleShown } from '../model/people';

const OTHER = 'other';

/** Who holds a seat, as chosen: somebody of the list, or a name. */
export interface Holder {
  readonly choice: string;
  readonly label: string;
}

export const NO_HOLDER: Holder = { choice: '', label: '' };

/** What a command needs of the choice, and the name to say; null while nobody is chosen. */
export function useHolder({ choice, label }: Holder) {
  const people = useMeeting(({ staff }) => staff.people);
  const person = people.get(choice);
  if (person) return { person: person.id, label: '', name: displayName(person) };
  const typed = label.trim();
  const nobody: PersonId | null = null;
  return choice === OTHER && typed !== '' ? { person: nobody, label: typed, name: typed } : null;
}

/** A person of the list first: links are handed to somebody whom everybody knows by name. */
export function HolderFields(props: {
  readonly holder: Holder;
  readonly onChange: (holder: Holder) => void;
}) {
  const { holder, onChange } = props;
  const t = useT('console');
  const people = useMeeting(({ staff }) => staff.people);
  const members = peopleShown(people.values(), '', 'all').filter(({ member }) => member);
  return (
    <>
      <Select
        label={t('team.who')}
        value={holder.choice}
        onChange={(choice) => onChange({ ...holder, choice })}
        options={[
          { value: '', label: t('team.unnamed') },
          ...members.map((one) => ({ value: one.id, label: displayName(one) })),
          { value: OTHER, label: t('team.notListed') },
        ]}
      />
      {holder.choice === OTHER && (
        <TextInput
          label={t('team.name')}
          value={holder.label}
          maxLength={160}
          onChange={(label) => onChange({ ...holder, label })}
        />
      )}
    </>
  );
}
