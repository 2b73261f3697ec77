import { GROUP_SUBSTEPS } from '@tdt/shared/steps';
import type { GroupSubstep } from '@tdt/shared/steps';
import type { SeatId, TaskId } from '@tdt/shared/ids';
import { TaskIdSchema } from '@tdt/shared/ids';
import { useEffect } from 'react';
import { useSearchParams } from 'wouter';
import { remember, remembered } from '../../browser/remembered';

/** Where one is: the home of the group, or a task at one of its sub-steps. Kept in the address, so a reload resumes it. */
export interface Place {
  readonly task: TaskId | null;
  readonly part: GroupSubstep | null;
  readonly goHome: () => void;
  readonly goTo: (task: TaskId, part: GroupSubstep | null) => void;
}

const isSubstep = (value: string | null): value is GroupSubstep =>
  GROUP_SUBSTEPS.some((substep) => substep === value);

const lastTaskKey = (seat: SeatId) => `tdt:phone:${seat}:task`;

/** The task that was last open on this phone. */
export const lastTask = (seat: SeatId): string | null => remembered(lastTaskKey(seat));

export function usePlace(seat: SeatId): Place {
  const [params, setParams] = useSearchParams();
  const parsed = TaskIdSchema.safeParse(params.get('task'));
  const task = parsed.success ? parsed.data : null;
  const wanted = params.get('part');
  const part = isSubstep(wanted) ? wanted : null;
  useEffect(() => {
    if (task) remember(lastTaskKey(seat), task);
  }, [seat, task]);
  return {
    task,
    part,
    goHome: () => {
      setParams({});
    },
    // From one part to another the way back still leads to the group.
    goTo: (next, nextPart) => {
      const place = nextPart ? { task: next, part: nextPart } : { task: next };
      setParams(place, { replace: task !== null });
    },
  };
}
