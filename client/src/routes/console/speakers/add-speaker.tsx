import type { StaffPerson } from '@tdt/shared/document/values';
import { displayName } from '@tdt/shared/people/names';
import { useState } from 'react';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { Button } from '../../../ui/button';
import { ConsoleButton } from '../../../ui/console/console-button';
import { Refusal } from '../../../ui/console/refusal';
import { Soft } from '../../../ui/console/section';
import { TextInput } from '../../../ui/console/text-input';
import { Dialog } from '../../../ui/dialog';
import { useAct } from '../acts/acts-context';
import { peopleShown } from '../model/people';
import styles from './speakers.module.css';

const FIRST = 8;

/** Enters somebody who raised a hand: a few letters and Enter; those without a phone are offered first. */
export function AddSpeaker({ onClose }: { readonly onClose: () => void }) {
  const t = useT('console');
  const common = useT('common');
  const [query, setQuery] = useState('');
  const { act, busy, refused } = useAct();
  const found = useCandidates(query);
  const add = async (person: StaffPerson | undefined) => {
    if (!person) return;
    const answer = await act(
      { type: 'speaker.ask', payload: { person: person.id } },
      t('speak.added', { name: displayName(person) }),
    );
    if (answer?.ok) onClose();
  };
  return (
    <Dialog
      open
      title={t('speak.addTitle')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{common('cancel')}</Button>}
    >
      <div className={styles.dialog}>
        <TextInput
          type="search"
          label={t('speak.search')}
          hint={t('speak.searchHint')}
          value={query}
          onChange={setQuery}
          onEnter={() => void add(found[0])}
        />
        <ul className={styles.found} aria-label={t('speak.found')}>
          {found.slice(0, FIRST).map((person) => (
            <li key={person.id}>
              <ConsoleButton wide busy={busy} onClick={() => void add(person)}>
                {displayName(person)}
                {person.noPhone && ` (${t('speak.noPhone')})`}
              </ConsoleButton>
            </li>
          ))}
        </ul>
        {found.length > FIRST && <Soft>{t('speak.more', { count: found.length - FIRST })}</Soft>}
        {found.length === 0 && <Soft>{t('speak.nobodyFits')}</Soft>}
        <Refusal message={refused} />
      </div>
    </Dialog>
  );
}

/** Those present who neither wait nor speak, as the search has them. */
function useCandidates(query: string): readonly StaffPerson[] {
  const people = useMeeting(({ staff }) => staff.people);
  const waiting = useMeeting(({ staff }) => staff.speakers);
  const speaking = useMeeting(({ meeting }) => meeting.speaking?.person);
  const free = peopleShown(people.values(), query, 'present').filter(
    ({ id }) => !waiting.has(id) && id !== speaking,
  );
  return [...free.filter(({ noPhone }) => noPhone), ...free.filter(({ noPhone }) => !noPhone)];
}
