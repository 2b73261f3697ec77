import type { Person } from '@tdt/shared/document/values';
import type { PersonId, TaskId } from '@tdt/shared/ids';
import { displayName } from '@tdt/shared/people/names';
import { formatTime } from '../../../i18n/format';
import { useLocale, useT } from '../../../i18n';
import { useWriting } from '../../../meeting/writing';
import { AsideBlock } from '../../../ui/phone/aside-block';
import { Tick } from '../../../ui/toggle';

interface RecusedPeopleProps {
  readonly task: TaskId;
  readonly people: readonly Person[];
  readonly left: ReadonlyMap<PersonId, number>;
  readonly canWrite: boolean;
}

const firstName = (person: Person): string =>
  displayName({ first: person.first, last: person.first === '' ? person.last : '' });

/** The candidates who sit in this group: each is named, and the table confirms that they stepped aside. */
export function RecusedPeople({ task, people, left, canWrite }: RecusedPeopleProps) {
  const t = useT('phone');
  const locale = useLocale();
  const writing = useWriting(task);
  return people.map((person) => {
    const at = left.get(person.id);
    const time = at === undefined ? null : formatTime(at, locale);
    const sentence = t('study.left', { name: firstName(person) });
    return (
      <AsideBlock key={person.id}>
        <p>
          <strong>{displayName(person)}</strong> {t('study.asideName')}
        </p>
        {canWrite ? (
          <Tick
            label={sentence}
            checked={at !== undefined}
            onChange={(gone) => {
              writing.left(person.id, gone);
            }}
            end={time}
          />
        ) : (
          time && (
            <p>
              {sentence} ({time})
            </p>
          )
        )}
      </AsideBlock>
    );
  });
}
