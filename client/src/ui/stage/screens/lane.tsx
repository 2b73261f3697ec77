import type { TaskMerge } from '@tdt/shared/consensus/types';
import common from '../common.module.css';
import { laneHeight } from '../layout/ladder';
import type { Ladder } from '../layout/ladder';
import { CandidateName, PairNames } from '../names';
import { Rich } from '../rich';
import { useStage } from '../stage-context';
import { Locked, StatusLine } from '../status';
import { LaneDrawing, UnrevealedDrawing } from './lane-drawing';
import type { Lane } from './ladder';
import styles from './ladder.module.css';

/** A task, its word, its lane, and whom or what the lane is about. */
export function LaneRow({ lane }: { readonly lane: Lane }) {
  const { say } = useStage();
  const { task, merge, ladder, lines } = lane;
  return (
    <li className={styles.lane} style={{ height: laneHeight(lines) }}>
      <div className={styles.top}>
        <h2 className={styles.task}>
          {say(merge && !fits(say(task.label)) ? task.short : task.label)}
        </h2>
        {merge ? <StatusLine merge={merge} /> : <NotRevealed />}
      </div>
      <div className={styles.drawing}>
        {ladder ? <LaneDrawing ladder={ladder} /> : <UnrevealedDrawing />}
      </div>
      <div className={styles.words}>
        {merge && ladder && <LaneWords merge={merge} ladder={ladder} stacked={lines > 1} />}
      </div>
    </li>
  );
}

/** Beside the longest word ("Pas de candidature pertinente") there is room for so many signs of 48 px bold. */
const fits = (label: string): boolean => label.length <= 36;

function NotRevealed() {
  const { t } = useStage();
  return (
    <p className={common.status}>
      <Locked size={48} />
      <span className={common.ratio}>{t('unrevealed.word')}</span>
    </p>
  );
}

function LaneWords(props: {
  readonly merge: TaskMerge;
  readonly ladder: Ladder;
  readonly stacked: boolean;
}) {
  const { t } = useStage();
  const { merge, ladder, stacked } = props;
  const { leading } = ladder;
  if (leading.kind === 'pair')
    return (
      <p>
        <PairNames pair={leading.pair} stacked={stacked} />
      </p>
    );
  if (leading.kind === 'tied') {
    const { groups, exact, pairs } = leading;
    const key = exact ? 'ladder.tied' : 'ladder.tiedTogether';
    return (
      <p>
        <Rich text={t(key, { pairs: pairs.length, count: groups })} />
      </p>
    );
  }
  if (leading.kind === 'single')
    return (
      <p>
        <CandidateName candidacy={leading.candidacy} />
        <span className={styles.soft}>
          {t('ladder.single', { count: leading.groups, of: merge.active.length })}
        </span>
      </p>
    );
  return <Nobody merge={merge} />;
}

/** No name at all: how many said that no candidacy is relevant, or have answered. */
function Nobody({ merge }: { readonly merge: TaskMerge }) {
  const { t } = useStage();
  const { status, none, reported, active } = merge;
  const key =
    status === 'noCandidacy'
      ? 'ladder.noneAll'
      : none.length > 0
        ? 'ladder.none'
        : 'ladder.answers';
  const count = none.length > 0 ? none.length : reported.length;
  return <p className={styles.soft}>{t(key, { count, of: active.length })}</p>;
}
