import { formatDateInside, formatHour } from '@tdt/shared/dates';
import type { Decision } from '@tdt/shared/document/values';
import type { Task } from '@tdt/shared/template/template';
import { instantInParis } from '@tdt/shared/time/paris';
import common from '../common.module.css';
import { Footer } from '../footer';
import { bySurname, nameRuns, pairRuns } from '../layout/names';
import type { NameOf } from '../layout/names';
import { pageAt, pagesByHeight } from '../layout/pages';
import { wrappedLines } from '../layout/text-width';
import type { Run } from '../layout/text-width';
import { Dumbbell } from '../marks';
import { FullName, PairNames } from '../names';
import { useStage } from '../stage-context';
import { Designated, StatusIcon, StatusLine } from '../status';
import styles from './decisions.module.css';

const ROOM = 826;
const LANE = 90;
const LINE = 61;

/** The outcome of every task, in the order of the meeting. */
export function DecisionsScreen() {
  const { data, t, nameOf, page } = useStage();
  const { decisions, tasks, info } = data.meeting;
  const count = tasks.filter(({ id }) => decisions.get(id)?.kind === 'designated').length;
  const height = (task: Task) => LANE + LINE * outcomeLines(decisions.get(task.id), nameOf);
  const pages = pagesByHeight(tasks, height, ROOM);
  const at = pageAt(page, pages.length);
  const nextWords = useNextWords();
  return (
    <div className={common.screen}>
      <div className={common.head}>
        <h1 className={common.title}>
          {count <= 12
            ? t(`decisions.n${count}` as 'decisions.n0')
            : t('decisions.many', { count })}
        </h1>
        <p className={common.aside}>
          {t('decisions.of', { count: tasks.length })}
          {pages.length > 1 && ` · ${t('page', { page: at + 1, of: pages.length })}`}
        </p>
      </div>
      <ul className={styles.lanes} key={at}>
        {(pages[at] ?? []).map((task) => (
          <Outcome key={task.id} task={task} decision={decisions.get(task.id)} />
        ))}
      </ul>
      <Footer>{nextWords ?? info.title}</Footer>
    </div>
  );
}

/** "Prochaine réunion : samedi 19 décembre 2026, 14 h 00", or null until it is set. */
function useNextWords(): string | null {
  const { data, t } = useStage();
  const { next } = data.meeting;
  const instant = instantInParis(next?.date ?? null);
  if (!next || instant === null) return null;
  const day = formatDateInside(next.date, data.locale);
  return t('decisions.next', { when: `${day}, ${formatHour(instant, data.locale)}` });
}

function outcomeLines(decision: Decision | undefined, nameOf: NameOf): number {
  if (decision?.kind === 'designated')
    return wrappedLines(pairRuns(decision.pair, nameOf), 48, 1600);
  if (decision?.kind !== 'debated') return 1;
  const runs = decision.names.flatMap((id): Run[] => nameRuns(nameOf(id)));
  return wrappedLines(runs, 49, 1700);
}

function Outcome(props: { readonly task: Task; readonly decision: Decision | undefined }) {
  const { task, decision } = props;
  const { data, t, say } = useStage();
  const revealed = data.meeting.reveals.has(task.id);
  return (
    <li className={styles.lane}>
      <div className={styles.top}>
        <h2 className={styles.task}>{say(task.label)}</h2>
        {decision ? (
          <Word decision={decision} />
        ) : revealed ? (
          <StatusLine merge={data.merge(task.id)} />
        ) : (
          <p className={common.status}>
            <StatusIcon status="waiting" size={52} />
            <span>{t('decisions.todo')}</span>
          </p>
        )}
      </div>
      <div className={styles.outcome}>
        {decision ? (
          <Names decision={decision} />
        ) : (
          <p className={common.soft}>{t('decisions.none')}</p>
        )}
      </div>
    </li>
  );
}

function Word({ decision }: { readonly decision: Decision }) {
  const { t } = useStage();
  return (
    <p className={common.status}>
      {decision.kind === 'designated' ? (
        <Designated size={52} />
      ) : (
        <StatusIcon status={decision.kind === 'debated' ? 'diverging' : 'noCandidacy'} size={52} />
      )}
      <span>{t(`act.${decision.kind}`)}</span>
    </p>
  );
}

function Names({ decision }: { readonly decision: Decision }) {
  const { t, nameOf } = useStage();
  if (decision.kind === 'noCandidacy') return <p className={common.soft}>{t('act.call')}</p>;
  if (decision.kind === 'designated')
    return (
      <p className={styles.pair}>
        <span className={styles.mark}>
          <Dumbbell />
        </span>
        <PairNames pair={decision.pair} />
      </p>
    );
  const names = bySurname(decision.names, nameOf);
  return (
    <p>
      {names.map((id, at) => (
        <span key={id}>
          <span className={styles.name}>
            <FullName name={nameOf(id)} />
            {at < names.length - 1 && ','}
          </span>{' '}
        </span>
      ))}
    </p>
  );
}
