import type { Task } from '@tdt/shared/template/template';
import common from '../common.module.css';
import { Footer } from '../footer';
import { useStage } from '../stage-context';
import { Locked } from '../status';
import styles from './unrevealed.module.css';

/** In place of a grid that nobody may see yet, or of an act that is not there (any more). */
export function UnrevealedScreen(props: {
  readonly task: Task;
  readonly reason: 'unrevealed' | 'undecided';
}) {
  const { data, t, say } = useStage();
  return (
    <div className={common.screen}>
      <div className={common.head}>
        <h1 className={common.title}>{say(props.task.short)}</h1>
      </div>
      <div className={styles.middle}>
        <Locked size={140} />
        <p className={styles.word}>{t(`${props.reason}.word`)}</p>
        <p className={common.soft}>{t(`${props.reason}.lead`)}</p>
      </div>
      <Footer>{data.meeting.info.title}</Footer>
    </div>
  );
}
