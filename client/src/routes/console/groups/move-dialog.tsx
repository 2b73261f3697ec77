import type { StaffPerson } from '@tdt/shared/document/values';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { displayName } from '@tdt/shared/people/names';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { Select } from '../../../ui/console/select';
import { IconWord } from '../../../ui/icon-word';
import { useAct } from '../acts/acts-context';
import { EntryDialog } from '../acts/entry-dialog';
import type { GroupView } from '../model/groups';
import { peopleShown } from '../model/people';

/** Anybody present, to any group. */
export function MoveDialog(props: {
  readonly views: readonly GroupView[];
  readonly onClose: () => void;
}) {
  const { views, onClose } = props;
  const t = useT('console');
  const people = useMeeting(({ staff }) => staff.people);
  const { act, busy, refused } = useAct();
  const [who, setWho] = useState('');
  const [where, setWhere] = useState('');
  const person = people.get(who);
  const target = views.find(({ group }) => group.id === where)?.group;
  const move = async () => {
    if (!person || !target) return;
    const answer = await act(
      { type: 'group.move', payload: { person: person.id, group: target.id } },
      t('groups.said.moved', { name: displayName(person), number: target.number }),
    );
    if (answer?.ok) onClose();
  };
  return (
    <EntryDialog
      title={t('groups.move')}
      confirm={t('groups.moveDo')}
      missing={person && target ? null : t('groups.moveMissing')}
      {...{ busy, refused, onClose }}
      onSave={() => void move()}
    >
      <WhoAndWhere views={views} {...{ who, setWho, where, setWhere }} />
      <p>{t('groups.penStays')}</p>
      <AboveSize view={views.find(({ group }) => group.id === where)} person={person} />
    </EntryDialog>
  );
}

/** Said before the move, which is possible all the same. */
function AboveSize(props: {
  readonly view: GroupView | undefined;
  readonly person: StaffPerson | undefined;
}) {
  const { view, person } = props;
  const t = useT('console');
  const size = useMeeting(({ meeting }) => meeting.settings.groupSize);
  const count = (view?.members.length ?? 0) + 1;
  const warns = view && person && person.group !== view.group.id && count > size;
  return (
    <div role="status">
      {warns && (
        <IconWord icon={<TriangleAlert />} tone="warn">
          {t('forming.willBe', { number: view.group.number, count, size })}
        </IconWord>
      )}
    </div>
  );
}

function WhoAndWhere(props: {
  readonly views: readonly GroupView[];
  readonly who: string;
  readonly setWho: (who: string) => void;
  readonly where: string;
  readonly setWhere: (where: string) => void;
}) {
  const { views, who, setWho, where, setWhere } = props;
  const t = useT('console');
  const people = useMeeting(({ staff }) => staff.people);
  const present = peopleShown(people.values(), '', 'present');
  const numberOf = (group: string | null) =>
    views.find((view) => view.group.id === group)?.group.number;
  return (
    <>
      <Select
        label={t('groups.moveWho')}
        value={who}
        onChange={setWho}
        options={[
          { value: '', label: t('groups.choosePerson') },
          ...present.map((one) => {
            const number = numberOf(one.group);
            const place = number === undefined ? t('groups.nowhere') : t('groups.name', { number });
            return { value: one.id, label: `${displayName(one)} (${place})` };
          }),
        ]}
      />
      <Select
        label={t('groups.moveWhere')}
        value={where}
        onChange={setWhere}
        options={[
          { value: '', label: t('groups.chooseGroup') },
          ...views.map(({ group, members }) => ({
            value: group.id,
            label: t('groups.nameAndSize', { number: group.number, count: members.length }),
          })),
        ]}
      />
    </>
  );
}
