import { useState } from 'react';
import { entitledTo } from '@tdt/shared/commands/entitled';
import { readPrivate } from '@tdt/shared/document/answers';
import type { Check } from '@tdt/shared/document/values';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { Lines, Section, Soft } from '../../../ui/console/section';
import { OpenedCheck } from '../../answer/opened-check';
import { useAsked } from '../../answer/use-asked';
import { CommandButton } from '../acts/command-button';
import { IfMay } from '../acts/may';
import { CountsDialog } from './counts-dialog';
import { NameDialog } from './name-dialog';
import { PairNames } from './pair-names';
import styles from './pooling.module.css';

/** A check that the phones answer: how many did, who has no phone; what they say only once it is closed. */
export function PhoneCheck({ check }: { readonly check: Check }) {
  const t = useT('console');
  const answer = useT('answer');
  const phone = check.phone ?? { answered: 0, entitled: 0 };
  return (
    <Section
      title={t('checks.title', { round: check.round })}
      end={
        <CommandButton
          kind="quiet"
          said={t('checks.closed')}
          command={() => ({ type: 'check.close', payload: { check: check.id } })}
        >
          {t('checks.close')}
        </CommandButton>
      }
    >
      <p>
        <PairNames pair={check.pair} />
      </p>
      <p className={styles.big} role="status">
        {answer('counts.answered', { count: phone.answered, of: phone.entitled })}
      </p>
      <Soft>{t('checks.hidden')}</Soft>
      <OwnAnswer check={check} />
      <IfMay give="check.record">
        <WithoutPhone check={check} />
      </IfMay>
    </Section>
  );
}

/** Whoever runs the meeting and is a person of the list answers too. */
function OwnAnswer({ check }: { readonly check: Check }) {
  const t = useT('console');
  const asked = useAsked();
  const [open, setOpen] = useState(false);
  if (asked.kind !== 'answer' || asked.check.id !== check.id) return null;
  return (
    <>
      <ConsoleButton onClick={() => setOpen(true)}>{t('checks.own')}</ConsoleButton>
      {open && <OpenedCheck check={check} lifts={false} onAway={() => setOpen(false)} />}
    </>
  );
}

const NOBODY = readPrivate(() => new Map());

function WithoutPhone({ check }: { readonly check: Check }) {
  const t = useT('console');
  const state = useMeeting(({ meeting }) => meeting);
  const staff = useMeeting((snapshot) => snapshot.staff);
  const [dialog, setDialog] = useState<'name' | 'counts' | null>(null);
  const people = entitledTo({ state, staff, secret: NOBODY }, check.task).filter(
    ({ noPhone }) => noPhone,
  );
  if (people.length === 0) return <Soft>{t('checks.nobodyWithout')}</Soft>;
  const entered = staff.entered.get(check.id);
  const counts = entered?.counts ?? { adhesions: 0, reservations: 0, oppositions: 0 };
  const counted = counts.adhesions + counts.reservations + counts.oppositions;
  const byName = people.filter(({ id }) => entered?.people.includes(id));
  const close = () => setDialog(null);
  return (
    <>
      <p>
        {t('checks.without', { count: people.length })}{' '}
        {t('checks.enteredSoFar', { byName: byName.length, counted })}
      </p>
      {byName.length > 0 && (
        <Lines>
          {byName.map(({ id, first, last }) => (
            <li key={id}>{`${first} ${last}`}</li>
          ))}
        </Lines>
      )}
      <div className={styles.record}>
        <ConsoleButton onClick={() => setDialog('name')}>{t('checks.byName')}</ConsoleButton>
        <ConsoleButton onClick={() => setDialog('counts')}>{t('checks.asCounts')}</ConsoleButton>
      </div>
      {dialog === 'name' && <NameDialog check={check} people={people} onClose={close} />}
      {dialog === 'counts' && (
        <CountsDialog check={check} entered={entered} most={people.length} onClose={close} />
      )}
    </>
  );
}
