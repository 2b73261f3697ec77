import { useState } from 'react';
import type { Candidacy } from '@tdt/shared/document/values';
import { displayName, plenaryName } from '@tdt/shared/people/names';
import { useLocale, useT } from '../../../i18n';
import { formatTime } from '../../../i18n/format';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { PersonName } from '../../../ui/console/person-name';
import { Refusal } from '../../../ui/console/refusal';
import { Select } from '../../../ui/console/select';
import { Badge } from '../../../ui/icon-word';
import { useAct } from '../acts/acts-context';
import { useMay } from '../acts/may';
import { CommandButton } from '../acts/command-button';
import { ReasonDialog } from '../acts/reason-dialog';
import { peopleShown } from '../model/people';
import styles from './people.module.css';

/** One candidacy; its member of the list when the file could not tell, and the withdrawal. */
export function CandidacyRow({ candidacy }: { readonly candidacy: Candidacy }) {
  const t = useT('console');
  const common = useT('common');
  const locale = useLocale();
  const people = useMeeting(({ staff }) => staff.people);
  const [retracting, setRetracting] = useState(false);
  const person = people.get(candidacy.person);
  const name = person ? displayName(person) : '';
  const gone = candidacy.retractedAt !== null;
  const open = useMay('candidacy.retract') && !gone;
  return (
    <li className={styles.person}>
      <div className={styles.who}>
        {person && <PersonName name={plenaryName(person)} />}{' '}
        {candidacy.outgoing && <Badge>{common('badge.outgoing')}</Badge>}{' '}
        {gone && <Badge>{common('badge.retracted')}</Badge>}{' '}
        {candidacy.onTheSpot && (
          <Badge>
            {t('candidacy.onTheSpot', { time: formatTime(candidacy.onTheSpot.at, locale) })}
          </Badge>
        )}
        {person && !person.member && <small>{t('candidacy.outside')}</small>}
      </div>
      {person && !person.member && open && <LinkTo candidacy={candidacy} name={name} />}
      {open && (
        <ConsoleButton
          kind="quiet"
          aria-label={t('candidacy.retractNamed', { name })}
          onClick={() => setRetracting(true)}
        >
          {t('candidacy.retract')}
        </ConsoleButton>
      )}
      {gone && (
        <CommandButton
          kind="quiet"
          aria-label={t('asked.restoreNamed', { name })}
          said={t('asked.restored', { name })}
          command={() => ({ type: 'candidacy.restore', payload: { candidacy: candidacy.id } })}
        >
          {t('asked.restore')}
        </CommandButton>
      )}
      <ReasonDialog
        open={retracting}
        title={t('candidacy.retractTitle', { name })}
        lead={t('candidacy.retractLead')}
        label={t('candidacy.retractReason')}
        optional
        confirm={t('candidacy.retractDo')}
        said={t('candidacy.said.retracted', { name })}
        command={(reason) => ({
          type: 'candidacy.retract',
          payload: { candidacy: candidacy.id, ...(reason === '' ? {} : { reason }) },
        })}
        onClose={() => setRetracting(false)}
      />
    </li>
  );
}

/** Whose candidacy it is, when the file could not tell. */
function LinkTo({ candidacy, name }: { readonly candidacy: Candidacy; readonly name: string }) {
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
          ...members.map((member) => ({ value: member.id, label: displayName(member) })),
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
