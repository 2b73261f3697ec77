import { placeOf } from '@tdt/shared/steps';
import common from '../common.module.css';
import { Footer } from '../footer';
import { progressGrid } from '../layout/progress';
import { useStage } from '../stage-context';
import styles from './groups.module.css';
import { ProfilePanel } from './profile-panel';
import { ProgressLegend, ProgressTables } from './progress-table';
import { TimerBlock } from './timer-block';

/** Groups at work: who is where, how long is left, and the profiles as they grow. Never a study, never a proposal. */
export function GroupsScreen() {
  const { data, t, say, page } = useStage();
  const { meeting } = data;
  const grid = progressGrid(meeting, data.published, page);
  const { step } = meeting.step;
  const text = meeting.steps.get(step);
  const lead = placeOf(step) === 'groups' && text ? say(text.lead) : '';
  // Two bands of groups take the room of what the facilitators say aloud.
  const banded = grid.bands.length > 1;
  return (
    <div className={common.screen}>
      <div className={styles.left} data-bands={banded || undefined}>
        <h1 className={common.title}>{t('groups.title')}</h1>
        {banded || <p className={styles.lead}>{lead}</p>}
        {meeting.groups.length === 0 ? (
          <p className={styles.empty}>{t('groups.none')}</p>
        ) : (
          <ProgressTables grid={grid} of={meeting.groups.length} />
        )}
        <ProgressLegend grid={grid} />
      </div>
      <div className={styles.right}>
        <TimerBlock />
        <ProfilePanel />
      </div>
      <Footer timer={false}>{meeting.info.title}</Footer>
    </div>
  );
}
