import type { Check, ProjectedArgument } from '@tdt/shared/document/values';
import type { ReactNode } from 'react';
import common from '../common.module.css';
import { Footer } from '../footer';
import { bySurname, nameRuns } from '../layout/names';
import { pageAt } from '../layout/pages';
import { paragraphPages } from '../layout/paragraphs';
import { wrappedLines } from '../layout/text-width';
import { Opposition, Reservation, TallDumbbell } from '../marks';
import { FullName } from '../names';
import { Rich } from '../rich';
import { useStage } from '../stage-context';
import styles from './check.module.css';

const QUOTE = { size: 56, width: 1650, lines: 2 };

/** An oral check: the pair, what was heard, and the words projected with their author's agreement. */
export function CheckScreen({ check }: { readonly check: Check }) {
  const { data, t, say } = useStage();
  const task = data.meeting.tasks.find(({ id }) => id === check.task);
  const state = check.closedAt === null ? 'check.oral' : 'check.closed';
  const round = check.round === 1 ? t('check.first') : t('check.round', { round: check.round });
  return (
    <div className={common.screen}>
      <div className={styles.head}>
        <h1 className={common.title}>{t('check.title')}</h1>
        <p className={common.soft}>
          <Rich text={t(state, { task: task ? say(task.short) : '', round })} />
        </p>
      </div>
      <div className={styles.middle}>
        <Names check={check} />
        <Counts check={check} />
      </div>
      <Argument check={check} />
      <div className={styles.rules}>
        <p>{t('check.reservations')}</p>
        <p>{t('check.oppositions')}</p>
      </div>
      <Footer>{check.closedAt === null ? t('check.ask') : data.meeting.info.title}</Footer>
    </div>
  );
}

function Names({ check }: { readonly check: Check }) {
  const { nameOf } = useStage();
  const names = bySurname(check.pair, nameOf).map(nameOf);
  const [first] = names;
  const long = names.some((name) => wrappedLines(nameRuns(name), 92, 930) > 1);
  const lines = first ? wrappedLines(nameRuns(first), 50, 930) : 1;
  return (
    <div className={long ? styles.pairLong : styles.pair}>
      <TallDumbbell radius={long ? 22 : 30} length={long ? lines * 54 : 130} />
      <div>
        {names.map((name, at) => (
          <p key={at}>
            <FullName name={name} />
          </p>
        ))}
      </div>
    </div>
  );
}

function Counts({ check }: { readonly check: Check }) {
  const { t } = useStage();
  const { reservations, oppositions, lifted } = check;
  return (
    <ul className={styles.counts}>
      <Count mark={<Reservation size={74} />} count={reservations}>
        {t('reservations', { count: reservations })}
      </Count>
      <Count mark={<Opposition size={74} />} count={oppositions}>
        {t('oppositions', { count: oppositions })}
      </Count>
      {lifted > 0 && <li className={styles.lifted}>{t('check.lifted', { count: lifted })}</li>}
    </ul>
  );
}

const Count = (props: {
  readonly mark: ReactNode;
  readonly count: number;
  readonly children: ReactNode;
}) => (
  <li className={styles.count}>
    {props.mark}
    <b className={styles.number}>{props.count}</b>
    <span>{props.children}</span>
  </li>
);

interface Quote {
  readonly kind: ProjectedArgument['kind'];
  readonly text: string;
}

/** The projected words, a page each, longer ones on several. */
function Argument({ check }: { readonly check: Check }) {
  const { t, page } = useStage();
  const quotes = check.projected.flatMap(({ kind, text }): Quote[] =>
    paragraphPages([t('check.quote', { text })], QUOTE).map((parts) => ({
      kind,
      text: parts.map((part) => part.text).join(' '),
    })),
  );
  const at = pageAt(page, quotes.length);
  const quote = quotes[at];
  if (!quote) return null;
  const opposed = quote.kind === 'opposition';
  return (
    <div className={opposed ? styles.opposed : styles.reserved} key={at}>
      <p className={styles.author}>
        {opposed ? <Opposition size={42} /> : <Reservation size={42} />}
        <span>
          <Rich text={t(`check.projected.${quote.kind}`)} />
          {quotes.length > 1 && ` · ${at + 1}/${quotes.length}`}
        </span>
      </p>
      <p className={styles.quote}>{quote.text}</p>
    </div>
  );
}
