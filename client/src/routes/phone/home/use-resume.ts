import type { SeatId } from '@tdt/shared/ids';
import { taskToResume } from '../model/round';
import type { TaskStop } from '../use-phone';
import { lastTask } from '../use-place';

/** The task that "Reprendre" opens; null once all is reported. */
export function useResume(seat: SeatId, stops: readonly TaskStop[]): TaskStop | null {
  const isDone = ({ round }: TaskStop) =>
    round.state.kind === 'reported' || round.state.kind === 'noObject';
  const candidates = stops.map((stop) => ({ id: stop.task.id, stop }));
  return taskToResume(candidates, ({ stop }) => isDone(stop), lastTask(seat))?.stop ?? null;
}
