import type { TaskMerge } from '@tdt/shared/consensus/types';
import type { CandidacyId } from '@tdt/shared/ids';
import type { Task } from '@tdt/shared/template/template';
import common from '../common.module.css';
import { Footer, Legend, LegendItem } from '../footer';
import { laneLines, ladderOf, ladderPages } from '../layout/ladder';
import type { Ladder } from '../layout/ladder';
import { inSurnameOrder, nameRuns } from '../layout/names';
import { leadingPairs } from '../layout/answers';
import type { Leading } from '../layout/answers';
import { pageAt } from '../layout/pages';
import { shareText } from '../layout/share';
import { isWithdrawn } from '../layout/withdrawn';
import type { Run } from '../layout/text-width';
import { useStage } from '../stage-context';
import { Withdrawn } from './grid-legend';
import { LaneRow } from './lane';
import { TileSample } from './lane-drawing';
import styles from './ladder.module.css';

/** A lane of the ladder; `ladder` is null until the task is revealed. */
export interface Lane {
  readonly task: Task;
  readonly merge: TaskMerge | null;
  readonly ladder: Ladder | null;
  /** Lines of the words beside it. */
  readonly lines: number;
}

const NAME_SIZE = 48;
const PLUS: Run = { text: '+', weight: 'regular' };

function useLanes(): Lane[] {
  const { data, nameOf, t } = useStage();
  const wordsOf = ({ leading }: Ladder, merge: TaskMerge): Run[][] => {
    if (leading.kind === 'pair') {
      const [a, b] = inSurnameOrder(leading.pair, nameOf);
      return [[...nameRuns(nameOf(a)), PLUS], nameRuns(nameOf(b))];
    }
    if (leading.kind !== 'single') return [];
    const of = merge.active.length;
    const text = t('ladder.single', { count: leading.groups, of });
    return [[...nameRuns(nameOf(leading.candidacy)), { text, weight: 'regular' }]];
  };
  return data.meeting.tasks.map((task) => {
    if (!data.meeting.reveals.has(task.id)) return { task, merge: null, ladder: null, lines: 1 };
    const merge = data.merge(task.id);
    const ladder = ladderOf(merge, nameOf);
    const lines = laneLines(wordsOf(ladder, merge), NAME_SIZE);
    return { task, merge, ladder, lines };
  });
}

/** The rule that is executed, with the meeting's own thresholds: it decides the words of every lane. */
function useConvergenceRule(): string {
  const { data, t } = useStage();
  const { exactShare, togetherShare, minGroups } = data.meeting.settings;
  return t('ladder.rule', {
    exact: shareText(exactShare),
    together: shareText(togetherShare),
    least: minGroups,
  });
}

/**
 * Every task on a lane of the same length: one slot per group. Tasks in the order of the meeting, never sorted. The rule has
 * a line of its own; while the speakers' strip pushes the legend up, it stands beside the title.
 */
export function LadderScreen() {
  const { data, t, page, strip } = useStage();
  const rule = useConvergenceRule();
  const lanes = useLanes();
  const pages = ladderPages(lanes);
  const at = pageAt(page, pages.length);
  const shown = pages[at] ?? [];
  const from = pages.slice(0, at).flat().length;
  const range =
    pages.length > 1
      ? ` · ${t('range', { count: shown.length, from: from + 1, to: from + shown.length, of: lanes.length })}`
      : '';
  return (
    <div className={common.screen}>
      <div className={common.head}>
        <h1 className={`${common.title} ${common.nowrap}`}>{t('ladder.title')}</h1>
        {strip ? (
          <p className={styles.ruleAside}>
            {rule}
            {range}
          </p>
        ) : (
          <p className={common.aside}>
            {t('ladder.slots', { count: data.meeting.groups.length })}
            {range}
          </p>
        )}
      </div>
      {!strip && <p className={styles.rule}>{rule}</p>}
      <ul className={styles.lanes} data-strip={strip !== null || undefined} key={at}>
        {shown.map((lane) => (
          <LaneRow key={lane.task.id} lane={lane} />
        ))}
      </ul>
      <Footer legend={<LadderLegend lanes={shown} />} />
    </div>
  );
}

/** The names that stand beside a lane. */
const leadingNames = (leading: Leading): readonly CandidacyId[] =>
  leading.kind === 'single'
    ? [leading.candidacy]
    : leading.kind === 'pair'
      ? leadingPairs(leading).flat()
      : [];

const KINDS = ['lead', 'touch', 'other', 'none', 'notYet'] as const;

/** Only what the page shows; the dash says its own words in a lane of its own. */
function LadderLegend({ lanes }: { readonly lanes: readonly Lane[] }) {
  const { data, t } = useStage();
  const struck = lanes
    .flatMap(({ ladder }) => (ladder ? leadingNames(ladder.leading) : []))
    .some((id) => isWithdrawn(data.meeting, id));
  const blocks = lanes.flatMap(({ ladder }) => ladder?.blocks ?? []);
  const compact = lanes.some(({ ladder }) => ladder?.compact);
  const present = KINDS.filter((kind) => blocks.some((block) => block.kind === kind));
  const alone = lanes.every(({ merge }) => merge?.status.startsWith('noCandidacy') ?? true);
  const needed = present.length > 4 || alone ? present.filter((kind) => kind !== 'none') : present;
  return (
    <Legend>
      {needed.map((kind) => (
        <LegendItem key={kind} mark={<TileSample kind={kind} compact={compact} />}>
          {t(`legend.${kind}`)}
        </LegendItem>
      ))}
      {struck && <Withdrawn />}
    </Legend>
  );
}
