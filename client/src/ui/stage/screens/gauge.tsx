import type { PersonName } from '@tdt/shared/people/names';
import { readingOf } from '@tdt/shared/consensus/rounds';
import type { CheckReading } from '@tdt/shared/consensus/reading';
import type { Check, Tally } from '@tdt/shared/document/values';
import { CircleCheck, MessagesSquare, UsersRound } from 'lucide-react';
import common from '../common.module.css';
import { Footer } from '../footer';
import { inSurnameOrder, nameRuns } from '../layout/names';
import { withRoomFor } from '../layout/outgoing';
import { pageAt } from '../layout/pages';
import { percentText } from '../layout/percent';
import { textWidth, wrappedLines } from '../layout/text-width';
import { Dumbbell, Opposition } from '../marks';
import { PairNames } from '../names';
import { Rich } from '../rich';
import { useStage } from '../stage-context';
import { GaugeBars } from './gauge-bars';
import { ProjectedWords, useQuotes } from './projected-words';
import styles from './gauge.module.css';

const WIDTH = 1760;
/** Dumbbell and gap left of the names, and a gap right of them. */
const BESIDE = 112;
const LINE = 56;
/** Height of the bars; they give way to names that do not stand on one line. */
const BARS = 170;

/** Lines that the pair takes: one beside the number of answers, else each name on its own. */
function pairLines(names: readonly PersonName[], closed: string): number {
  const pair = names.flatMap(nameRuns);
  const beside = WIDTH - BESIDE - 80 - textWidth(closed, 44);
  if (wrappedLines(pair, 48, beside) === 1) return 1;
  return names.reduce((sum, name) => sum + wrappedLines(nameRuns(name), 48, WIDTH - BESIDE), 0);
}

/** A check by phone once it is closed: who answered what, as numbers, the word it reads and the very rule that gave it. */
export function GaugeScreen({ check }: { readonly check: Check }) {
  const { data, t, say, nameOf } = useStage();
  const { meeting } = data;
  const task = meeting.tasks.find(({ id }) => id === check.task);
  const reading = readingOf(check, meeting.settings);
  const tally = check.phone?.tally;
  if (!reading || !tally) return null;
  const closed = t('gauge.closed', { answered: reading.answers, of: reading.entitled });
  const told = withRoomFor(`${t('legend.outgoing')} W`, meeting, nameOf);
  const lines = pairLines(inSurnameOrder(check.pair, nameOf).map(told), closed);
  const shift = Math.min((lines - 1) * LINE, BARS - 50);
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
          <Dumbbell /> <PairNames pair={check.pair} stacked={lines > 1} outgoing="word" />
        </span>
        {lines === 1 && <span className={styles.closed}>{closed}</span>}
      </div>
      <div className={styles.thresholdWords} style={{ top: 262 + shift }}>
        <p>
          {t('gauge.threshold', {
            count: reading.adhesionsNeeded,
            share: percentText(meeting.settings.wideShare, data.locale),
          })}
        </p>
        {lines > 1 && <p className={styles.closed}>{closed}</p>}
      </div>
      <div className={styles.bars} style={{ top: 326 + shift }}>
        <GaugeBars
          tally={tally}
          entitled={reading.entitled}
          needed={reading.adhesionsNeeded}
          height={BARS - shift}
        />
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
          {kind === 'opposition' ? (
            <Opposition size={44} />
          ) : (
            <i className={styles.key} data-kind={kind} aria-hidden />
          )}
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
