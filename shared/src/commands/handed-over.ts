import type { MeetingState, StaffState } from '../document/state';
import { ok, refuse } from '../errors';
import type { Result } from '../errors';
import type { TaskId } from '../ids';
import { candidateTo } from '../permissions';
import type { Command } from '../protocol/commands';
import type { Actor, CommandContext } from './outcome';

interface Facts {
  readonly actor: Pick<Actor, 'seat' | 'role' | 'person'>;
  readonly state: Pick<MeetingState, 'candidacies'>;
  readonly staff: Pick<StaffState, 'seats'>;
}

/**
 * Whether a facilitator hands a task to the other (`method.md`, "In the small groups"): they are a candidate to it, and
 * another facilitator's seat is held by somebody who is not, as far as is known. Alone, they run it themselves.
 */
export function handsOver({ actor, state, staff }: Facts, task: TaskId): boolean {
  const isCandidate = (person: Actor['person']) =>
    person !== null && candidateTo(state.candidacies, person).has(task);
  if (actor.role !== 'facilitator' || !isCandidate(actor.person)) return false;
  return [...staff.seats.values()].some(
    ({ id, role, person, holding }) =>
      role === 'facilitator' &&
      // A link that nobody has opened yet runs nothing.
      (holding === null || holding.openedAt !== null) &&
      id !== actor.seat &&
      (person === null || person !== actor.person) &&
      !isCandidate(person),
  );
}

/** The tasks whose reveal, check or act a command is about. */
function tasksOf(command: Command, { state, staff }: CommandContext): readonly TaskId[] {
  const ofCheck = (id: string | undefined) => {
    const check = id === undefined ? undefined : state.checks.get(id);
    return check ? [check.task] : [];
  };
  const ofArgument = (id: string) => ofCheck(staff.arguments.get(id)?.check);
  switch (command.type) {
    case 'task.reveal':
      return command.payload.task === null
        ? state.tasks.map(({ id }) => id).filter((id) => !state.reveals.has(id))
        : [command.payload.task];
    case 'group.silent':
    case 'check.open':
    case 'decision.set':
    case 'decision.reopen':
      return [command.payload.task];
    case 'check.record':
    case 'check.close':
    case 'check.reopen':
      return ofCheck(command.payload.check);
    case 'check.remove':
    case 'check.project':
      return ofArgument(command.payload.argument);
    case 'check.lift':
      return 'argument' in command.payload ? ofArgument(command.payload.argument) : [];
    default:
      return [];
  }
}

/** Refuses what a facilitator who is a candidate to the task leaves to the other one. */
export function handedOver(command: Command, context: CommandContext): Result<null> {
  return tasksOf(command, context).some((task) => handsOver(context, task))
    ? refuse('forbidden', 'handed_over', { field: 'task' })
    : ok(null);
}
