import { readingOf } from '@tdt/shared/consensus/rounds';
import type { CheckReading } from '@tdt/shared/consensus/reading';
import type { Check, Tally } from '@tdt/shared/document/values';
import { CircleCheck, MessagesSquare, UsersRound } from 'lucide-react';
import common from '../common.module.css';
import { Footer } from '../footer';
import { pageAt } from '../layout/pages';
import { percentText } from '../layout/percent';
import { Dumbbell } from '../marks';
import { PairNames } from '../names';
import { Rich } from '../rich';
import { useStage } from '../stage-context';
import { GaugeBars } from './gauge-bars';
import { ProjectedWords, useQuotes } from './projected-words';
import styles from './gauge.module.css';

/** A check by phone once it is closed: who answered what, as numbers, the word it reads and the very rule that gave it. */
export function GaugeScreen({ check }: { readonly check: Check }) {
  const { data, t, say } = useStage();
  const { meeting } = data;
  const task = meeting.tasks.find(({ id }) => id === check.task);
  const reading = readingOf(check, meeting.settings);
  const tally = check.phone?.tally;
  if (!reading || !tally) return null;
  return (
    <div className={common.screen}>
      <div className={common.head}>
        <h1 className={common.title}>{task ? say(task.short) : ''}</h1>
        <p className={common.status}>
          <ReadingIcon reading={reading} />
          <span>{t(`gauge.reading.${reading.word}`)}</span>
        </p>
      </div>
      <div className={styles.pair}>
        <span className={styles.names}>
          <Dumbbell /> <PairNames pair={check.pair} />
        </span>
        <span className={common.soft}>
          {t('gauge.closed', { answered: reading.answers, of: reading.entitled })}
        </span>
      </div>
      <p className={styles.thresholdWords}>
        {t('gauge.threshold', {
          count: reading.adhesionsNeeded,
          share: percentText(meeting.settings.wideShare, data.locale),
        })}
      </p>
      <div className={styles.bars}>
        <GaugeBars tally={tally} entitled={reading.entitled} needed={reading.adhesionsNeeded} />
      </div>
      <Legend tally={tally} entitled={reading.entitled} lifted={check.lifted} />
      <Below check={check} reading={reading} tally={tally} />
      <Footer>
        <Abstaining check={check} />
      </Footer>
    </div>
  );
}

function ReadingIcon({ reading }: { readonly reading: CheckReading }) {
  switch (reading.word) {
    case 'wideSupport':
      return <CircleCheck size={64} className={styles.wide} aria-hidden />;
    case 'toDiscuss':
      return <MessagesSquare size={64} aria-hidden />;
    case 'tooFewAnswers':
      return <UsersRound size={64} aria-hidden />;
  }
}

function Legend(props: {
  readonly tally: Tally;
  readonly entitled: number;
  readonly lifted: number;
}) {
  const { tally, entitled, lifted } = props;
  const { t } = useStage();
  const { adhesions, reservations, oppositions } = tally;
  const silent = Math.max(0, entitled - adhesions - reservations - oppositions);
  const counts = [
    ['adhesion', adhesions, t('gauge.adhesions', { count: adhesions })],
    ['reservation', reservations, t('gauge.reservations', { count: reservations })],
    ['opposition', oppositions, t('gauge.oppositions', { count: oppositions })],
    ['silent', silent, t('gauge.silent', { count: silent })],
  ] as const;
  return (
    <ul className={styles.legend}>
      {counts.map(([kind, count, words]) => (
        <li key={kind}>
          <i className={styles.key} data-kind={kind} aria-hidden />
          <b>{count}</b> <span>{words}</span>
        </li>
      ))}
      {lifted > 0 && <li className={common.soft}>{t('gauge.lifted', { count: lifted })}</li>}
    </ul>
  );
}

/** The words that are projected, by turns with the rule: the rule alone when there are none. */
function Below(props: {
  readonly check: Check;
  readonly reading: CheckReading;
  readonly tally: Tally;
}) {
  const { page } = useStage();
  const quotes = useQuotes(props.check);
  const at = pageAt(page, quotes.length + 1);
  const quote = quotes[at];
  return quote ? (
    <ProjectedWords quote={quote} at={at} of={quotes.length} low />
  ) : (
    <Rule reading={props.reading} tally={props.tally} />
  );
}

function Rule({ reading, tally }: { readonly reading: CheckReading; readonly tally: Tally }) {
  const { data, t } = useStage();
  const { settings } = data.meeting;
  const percent = (share: number) => percentText(share, data.locale);
  const of = (count: number, all: number) => percent(all === 0 ? 0 : count / all);
  return (
    <div className={styles.rule}>
      <p>
        <Rich
          text={t('gauge.rule', {
            share: percent(settings.wideShare),
            oppositions: percent(settings.oppositionShare),
            needed: reading.answersNeeded,
            hereShare: of(tally.adhesions, reading.base),
            hereOppositions: of(tally.oppositions, reading.answers),
          })}
        />
      </p>
      <p className={common.soft}>
        {reading.base < reading.answers && `${t('gauge.lone')} `}
        {t('gauge.advises')}
      </p>
    </div>
  );
}

function Abstaining({ check }: { readonly check: Check }) {
  const { data, t } = useStage();
  const { candidacies, people, settings, info } = data.meeting;
  const there = new Set(
    [...candidacies.values()]
      .filter(({ task, retractedAt }) => task === check.task && retractedAt === null)
      .map(({ person }) => person)
      .filter((person) => people.get(person)?.presence !== 'absent'),
  );
  return settings.candidatesAbstain && there.size > 0
    ? t('gauge.abstain', { count: there.size })
    : info.title;
}
