import { Pencil, PhoneOff } from 'lucide-react';
import { useState } from 'react';
import type { StaffPerson } from '@tdt/shared/document/values';
import { displayName, plenaryName } from '@tdt/shared/people/names';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { PersonName } from '../../../ui/console/person-name';
import { Refusal } from '../../../ui/console/refusal';
import { Segmented } from '../../../ui/segmented';
import { useAct } from '../acts/acts-context';
import { IfMay } from '../acts/may';
import { EntryWindows } from './entry-windows';
import type { EntryWindow } from './entry-windows';
import { GenderSelect } from './gender-select';
import styles from './people.module.css';

const PRESENCES = ['absent', 'room', 'remote'] as const;

type Act = ReturnType<typeof useAct>['act'];

/** One person: presence in a tap, gender when it is to ask, the rest behind the pencil. */
export function PersonRow({ person }: { readonly person: StaffPerson }) {
  const t = useT('console');
  const { act, refused } = useAct();
  const [open, setOpen] = useState<EntryWindow>(null);
  const groups = useMeeting(({ meeting }) => meeting.groups);
  const group = groups.find(({ id }) => id === person.group);
  const name = displayName(person);
  const notes = [
    person.origin,
    group && t('people.inGroup', { number: group.number }),
    person.noPhone && t('people.noPhone'),
    !person.member && t('people.outside'),
  ].filter((note) => typeof note === 'string');
  return (
    <li className={styles.person}>
      <div className={styles.who}>
        <PersonName name={plenaryName(person)} />
        {notes.length > 0 && <small>{notes.join(' · ')}</small>}
      </div>
      <IfMay give="person.edit">
        {person.gender === null && <GenderSelect person={person} act={act} />}
      </IfMay>
      <IfMay
        give="person.present"
        otherwise={<span>{t(`people.presence.${person.presence}`)}</span>}
      >
        <Segmented
          legend={t('people.presenceOf', { name })}
          value={person.presence}
          onChange={(presence) =>
            void act(
              { type: 'person.present', payload: { people: [person.id], presence } },
              t(`people.said.${presence}`, { name }),
            )
          }
          options={PRESENCES.map((value) => ({
            value,
            label: t(`people.presence.${value}`),
            tone: value === 'absent' ? 'idle' : 'accent',
          }))}
        />
      </IfMay>
      <IfMay give="person.edit">
        <NoPhoneButton person={person} act={act} />
        <ConsoleButton
          kind="quiet"
          icon={<Pencil aria-hidden />}
          aria-label={t('people.edit', { name })}
          onClick={() => setOpen('edit')}
        />
      </IfMay>
      <Refusal message={refused} />
      <EntryWindows person={person} open={open} setOpen={setOpen} />
    </li>
  );
}

/** "Sans téléphone" in one tap. */
function NoPhoneButton({ person, act }: { readonly person: StaffPerson; readonly act: Act }) {
  const t = useT('console');
  const name = displayName(person);
  const { id, noPhone } = person;
  return (
    <ConsoleButton
      kind={noPhone ? 'secondary' : 'quiet'}
      icon={<PhoneOff aria-hidden />}
      aria-pressed={noPhone}
      aria-label={t('people.noPhoneOf', { name })}
      title={t('people.noPhoneLabel')}
      onClick={() =>
        void act(
          { type: 'person.edit', payload: { person: id, noPhone: !noPhone } },
          t(noPhone ? 'people.said.phone' : 'people.said.noPhone', { name }),
        )
      }
    />
  );
}
