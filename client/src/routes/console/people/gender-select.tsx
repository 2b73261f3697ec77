import type { StaffPerson } from '@tdt/shared/document/values';
import { GenderSchema } from '@tdt/shared/document/values';
import type { Command } from '@tdt/shared/protocol/commands';
import { displayName } from '@tdt/shared/people/names';
import { useT } from '../../../i18n';
import { Select } from '../../../ui/console/select';

/** Asked, never guessed. */
export function GenderSelect(props: {
  readonly person: StaffPerson;
  readonly act: (command: Command, words: string) => Promise<unknown>;
}) {
  const t = useT('console');
  const { person, act } = props;
  const name = displayName(person);
  return (
    <Select
      look="quiet"
      label={t('people.genderOf', { name })}
      value={person.gender ?? ''}
      options={useGenderOptions(t('people.genderToAsk'))}
      onChange={(value) => {
        const gender = GenderSchema.safeParse(value);
        if (!gender.success) return;
        const command = {
          type: 'person.edit',
          payload: { person: person.id, gender: gender.data },
        } as const;
        void act(command, t('people.said.gender', { name }));
      }}
    />
  );
}

export function useGenderOptions(unknown: string) {
  const t = useT('console');
  return [
    { value: '', label: unknown },
    { value: 'F', label: t('people.gender.F') },
    { value: 'M', label: t('people.gender.M') },
    { value: 'O', label: t('people.gender.O') },
  ];
}
