import { TaskIdSchema } from '@tdt/shared/ids';
import type { TaskId } from '@tdt/shared/ids';
import { StepSchema } from '@tdt/shared/steps';
import type { Step } from '@tdt/shared/steps';
import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import { useMeeting } from '../../stores/meeting-store';
import { POINTS } from './model/checklist';
import type { Point } from './model/checklist';
import { showCentre } from './shell/show-centre';

/**
 * What the facilitator looks at: a point of the preparation or a step, and a task. It is kept in the address, so that a
 * reload finds it again, and moves nobody else.
 */
export interface Place {
  readonly tab: 'prepare' | 'run';
  readonly point: Point;
  /** The step looked at: the meeting's own unless another was chosen. */
  readonly step: Step;
  readonly task: TaskId | null;
  readonly go: (to: Partial<Pick<Place, 'tab' | 'point' | 'step' | 'task'>>) => void;
}

export function usePlace(): Place {
  const [params, setParams] = useSearchParams();
  const meeting = useMeeting((snapshot) => snapshot.meeting);
  const begun = useMeeting(({ meeting: { counts } }) => counts.room + counts.remote > 0);
  const current = meeting.step.step;
  // Decided once: the page must not turn by itself when the first person comes in.
  const [atStart] = useState(current === 'welcome' && !begun);
  const go = useCallback<Place['go']>(
    (to) => {
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [key, value] of Object.entries(to)) {
            if (value === null || (key === 'step' && value === current)) next.delete(key);
            else next.set(key, value);
          }
          return next;
        },
        { replace: true },
      );
      if ((to.point ?? to.step) !== undefined) showCentre();
    },
    [setParams, current],
  );
  return useMemo(() => {
    const step = StepSchema.safeParse(params.get('step'));
    const task = TaskIdSchema.safeParse(params.get('task'));
    const point = POINTS.find((one) => one === params.get('point')) ?? 'members';
    const asked = params.get('tab');
    const tab = asked === 'prepare' || asked === 'run' ? asked : atStart ? 'prepare' : 'run';
    const known = task.success && meeting.tasks.some(({ id }) => id === task.data);
    return {
      tab,
      point,
      step: step.success ? step.data : current,
      task: known ? task.data : (meeting.tasks[0]?.id ?? null),
      go,
    };
  }, [params, meeting.tasks, current, atStart, go]);
}
