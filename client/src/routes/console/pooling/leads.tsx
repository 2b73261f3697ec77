import { setApart } from '@tdt/shared/people/names';
import { Mic, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { pairKey, pairOf } from '@tdt/shared/consensus/pair';
import { parityLookup } from '@tdt/shared/consensus/parity';
import type { Lead, PairIds } from '@tdt/shared/consensus/types';
import type { Task } from '@tdt/shared/template/template';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { PairMark } from '../../../ui/console/pair-mark';
import { Lines, Section, Soft } from '../../../ui/console/section';
import { Select } from '../../../ui/console/select';
import { bySurname } from '../../../ui/stage/layout/names';
import { isWithdrawn } from '../../../ui/stage/layout/withdrawn';
import { CommandButton } from '../acts/command-button';
import { isUnderCheck, openCheck, standingOf } from '../model/pooling';
import { useHandedOver } from './handed-over';
import { PairNames } from './pair-names';
import { useNames, usePairWords } from './use-names';
import styles from './pooling.module.css';

/** The leads of a task, each with its check; a lead is a suggestion, any other pair can be checked too. */
export function Leads({ task }: { readonly task: Task }) {
  const t = useT('console');
  const leads = useMeeting((snapshot) => snapshot.merge(task.id).leads);
  const decided = useMeeting(({ meeting }) => meeting.decisions.has(task.id));
  return (
    <Section title={t('leads.title')}>
      {leads.length === 0 ? (
        <Soft>{t('leads.none')}</Soft>
      ) : (
        <Lines>
          {leads.map((lead) => (
            <LeadLine key={pairKey(lead.pair)} task={task} lead={lead} />
          ))}
        </Lines>
      )}
      {!decided && <OtherPair task={task} />}
    </Section>
  );
}

function LeadLine({ task, lead }: { readonly task: Task; readonly lead: Lead }) {
  const t = useT('console');
  const { pair, rank, exact, together, parity } = lead;
  const gone = useMeeting(({ meeting }) => pair.some((id) => isWithdrawn(meeting, id)));
  return (
    <li className={styles.lead}>
      <b className={styles.rank}>{rank}</b>
      <PairMark exact={exact.length > 0} />
      <span className={styles.names}>
        <PairNames pair={pair} />
        {parity !== 'ok' && <ParityNote parity={parity} />}
        {gone && <small className={styles.goneNote}>{t('gone.pair')}</small>}
      </span>
      <span className={styles.counts}>
        {exact.length > 0 && `${t('leads.exact', { count: exact.length })} · `}
        {t('leads.together', { count: together.length })}
      </span>
      {!gone && <CheckButton task={task} pair={pair} />}
    </li>
  );
}

function ParityNote({ parity }: { readonly parity: 'unknown' | 'broken' }) {
  const common = useT('common');
  return (
    <small className={styles.parity}>
      <TriangleAlert size={15} aria-hidden /> {common(`parity.${parity}`)}
    </small>
  );
}

function CheckButton({ task, pair }: { readonly task: Task; readonly pair: PairIds }) {
  const t = useT('console');
  const names = usePairWords()([...pair]);
  const open = useMeeting(({ meeting }) => openCheck(meeting, task.id));
  const decided = useMeeting(({ meeting }) => meeting.decisions.has(task.id));
  const handedOver = useHandedOver(task.id);
  if (decided || handedOver) return null;
  if (isUnderCheck(open, pair))
    return (
      <span className={styles.opened}>
        <Mic size={17} aria-hidden /> {t('leads.opened')}
      </span>
    );
  return (
    <span className={styles.ways}>
      <CommandButton
        aria-label={t('leads.checkNamed', { names })}
        said={t('leads.said', { names })}
        command={() => ({ type: 'check.open', payload: { task: task.id, pair: [...pair] } })}
      >
        {t('leads.check')}
      </CommandButton>
      <CommandButton
        kind="quiet"
        aria-label={t('checks.byPhoneNamed', { names })}
        said={t('leads.said', { names })}
        command={() => ({
          type: 'check.open',
          payload: { task: task.id, pair: [...pair], mode: 'phone' },
        })}
      >
        {t('checks.byPhone')}
      </CommandButton>
    </span>
  );
}

/** Any two candidacies of the task. */
function OtherPair({ task }: { readonly task: Task }) {
  const t = useT('console');
  const nameOf = useNames();
  const meeting = useMeeting((snapshot) => snapshot.meeting);
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const ids = bySurname(
    standingOf(meeting, task.id).map(({ id }) => id),
    nameOf,
  );
  const a = ids.find((id) => id === first);
  const b = ids.find((id) => id === second);
  const pair = a && b && a !== b ? pairOf(a, b) : null;
  const parity = pair && parityLookup(meeting.parity.get(task.id))(pair[0], pair[1]);
  const options = [
    { value: '', label: t('leads.chooseName') },
    ...ids.map((id) => ({ value: id, label: setApart(`${nameOf(id).first} ${nameOf(id).last}`) })),
  ];
  return (
    <details className={styles.other}>
      <summary>{t('leads.other')}</summary>
      <div className={styles.row}>
        <Select
          look="quiet"
          label={t('leads.first')}
          value={first}
          options={options}
          onChange={setFirst}
        />
        <span aria-hidden>+</span>
        <Select
          look="quiet"
          label={t('leads.second')}
          value={second}
          options={options}
          onChange={setSecond}
        />
        {pair && <CheckButton task={task} pair={pair} />}
        {parity && parity !== 'ok' && <ParityNote parity={parity} />}
      </div>
    </details>
  );
}
