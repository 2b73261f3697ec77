import { candidateTo } from '@tdt/shared/permissions';
import type { SeatId, TaskId } from '@tdt/shared/ids';
import { useEffect, useMemo, useState } from 'react';
import { remember, remembered } from '../../browser/remembered';
import { useMeeting } from '../../stores/meeting-store';
import { ownRecusals } from './own-recusals';
import type { OwnRecusal, Remembered } from './own-recusals';

/** Another group's table never sent anybody away from this one: a move begins anew. */
const keyOf = (seat: SeatId, group: string | null, task: TaskId) =>
  `tdt:aside:${seat}:${group}:${task}`;

function read(key: string): Remembered {
  const text = remembered(key);
  if (text === 'aside') return text;
  return text?.startsWith('back:') ? `back:${text.slice('back:'.length)}` : null;
}

/** What this device remembers of withdrawals, by task; also in a browser that keeps nothing. */
function useMemory(seat: SeatId, group: string | null) {
  const [said, setSaid] = useState<ReadonlyMap<string, Remembered>>(new Map());
  return {
    said: (task: TaskId): Remembered => {
      const key = keyOf(seat, group, task);
      return said.get(key) ?? read(key);
    },
    say: (task: TaskId, value: Exclude<Remembered, null>) => {
      const key = keyOf(seat, group, task);
      remember(key, value);
      setSaid((before) => new Map(before).set(key, value));
    },
  };
}

/** The withdrawals of the holder of this seat in their group, and the answer to its call. */
export function useOwnRecusals(): {
  readonly recusals: readonly OwnRecusal[];
  readonly back: (answered: readonly OwnRecusal[]) => void;
} {
  const { seat, groupId, participantId: me } = useMeeting((s) => s.seat);
  const candidacies = useMeeting((s) => s.meeting.candidacies);
  const tasks = useMeeting((s) => s.meeting.tasks);
  const published = useMeeting((s) => s.published);
  const { said, say } = useMemory(seat, groupId);
  const own = useMemo(() => {
    const applied = me === null ? null : candidateTo(candidacies, me);
    return tasks.filter(({ id }) => applied?.has(id));
  }, [me, candidacies, tasks]);
  const recusals =
    me === null || groupId === null
      ? []
      : ownRecusals({
          me,
          tasks: own,
          published: (task) => published(groupId, task),
          remembered: said,
        });
  // Kept for when the table takes back that they left: then they are called, also after a reload.
  const unknown = recusals.filter(
    ({ task, state }) => state === 'aside' && said(task.id) !== state,
  );
  useEffect(() => {
    for (const { task } of unknown) say(task.id, 'aside');
  });
  return {
    recusals,
    back: (answered) => {
      for (const { task, call } of answered) say(task.id, `back:${call}`);
    },
  };
}
