import { groupTaskKey } from '@tdt/shared/document/sections';
import { writingFor } from '../../../meeting/writing';
import { useMeeting } from '../../../stores/meeting-store';
import { liveRecusal } from '../../recusal/own-recusals';
import { useOwnRecusals } from '../../recusal/use-own-recusals';
import { writesTask } from '../model/group';
import type { GroupView } from '../model/group';
import type { TaskStop } from '../use-phone';

interface Recalled {
  readonly stop: TaskStop;
  readonly back: () => void;
}

/**
 * The task that was reported while the holder of this phone stood aside, if any. Who writes it says at the table that they
 * are back; who holds the pen of another task only may not, and answers for this phone alone.
 */
export function useRecalled(view: GroupView, stops: readonly TaskStop[]): Recalled | null {
  const pens = useMeeting((s) => s.meeting.pens);
  const { recusals, back } = useOwnRecusals();
  const { me } = view;
  const writes = ({ task }: TaskStop) =>
    writesTask(view, pens.get(groupTaskKey(view.group.id, task.id)) ?? null);
  const own = stops.find(
    (stop) =>
      writes(stop) && stop.round.aside && stop.round.away && stop.round.state.kind === 'reported',
  );
  const { called } = liveRecusal(recusals);
  const other = stops.find(
    (stop) => !writes(stop) && called.some(({ task }) => task.id === stop.task.id),
  );
  const stop = own ?? other;
  if (!stop) return null;
  return {
    stop,
    back: () => {
      if (own && me !== null) writingFor(own.task.id).left(me, false);
      back(recusals.filter(({ task }) => task.id === stop.task.id));
    },
  };
}
