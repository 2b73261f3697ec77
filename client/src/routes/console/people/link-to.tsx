import type { Candidacy, StaffPerson } from '@tdt/shared/document/values';
import { displayName } from '@tdt/shared/people/names';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { Refusal } from '../../../ui/console/refusal';
import { Select } from '../../../ui/console/select';
import { useAct } from '../acts/acts-context';
import { peopleShown } from '../model/people';

/** Namesakes are told apart by their group of origin. */
const labelOf = (member: StaffPerson): string =>
  member.origin === null ? displayName(member) : `${displayName(member)} (${member.origin})`;

/** Whose candidacy it is, when the file could not tell. */
export function LinkTo({
  candidacy,
  name,
}: {
  readonly candidacy: Candidacy;
  readonly name: string;
}) {
  const t = useT('console');
  const { act, refused } = useAct();
  const people = useMeeting(({ staff }) => staff.people);
  const members = peopleShown(people.values(), '', 'all').filter(({ member }) => member);
  return (
    <>
      <Select
        look="quiet"
        label={t('candidacy.link', { name })}
        value=""
        options={[
          { value: '', label: t('candidacy.linkTo') },
          ...members.map((member) => ({ value: member.id, label: labelOf(member) })),
        ]}
        onChange={(value) => {
          const member = members.find(({ id }) => id === value);
          if (!member) return;
          void act(
            { type: 'candidacy.link', payload: { candidacy: candidacy.id, person: member.id } },
            t('candidacy.said.linked', { name: displayName(member) }),
          );
        }}
      />
      <Refusal message={refused} />
    </>
  );
}
