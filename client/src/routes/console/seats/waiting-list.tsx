import { useState } from 'react';
import type { Waiting } from '@tdt/shared/document/values';
import { displayName, setApart } from '@tdt/shared/people/names';
import { useLocale, useT } from '../../../i18n';
import { formatTime } from '../../../i18n/format';
import { useMeeting } from '../../../stores/meeting-store';
import { Lines, Row, Section } from '../../../ui/console/section';
import { Select } from '../../../ui/console/select';
import { CommandButton } from '../acts/command-button';
import { IfMay } from '../acts/may';
import { peopleShown } from '../model/people';
import styles from './seats.module.css';

const NEW = '';

/** People who wait to be admitted; nothing when nobody does. */
export function WaitingList() {
  const t = useT('console');
  const waiting = useMeeting(({ staff }) => staff.waiting);
  if (waiting.size === 0) return null;
  const inOrder = [...waiting.values()].sort((a, b) => a.at - b.at);
  return (
    <Section title={t('waiting.title', { count: waiting.size })}>
      <Lines>
        {inOrder.map((one) => (
          <WaitingRow key={one.seat} waiting={one} />
        ))}
      </Lines>
    </Section>
  );
}

/** Somebody who waits: as a person of the list, as a new member, or turned away. */
function WaitingRow({ waiting }: { readonly waiting: Waiting }) {
  const t = useT('console');
  const locale = useLocale();
  const people = useMeeting(({ staff }) => staff.people);
  const [as, setAs] = useState<string>(waiting.person ?? NEW);
  const listed = peopleShown(people.values(), '', 'all');
  const { seat, presence, at } = waiting;
  const name = setApart(waiting.name);
  const person = people.get(as)?.id ?? null;
  return (
    <li className={styles.waiting}>
      <p>
        <b>{name}</b>{' '}
        <span className={styles.soft}>
          {t(`waiting.${presence}`)}, {formatTime(at, locale)}
        </span>
      </p>
      <IfMay give="person.admit">
        <Select
          look="beside"
          label={t('waiting.as')}
          value={as}
          onChange={setAs}
          options={[
            { value: NEW, label: t('waiting.new') },
            ...listed.map((one) => ({ value: one.id, label: displayName(one) })),
          ]}
        />
      </IfMay>
      <Row>
        <CommandButton
          kind="primary"
          aria-label={t('waiting.admitNamed', { name })}
          said={t('waiting.admitted', { name })}
          command={() => ({ type: 'person.admit', payload: { seat, person, admit: true } })}
        >
          {t('waiting.admit')}
        </CommandButton>
        <CommandButton
          aria-label={t('waiting.refuseNamed', { name })}
          said={t('waiting.refused', { name })}
          command={() => ({ type: 'person.admit', payload: { seat, person: null, admit: false } })}
        >
          {t('waiting.refuse')}
        </CommandButton>
      </Row>
    </li>
  );
}
