import type { Check, Decision } from '@tdt/shared/document/values';
import type { CandidacyId } from '@tdt/shared/ids';
import type { Task } from '@tdt/shared/template/template';
import { parityLookup } from '@tdt/shared/consensus/parity';
import { readingOf } from '@tdt/shared/consensus/rounds';
import type { ReactNode } from 'react';
import { formatHour } from '../../../i18n/format';
import common from '../common.module.css';
import { Footer } from '../footer';
import { bySurname } from '../layout/names';
import { fullPages, pageAt } from '../layout/pages';
import { FullName } from '../names';
import { useStage } from '../stage-context';
import { Designated, StatusIcon } from '../status';
import { TallPair } from './tall-pair';
import styles from './decision.module.css';

/** The act of the plenary for one task. */
export function DecisionScreen(props: { readonly task: Task; readonly decision: Decision }) {
  const { task, decision } = props;
  const { data, t } = useStage();
  const { decisions, tasks } = data.meeting;
  const count = tasks.filter(({ id }) => decisions.get(id)?.kind === 'designated').length;
  return (
    <div className={common.screen}>
      <ActHead task={task} decision={decision} />
      {decision.kind === 'designated' && <Act task={task} decision={decision} />}
      {decision.kind === 'debated' && <Debated names={decision.names} />}
      {decision.kind === 'noCandidacy' && <p className={styles.alone}>{t('act.call')}</p>}
      <Footer>{t('act.progress', { count, of: tasks.length })}</Footer>
    </div>
  );
}

const ICON: Readonly<Record<Decision['kind'], ReactNode>> = {
  designated: <Designated size={90} />,
  debated: <StatusIcon status="diverging" size={90} />,
  noCandidacy: <StatusIcon status="noCandidacy" size={90} />,
};

function ActHead({ task, decision }: { readonly task: Task; readonly decision: Decision }) {
  const { t, say } = useStage();
  return (
    <div className={styles.head}>
      {ICON[decision.kind]}
      <div>
        <h1 className={common.title}>{t(`act.${decision.kind}`)}</h1>
        <p className={styles.task}>{say(task.label)}</p>
      </div>
    </div>
  );
}

const NAMES = {
  sizes: [
    { size: 132, line: 156 },
    { size: 92, line: 100 },
    { size: 60, line: 66 },
  ],
  width: 1600,
  room: 410,
  radius: 36,
  gap: 64,
} as const;

type Designation = Extract<Decision, { kind: 'designated' }>;

function Act({ task, decision }: { readonly task: Task; readonly decision: Designation }) {
  const { data, t } = useStage();
  const check = decision.check === null ? undefined : data.meeting.checks.get(decision.check);
  const parity = parityLookup(data.meeting.parity.get(task.id))(...decision.pair);
  const hour = formatHour(decision.at, data.locale);
  return (
    <>
      <div className={styles.pair}>
        <TallPair pair={decision.pair} {...NAMES} />
      </div>
      <div className={styles.facts}>
        {check && <Heard check={check} />}
        {decision.againstReading && <p>{t('gauge.against')}</p>}
        <p className={common.soft}>
          {t(
            parity === 'ok' ? 'act.parity' : decision.parityException ? 'act.exception' : 'act.at',
            { hour },
          )}
        </p>
      </div>
    </>
  );
}

function Heard({ check }: { readonly check: Check }) {
  const { data, t } = useStage();
  const reading = readingOf(check, data.meeting.settings);
  const tally = check.phone?.tally;
  if (reading && tally)
    return (
      <p>
        {t('gauge.heard', {
          reading: t(`gauge.reading.${reading.word}`),
          adhesions: tally.adhesions,
          answers: reading.answers,
          reservations: t('gauge.withReservations', { count: tally.reservations }),
          oppositions: t('gauge.withOppositions', { count: tally.oppositions }),
        })}
      </p>
    );
  const { reservations, oppositions } = check;
  if (reservations === 0 && oppositions === 0) return <p>{t('act.heardNothing')}</p>;
  const parts = [
    ...(reservations > 0 ? [t('act.reservations', { count: reservations })] : []),
    ...(oppositions > 0 ? [t('act.oppositions', { count: oppositions })] : []),
  ];
  return <p>{t('act.heard', { what: parts.join(t('act.join')) })}</p>;
}

const NAMES_MOST = 8;

function Debated({ names }: { readonly names: readonly CandidacyId[] }) {
  const { t, nameOf, page } = useStage();
  const pages = fullPages(bySurname(names, nameOf), NAMES_MOST);
  const at = pageAt(page, pages.length);
  const shown = pages[at] ?? [];
  return (
    <div className={styles.debated} key={at}>
      <p className={common.soft}>
        {t('act.debatedLead')}
        {pages.length > 1 && ` ${t('page', { page: at + 1, of: pages.length })}`}
      </p>
      <ul className={shown.length > 4 ? styles.twoColumns : styles.oneColumn}>
        {shown.map((id) => (
          <li key={id}>
            <FullName name={nameOf(id)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
