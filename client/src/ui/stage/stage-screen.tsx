import type { Screen } from '@tdt/shared/document/values';
import type { TaskId } from '@tdt/shared/ids';
import { CheckScreen } from './screens/check';
import { DecisionScreen } from './screens/decision';
import { DecisionsScreen } from './screens/decisions';
import { GridScreen } from './screens/grid';
import { GroupsScreen } from './screens/groups';
import { LadderScreen } from './screens/ladder';
import { NeutralScreen } from './screens/neutral';
import { ProfilesScreen } from './screens/profiles';
import { TaskTextScreen, TextScreen } from './screens/text';
import { UnrevealedScreen } from './screens/unrevealed';
import { WelcomeScreen } from './screens/welcome';
import { useStage } from './stage-context';

/** What the plenary sees for a value of `meeting.screen`; what may not be seen, or is gone, is said or left neutral. */
export function StageScreen({ screen }: { readonly screen: Screen }) {
  switch (screen.view) {
    case 'welcome':
      return <WelcomeScreen />;
    case 'text':
      return <TextScreen step={screen.step} key={screen.step} />;
    case 'groups':
      return <GroupsScreen />;
    case 'ladder':
      return <LadderScreen />;
    case 'decisions':
      return <DecisionsScreen />;
    case 'neutral':
      return <NeutralScreen />;
    case 'task':
    case 'profiles':
    case 'grid':
    case 'decision':
      return (
        <TaskScreen view={screen.view} task={screen.task} key={`${screen.view}-${screen.task}`} />
      );
    case 'check':
      return <RunningCheck id={screen.check} />;
  }
}

function RunningCheck({ id }: { readonly id: string }) {
  const { data } = useStage();
  const check = data.meeting.checks.get(id);
  return check ? <CheckScreen check={check} /> : <NeutralScreen />;
}

function TaskScreen(props: {
  readonly view: 'task' | 'profiles' | 'grid' | 'decision';
  readonly task: TaskId;
}) {
  const { data } = useStage();
  const { meeting } = data;
  const task = meeting.tasks.find(({ id }) => id === props.task);
  if (!task) return <NeutralScreen />;
  if (props.view === 'task') return <TaskTextScreen task={task} />;
  if (props.view === 'profiles') return <ProfilesScreen task={task} />;
  if (props.view === 'decision') {
    const decision = meeting.decisions.get(task.id);
    if (decision) return <DecisionScreen task={task} decision={decision} />;
    return <UnrevealedScreen task={task} reason="undecided" />;
  }
  if (!meeting.reveals.has(task.id)) return <UnrevealedScreen task={task} reason="unrevealed" />;
  return <GridScreen task={task} merge={data.merge(task.id)} />;
}
