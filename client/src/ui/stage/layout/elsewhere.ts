import type { TaskMerge } from '@tdt/shared/consensus/types';
import type { MeetingState } from '@tdt/shared/document/state';
import type { CandidacyId, PersonId, TaskId } from '@tdt/shared/ids';

type Source = Pick<MeetingState, 'candidacies' | 'decisions' | 'reveals' | 'tasks'>;

/**
 * Whether the person behind a candidacy is also put forward (in a revealed task) or designated for another task. They
 * carry a badge; their rank does not change.
 */
export function isElsewhere(
  meeting: Source,
  merge: (task: TaskId) => TaskMerge,
  candidacy: CandidacyId,
): boolean {
  const own = meeting.candidacies.get(candidacy);
  if (!own) return false;
  const isPerson = (id: CandidacyId, person: PersonId) =>
    meeting.candidacies.get(id)?.person === person;
  return meeting.tasks
    .filter((task) => task.id !== own.task)
    .some((task) => {
      const act = meeting.decisions.get(task.id);
      if (act?.kind === 'designated') return act.pair.some((id) => isPerson(id, own.person));
      if (!meeting.reveals.has(task.id)) return false;
      return merge(task.id).supports.some((support) => isPerson(support.candidacy, own.person));
    });
}
