import { useState } from 'react';
import type { Candidacy } from '@tdt/shared/document/values';
import { displayName, plenaryName } from '@tdt/shared/people/names';
import { useLocale, useT } from '../../../i18n';
import { formatTime } from '../../../i18n/format';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { PersonName } from '../../../ui/console/person-name';
import { Badge } from '../../../ui/icon-word';
import { useMay } from '../acts/may';
import { CommandButton } from '../acts/command-button';
import { ReasonDialog } from '../acts/reason-dialog';
import { CandidacyText, EditCandidacyButton } from './candidacy-text';
import styles from './people.module.css';
import { useTaskName } from './use-task-name';

/** One candidacy: what it says, whose it is, its corrections and the withdrawal. */
export function CandidacyRow({ candidacy }: { readonly candidacy: Candidacy }) {
  const t = useT('console');
  const people = useMeeting(({ staff }) => staff.people);
  const task = useTaskName(candidacy);
  const [retracting, setRetracting] = useState(false);
  const person = people.get(candidacy.person);
  const name = person ? displayName(person) : '';
  const gone = candidacy.retractedAt !== null;
  const open = useMay('candidacy.retract') && !gone;
  return (
    <li className={styles.person}>
      <div className={styles.who}>
        {person && <PersonName name={plenaryName(person)} />} <Marks candidacy={candidacy} />
        {person && !person.member && <small>{t('candidacy.outside')}</small>}
        <CandidacyText candidacy={candidacy} name={name} />
      </div>
      {person?.member === true && open && <Unlink candidacy={candidacy} name={name} />}
      <EditCandidacyButton candidacy={candidacy} name={name} />
      {open && (
        <ConsoleButton
          kind="quiet"
          aria-label={t('candidacy.retractNamed', { name, task })}
          onClick={() => setRetracting(true)}
        >
          {t('candidacy.retract')}
        </ConsoleButton>
      )}
      {gone && (
        <CommandButton
          kind="quiet"
          aria-label={t('asked.restoreNamed', { name, task })}
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

/** Outgoing, withdrawn, proposed in the meeting. */
function Marks({ candidacy }: { readonly candidacy: Candidacy }) {
  const t = useT('console');
  const common = useT('common');
  const locale = useLocale();
  const { outgoing, retractedAt, onTheSpot } = candidacy;
  return (
    <>
      {outgoing && <Badge>{common('badge.outgoing')}</Badge>}{' '}
      {retractedAt !== null && <Badge>{common('badge.retracted')}</Badge>}{' '}
      {onTheSpot && (
        <Badge>{t('candidacy.onTheSpot', { time: formatTime(onTheSpot.at, locale) })}</Badge>
      )}
    </>
  );
}

interface Part {
  readonly candidacy: Candidacy;
  readonly name: string;
}

/** The way back from a link that was confirmed, or made by an e-mail that two people share. */
function Unlink({ candidacy, name }: Part) {
  const t = useT('console');
  const task = useTaskName(candidacy);
  const isImported = useMeeting(({ staff }) => staff.imported.has(candidacy.id));
  if (!isImported) return null;
  return (
    <CommandButton
      kind="quiet"
      aria-label={t('links.undoNamed', { name, task })}
      said={t('links.said.undone', { name })}
      command={() => ({
        type: 'candidacy.unlink',
        payload: { candidacy: candidacy.id, refuse: true },
      })}
    >
      {t('links.undo')}
    </CommandButton>
  );
}
