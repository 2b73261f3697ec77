import { Search, UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { StaffPerson } from '@tdt/shared/document/values';
import { displayName } from '@tdt/shared/people/names';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { Row, Section, Soft } from '../../../ui/console/section';
import { Select } from '../../../ui/console/select';
import { TextInput } from '../../../ui/console/text-input';
import { filterCount, PEOPLE_FILTERS, peopleShown } from '../model/people';
import type { PeopleFilter } from '../model/people';
import { useAct } from '../acts/acts-context';
import { IfMay } from '../acts/may';
import { AddPerson } from './add-person';
import { PersonRow } from './person-row';
import styles from './people.module.css';

const FIRST = 60;

/** At the door, by keyboard: a few letters, Enter marks the only person found as in the room, the next one. */
function useTick(): (person: StaffPerson) => Promise<boolean> {
  const t = useT('console');
  const { act } = useAct();
  return async (person) => {
    if (person.presence !== 'absent') return false;
    const payload = { people: [person.id], presence: 'room' as const };
    const words = t('people.said.room', { name: displayName(person) });
    const answer = await act({ type: 'person.present', payload }, words);
    return answer?.ok === true;
  };
}

/** Everybody on the list: who is here, whose gender is to ask, who has no phone. */
export function PeopleList({ start = 'all' }: { readonly start?: PeopleFilter }) {
  const t = useT('console');
  const people = useMeeting(({ staff }) => staff.people);
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<PeopleFilter>(start);
  const [shown, setShown] = useState(FIRST);
  const [adding, setAdding] = useState(false);
  const found = peopleShown(people.values(), query, filter);
  const only = query.trim() !== '' && found.length === 1 ? found[0] : undefined;
  const tick = useTick();
  const tickOnly = async () => {
    if (only && (await tick(only))) setQuery('');
  };
  return (
    <Section
      title={t('people.title', { count: people.size })}
      end={
        <IfMay give="person.add">
          <ConsoleButton icon={<UserPlus aria-hidden />} onClick={() => setAdding(true)}>
            {t('people.add')}
          </ConsoleButton>
        </IfMay>
      }
    >
      <div className={styles.filters}>
        <Search size={18} aria-hidden className={styles.glass} />
        <TextInput
          quiet
          type="search"
          label={t('people.search')}
          value={query}
          onChange={setQuery}
          onEnter={() => void tickOnly()}
          {...(only ? { hint: t('people.searchHint') } : {})}
        />
        <Select
          look="quiet"
          label={t('people.filter')}
          value={filter}
          onChange={(value) => setFilter(PEOPLE_FILTERS.find((one) => one === value) ?? 'all')}
          options={PEOPLE_FILTERS.map((value) => ({
            value,
            label: t(`people.filters.${value}`, { count: filterCount(people.values(), value) }),
          }))}
        />
      </div>
      <ul className={styles.list} aria-label={t('people.title', { count: people.size })}>
        {found.slice(0, shown).map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </ul>
      {found.length === 0 && <Soft>{t(people.size === 0 ? 'people.none' : 'people.noMatch')}</Soft>}
      {found.length > shown && (
        <More count={found.length - shown} show={() => setShown(found.length)} />
      )}
      {adding && <AddPerson onClose={() => setAdding(false)} />}
    </Section>
  );
}

function More({ count, show }: { readonly count: number; readonly show: () => void }) {
  const t = useT('console');
  return (
    <Row>
      <ConsoleButton kind="quiet" onClick={show}>
        {t('people.more', { count })}
      </ConsoleButton>
    </Row>
  );
}
