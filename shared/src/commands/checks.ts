import { MEETING, STAFF } from '../document/sections';
import type { RootWrite } from '../document/roots';
import type { MeetingState } from '../document/state';
import type { Argument, Check } from '../document/values';
import { ok, refuse } from '../errors';
import type { Result } from '../errors';
import { argumentId, checkId } from '../ids';
import type { CandidacyId, TaskId } from '../ids';
import { findTask, requireSteps, stateWrite } from './lookup';
import type { CommandContext, Decide } from './outcome';

const checkWrite = (check: Check): RootWrite => ({
  root: MEETING.checks,
  key: check.id,
  value: check,
});
const argumentWrite = (argument: Argument): RootWrite => ({
  root: STAFF.arguments,
  key: argument.id,
  value: argument,
});

/** Two standing candidacies of two different people to this task, whatever their parity. */
export function pairRefusal(
  state: MeetingState,
  task: TaskId,
  pair: readonly [CandidacyId, CandidacyId],
): Result<null> {
  const [first, second] = pair.map((id) => state.candidacies.get(id));
  if (!first || !second) return refuse('not_found', 'unknown_candidacy', { field: 'pair' });
  if (first.task !== task || second.task !== task)
    return refuse('invalid', 'pair_other_task', { field: 'pair' });
  if (first.id === second.id || first.person === second.person)
    return refuse('invalid', 'pair_same_person', { field: 'pair' });
  if (first.retractedAt !== null || second.retractedAt !== null)
    return refuse('invalid', 'pair_retracted', { field: 'pair' });
  return ok(null);
}

/** Opens an oral check on a pair and projects it. Rounds are numbered per task and all kept. */
export const openCheck: Decide<'check.open'> = ({ task, pair }, context) => {
  const { state, now, newId } = context;
  const step = requireSteps(context, 'pooling');
  if (!step.ok) return step;
  const found = findTask(state, task);
  if (!found.ok) return found;
  if (!state.reveals.has(task)) return refuse('out_of_step', 'not_revealed', { field: 'task' });
  if (state.decisions.has(task)) return refuse('conflict', 'decision_exists', { field: 'task' });
  const valid = pairRefusal(state, task, pair);
  if (!valid.ok) return valid;
  const rounds = [...state.checks.values()].filter((check) => check.task === task);
  if (rounds.some((check) => check.closedAt === null)) return refuse('conflict', 'check_open');
  const check: Check = {
    id: checkId(newId('k')),
    task,
    pair,
    mode: 'oral',
    phone: null,
    round: rounds.length + 1,
    openedAt: now,
    closedAt: null,
    reservations: 0,
    oppositions: 0,
    lifted: 0,
    projected: [],
  };
  return ok({
    writes: [checkWrite(check), stateWrite('screen', { view: 'check', check: check.id })],
    journal: { check: check.id, task, pair, round: check.round },
    result: { check: check.id },
  });
};

/** Counts what stands among the arguments of a check. */
function counted(check: Check, all: readonly Argument[]): Check {
  const own = all.filter((argument) => argument.check === check.id);
  const standing = (kind: Argument['kind']) =>
    own.filter((argument) => argument.kind === kind && argument.lifted === null).length;
  const softened = own.filter((argument) => argument.lifted?.into === 'reservation').length;
  return {
    ...check,
    reservations: standing('reservation') + softened,
    oppositions: standing('opposition'),
    lifted: own.filter((argument) => argument.lifted !== null).length,
    projected: check.projected.filter(({ id }) => own.some((argument) => argument.id === id)),
  };
}

/** The writes that leave a check's counts in step with its arguments after one of them changed. */
function withArgument(
  context: CommandContext,
  check: Check,
  id: Argument['id'],
  next: Argument | null,
): RootWrite[] {
  const others = [...context.staff.arguments.values()].filter((argument) => argument.id !== id);
  const after = counted(check, next ? [...others, next] : others);
  const write: RootWrite = next
    ? argumentWrite(next)
    : { root: STAFF.arguments, key: id, value: undefined };
  return [write, checkWrite(after)];
}

/** Enters a reservation, or an opposition with its argument, in one tap. */
export const recordArgument: Decide<'check.record'> = ({ check: id, kind, text }, context) => {
  const check = context.state.checks.get(id);
  if (!check) return refuse('not_found', 'unknown_check', { field: 'check' });
  if (check.closedAt !== null) return refuse('conflict', 'check_closed', { field: 'check' });
  if (kind === 'opposition' && text === '')
    return refuse('invalid', 'argument_missing', { field: 'text' });
  const argument: Argument = {
    id: argumentId(context.newId('a')),
    check: id,
    kind,
    text,
    at: context.now,
    lifted: null,
  };
  return ok({
    writes: withArgument(context, check, argument.id, argument),
    journal: { check: id, task: check.task, kind },
    result: { argument: argument.id },
  });
};

function openArgument(
  context: CommandContext,
  id: Argument['id'],
): Result<{ argument: Argument; check: Check }> {
  const argument = context.staff.arguments.get(id);
  const check = argument && context.state.checks.get(argument.check);
  if (!argument || !check) return refuse('not_found', 'not_found', { field: 'argument' });
  return ok({ argument, check });
}

/** Takes back an entry made by mistake, while the check is open. */
export const removeArgument: Decide<'check.remove'> = ({ argument: id }, context) => {
  const found = openArgument(context, id);
  if (!found.ok) return found;
  const { argument, check } = found.value;
  if (check.closedAt !== null) return refuse('conflict', 'check_closed', { field: 'check' });
  return ok({
    writes: withArgument(context, check, id, null),
    journal: { check: check.id, task: check.task, removed: argument.kind },
  });
};

/** Lifts an opposition entered from raised hands, with a note of how. */
export const liftOpposition: Decide<'check.lift'> = ({ argument: id, into, note }, context) => {
  const found = openArgument(context, id);
  if (!found.ok) return found;
  const { argument, check } = found.value;
  if (argument.kind !== 'opposition')
    return refuse('invalid', 'field_invalid', { field: 'argument', params: { field: 'argument' } });
  if (check.closedAt !== null) return refuse('conflict', 'check_closed', { field: 'check' });
  if (argument.lifted !== null) return refuse('conflict', 'already_lifted', { field: 'argument' });
  if (note === '') return refuse('invalid', 'note_missing', { field: 'note' });
  const lifted = { ...argument, lifted: { at: context.now, into, note } };
  return ok({
    writes: withArgument(context, check, id, lifted),
    journal: { check: check.id, task: check.task, lifted: into },
  });
};

/** Projects the words of an argument, or takes them off the screen: by choice only. */
export const projectArgument: Decide<'check.project'> = ({ argument: id, projected }, context) => {
  const found = openArgument(context, id);
  if (!found.ok) return found;
  const { argument, check } = found.value;
  const others = check.projected.filter((shown) => shown.id !== id);
  const { kind, text } = argument;
  const next = projected && text !== '' ? [...others, { id, kind, text }] : others;
  return ok({ writes: [checkWrite({ ...check, projected: next })], journal: null });
};

/** Closes a round. */
export const closeCheck: Decide<'check.close'> = ({ check: id }, { state, now }) => {
  const check = state.checks.get(id);
  if (!check) return refuse('not_found', 'unknown_check', { field: 'check' });
  if (check.closedAt !== null) return refuse('conflict', 'check_closed', { field: 'check' });
  const { task, reservations, oppositions, lifted } = check;
  return ok({
    writes: [checkWrite({ ...check, closedAt: now })],
    journal: { check: id, task, reservations, oppositions, lifted },
  });
};
