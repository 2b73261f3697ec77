import { PRIVATE, STAFF } from '../document/sections';
import type { RootWrite } from '../document/roots';
import type { MeetingState } from '../document/state';
import type { Argument, Check } from '../document/values';
import { ok, refuse } from '../errors';
import type { Result } from '../errors';
import { argumentId, checkId } from '../ids';
import type { CandidacyId, TaskId } from '../ids';
import type { PayloadOf } from '../protocol/commands';
import { roundsOf } from '../consensus/rounds';
import { argumentWrite, checkWrite } from './check-writes';
import { findTask, requireSteps, stateWrite } from './lookup';
import type { CommandContext, Decide, Outcome } from './outcome';
import { closePhoneCheck, liftedIn, liftOwn, recordWithoutPhone } from './phone-checks';

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

const isOpen = ({ closedAt }: Check): boolean => closedAt === null;

/** Why no round can be opened on this pair now. */
function openingRefusal(
  context: CommandContext,
  { task, pair, mode }: PayloadOf<'check.open'>,
): Result<null> {
  const { state } = context;
  const step = requireSteps(context, 'pooling');
  if (!step.ok) return step;
  const found = findTask(state, task);
  if (!found.ok) return found;
  if (!state.reveals.has(task)) return refuse('out_of_step', 'not_revealed', { field: 'task' });
  if (state.decisions.has(task)) return refuse('conflict', 'decision_exists', { field: 'task' });
  const valid = pairRefusal(state, task, pair);
  if (!valid.ok) return valid;
  if (roundsOf(state, task).some(isOpen)) return refuse('conflict', 'check_open');
  if (mode === 'phone' && [...state.checks.values()].some((one) => one.phone && isOpen(one)))
    return refuse('conflict', 'check_open_elsewhere');
  return ok(null);
}

/**
 * Opens a round on a pair, oral unless said, and projects it. Rounds are numbered per task and all kept. One phone check
 * at a time: it interrupts every phone.
 */
export const openCheck: Decide<'check.open'> = (payload, context) => {
  const { state, now, newId } = context;
  const refused = openingRefusal(context, payload);
  if (!refused.ok) return refused;
  const { task, pair, mode = 'oral' } = payload;
  const check: Check = {
    id: checkId(newId('k')),
    task,
    pair,
    mode,
    // Who may answer is derived in the same turn.
    phone: mode === 'phone' ? { entitled: 0, answered: 0, tally: null } : null,
    round: roundsOf(state, task).length + 1,
    openedAt: now,
    closedAt: null,
    reservations: 0,
    oppositions: 0,
    lifted: 0,
    projected: [],
  };
  const salt = { root: PRIVATE.checks, key: check.id, value: { salt: newId('salt') } };
  return ok({
    writes: [
      checkWrite(check),
      stateWrite('screen', { view: 'check', check: check.id }),
      ...(mode === 'phone' ? [salt] : []),
    ],
    journal: { check: check.id, task, pair, mode, round: check.round },
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

/**
 * Enters what was heard: in an oral check a reservation, or an opposition with its argument, in one tap; in a phone check
 * the answers of those without a phone.
 */
export const recordArgument: Decide<'check.record'> = (payload, context) => {
  if ('person' in payload || 'counts' in payload) return recordWithoutPhone(context, payload);
  const { check: id, kind, text } = payload;
  const check = context.state.checks.get(id);
  if (!check) return refuse('not_found', 'unknown_check', { field: 'check' });
  if (check.mode !== 'oral') return refuse('invalid', 'not_spoken', { field: 'check' });
  if (check.closedAt !== null) return refuse('conflict', 'check_closed', { field: 'check' });
  if (kind === 'opposition' && text === '')
    return refuse('invalid', 'argument_missing', { field: 'text' });
  const argument: Argument = {
    id: argumentId(context.newId('a')),
    check: id,
    kind,
    text,
    at: context.now,
    byPhone: false,
    author: null,
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

/** The writes that leave the check in step with an opposition of its arguments that is lifted. */
function liftWrites(context: CommandContext, check: Check, lifted: Argument): RootWrite[] {
  if (check.mode === 'oral') return withArgument(context, check, lifted.id, lifted);
  const into = lifted.lifted?.into ?? 'adhesion';
  return [argumentWrite(lifted), checkWrite(liftedIn(check, into))];
}

/** Why the facilitators may not lift it: an oral round is over once closed, a phone one once the task has an act. */
function overFor({ state }: CommandContext, check: Check): Result<null> {
  if (check.mode === 'oral')
    return check.closedAt === null
      ? ok(null)
      : refuse('conflict', 'check_closed', { field: 'check' });
  return state.decisions.has(check.task)
    ? refuse('conflict', 'decision_exists', { field: 'check' })
    : ok(null);
}

/**
 * Lifts an opposition: one entered from raised hands by the facilitators with a note of how, one given by phone by its
 * author alone.
 */
export const liftOpposition: Decide<'check.lift'> = (payload, context) => {
  if ('check' in payload) return liftOwn(context, payload);
  const { argument: id, into, note } = payload;
  const found = openArgument(context, id);
  if (!found.ok) return found;
  if (context.actor.role !== 'facilitator') return refuse('forbidden', 'forbidden');
  const { argument, check } = found.value;
  if (argument.kind !== 'opposition')
    return refuse('invalid', 'field_invalid', { field: 'argument', params: { field: 'argument' } });
  if (argument.byPhone) return refuse('forbidden', 'author_lifts', { field: 'argument' });
  const over = overFor(context, check);
  if (!over.ok) return over;
  if (argument.lifted !== null) return refuse('conflict', 'already_lifted', { field: 'argument' });
  if (note === '') return refuse('invalid', 'note_missing', { field: 'note' });
  const lifted = { ...argument, lifted: { at: context.now, into, note } };
  return ok({
    writes: liftWrites(context, check, lifted),
    journal: { check: check.id, task: check.task, lifted: into },
  });
};

/** Projects the words of an argument, or takes them off the screen: by choice only. */
export const projectArgument: Decide<'check.project'> = ({ argument: id, projected }, context) => {
  const found = openArgument(context, id);
  if (!found.ok) return found;
  const { argument, check } = found.value;
  const others = check.projected.filter((shown) => shown.id !== id);
  const { kind, text, author } = argument;
  const next = projected && text !== '' ? [...others, { id, kind, text, author }] : others;
  return ok({ writes: [checkWrite({ ...check, projected: next })], journal: null });
};

/** Closes a round; what a phone check gathered becomes readable. */
export const closeCheck: Decide<'check.close'> = ({ check: id }, context) => {
  const { state, now } = context;
  const check = state.checks.get(id);
  if (!check) return refuse('not_found', 'unknown_check', { field: 'check' });
  if (check.closedAt !== null) return refuse('conflict', 'check_closed', { field: 'check' });
  if (check.mode === 'phone') return closePhoneCheck(context, check);
  const { task, reservations, oppositions, lifted } = check;
  return ok({
    writes: [checkWrite({ ...check, closedAt: now })],
    journal: { check: id, task, reservations, oppositions, lifted },
  });
};

/** What was told when the round was closed, taken back. */
function reopenedWrites({ staff }: CommandContext, check: Check): RootWrite[] {
  if (!check.phone) return [checkWrite({ ...check, closedAt: null })];
  const told = [...staff.arguments.values()].filter((argument) => argument.check === check.id);
  const counts = { reservations: 0, oppositions: 0, lifted: 0 };
  const phone = { ...check.phone, tally: null };
  return [
    checkWrite({ ...check, ...counts, closedAt: null, phone, projected: [] }),
    ...told.map(({ id }): RootWrite => ({ root: STAFF.arguments, key: id, value: undefined })),
  ];
}

function reopeningRefusal({ state, secret }: CommandContext, check: Check): Result<null> {
  if (check.closedAt === null) return refuse('conflict', 'check_not_closed', { field: 'check' });
  if (state.decisions.has(check.task))
    return refuse('conflict', 'decision_exists', { field: 'check' });
  if (roundsOf(state, check.task).at(-1)?.id !== check.id)
    return refuse('conflict', 'not_last_round', { field: 'check' });
  if (!check.phone) return ok(null);
  if (!secret.checks.has(check.id)) return refuse('conflict', 'answers_erased', { field: 'check' });
  return [...state.checks.values()].some((one) => one.phone && isOpen(one))
    ? refuse('conflict', 'check_open_elsewhere')
    : ok(null);
}

/** Takes a closing back: the last round of a task goes on with all it had, as long as the task has no act. */
export const reopenCheck: Decide<'check.reopen'> = ({ check: id }, context): Result<Outcome> => {
  const check = context.state.checks.get(id);
  if (!check) return refuse('not_found', 'unknown_check', { field: 'check' });
  const refused = reopeningRefusal(context, check);
  if (!refused.ok) return refused;
  return ok({
    writes: reopenedWrites(context, check),
    journal: { check: id, task: check.task, reopened: true },
  });
};
