import { MEETING } from '../document/sections';
import type { RootWrite } from '../document/roots';
import type { MeetingState } from '../document/state';
import type { Candidacy, Group, StaffPerson } from '../document/values';
import { ok, refuse } from '../errors';
import type { Result } from '../errors';
import type { CandidacyId, GroupId, PersonId, TaskId } from '../ids';
import { localized } from '../locale';
import { STEPS, stepIndex } from '../steps';
import type { Step } from '../steps';
import type { Task } from '../template/template';
import type { CommandContext } from './outcome';

/** The task, or a refusal that says it is not there. */
export function findTask(state: MeetingState, id: TaskId): Result<Task> {
  const task = state.tasks.find((candidate) => candidate.id === id);
  return task ? ok(task) : refuse('not_found', 'unknown_task', { field: 'task' });
}

/** The group, or a refusal. */
export function findGroup(state: MeetingState, id: GroupId): Result<Group> {
  const group = state.groups.find((candidate) => candidate.id === id);
  return group ? ok(group) : refuse('not_found', 'unknown_group', { field: 'group' });
}

/** The person, with what the staff knows, or a refusal. */
export function findPerson(context: CommandContext, id: PersonId): Result<StaffPerson> {
  const person = context.staff.people.get(id);
  return person ? ok(person) : refuse('not_found', 'unknown_person', { field: 'person' });
}

/** The candidacy, or a refusal. */
export function findCandidacy(state: MeetingState, id: CandidacyId): Result<Candidacy> {
  const candidacy = state.candidacies.get(id);
  return candidacy
    ? ok(candidacy)
    : refuse('not_found', 'unknown_candidacy', { field: 'candidacy' });
}

/** Refuses outside the steps from `first` to `last`, naming the step to move to. */
export function requireSteps(
  context: CommandContext,
  first: Step,
  last: Step = STEPS[STEPS.length - 1] ?? first,
): Result<null> {
  const { state } = context;
  const now = stepIndex(state.step.step);
  if (now >= stepIndex(first) && now <= stepIndex(last)) return ok(null);
  const wanted = now < stepIndex(first) ? first : last;
  const title = state.steps.get(wanted)?.title;
  return refuse('out_of_step', 'out_of_step', {
    params: { step: title ? localized(title, state.info.locale) : wanted },
  });
}

/** A write of `meeting/state`. */
export const stateWrite = (key: string, value: RootWrite['value']): RootWrite => ({
  root: MEETING.state,
  key,
  value,
});

/** Whether a person sits in the group. */
export const sitsIn = (context: CommandContext, person: PersonId, group: GroupId): boolean =>
  context.staff.people.get(person)?.group === group;

/** Whether the person is present, in the room or remote. */
export const isPresent = (person: StaffPerson): boolean => person.presence !== 'absent';
