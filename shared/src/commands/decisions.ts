import { MEETING } from '../document/sections';
import type { RootWrite } from '../document/roots';
import type { Decision } from '../document/values';
import { pairOf } from '../consensus/pair';
import { parityLookup } from '../consensus/parity';
import { readingAgainst, roundsOf } from '../consensus/rounds';
import type { ActSaid } from '../consensus/rounds';
import { ok, refuse } from '../errors';
import type { Result } from '../errors';
import type { PayloadOf } from '../protocol/commands';
import { pairRefusal } from './checks';
import { findTask, requireSteps, stateWrite } from './lookup';
import type { CommandContext, Decide } from './outcome';
import { forgetAnswers } from './phone-checks';

type SetDecision = PayloadOf<'decision.set'>;
type Designation = Extract<SetDecision, { kind: 'designated' }>;

/** The name of a person of the pair who is designated for another task already. */
function designatedElsewhere(context: CommandContext, payload: Designation): string | null {
  const { state, staff } = context;
  const people = new Set(payload.pair.map((id) => state.candidacies.get(id)?.person));
  for (const [task, decision] of state.decisions) {
    if (task === payload.task || decision.kind !== 'designated') continue;
    for (const id of decision.pair) {
      const person = state.candidacies.get(id)?.person;
      if (person && people.has(person)) {
        const known = staff.people.get(person);
        return known ? `${known.first} ${known.last}` : person;
      }
    }
  }
  return null;
}

function designate(context: CommandContext, payload: Designation): Result<Decision> {
  const { state, now } = context;
  const valid = pairRefusal(state, payload.task, payload.pair);
  if (!valid.ok) return valid;
  const parity = parityLookup(state.parity.get(payload.task))(...payload.pair);
  if (state.settings.parity && parity === 'unknown')
    return refuse('invalid', 'parity_unknown', { field: 'pair' });
  const broken = state.settings.parity && parity === 'broken';
  if (broken && !payload.parityReason)
    return refuse('invalid', 'parity_broken', { field: 'parityReason' });
  const twice = designatedElsewhere(context, payload);
  if (twice !== null && !payload.doubleReason)
    return refuse('conflict', 'already_designated', {
      field: 'doubleReason',
      params: { name: twice },
    });
  if (payload.check !== null && state.checks.get(payload.check)?.task !== payload.task)
    return refuse('not_found', 'unknown_check', { field: 'check' });
  return ok({
    kind: 'designated',
    pair: payload.pair,
    at: now,
    check: payload.check,
    parityException: broken && payload.parityReason ? { reason: payload.parityReason } : null,
    doubleException:
      twice !== null && payload.doubleReason ? { reason: payload.doubleReason } : null,
    againstReading: null,
  });
}

function decisionOf(context: CommandContext, payload: SetDecision): Result<Decision> {
  const { state, now } = context;
  switch (payload.kind) {
    case 'designated':
      return designate(context, payload);
    case 'noCandidacy':
      return ok({ kind: 'noCandidacy', at: now, againstReading: null });
    case 'debated': {
      const names = [...new Set(payload.names)];
      if (names.length === 0) return refuse('invalid', 'names_missing', { field: 'names' });
      if (names.some((id) => state.candidacies.get(id)?.task !== payload.task))
        return refuse('invalid', 'pair_other_task', { field: 'names' });
      if (names.some((id) => state.candidacies.get(id)?.retractedAt !== null))
        return refuse('invalid', 'pair_retracted', { field: 'names' });
      return ok({ kind: 'debated', names, at: now, againstReading: null });
    }
  }
}

/** What the act says, for the reading it may go against. */
const saidBy = (payload: SetDecision): ActSaid =>
  payload.kind === 'designated'
    ? { kind: 'designated', pair: pairOf(...payload.pair) }
    : { kind: payload.kind };

/** The act with the reason why it goes against the reading of the last phone check, or a refusal without one. */
function reasoned(
  { state }: CommandContext,
  payload: SetDecision,
  decision: Decision,
): Result<Decision> {
  if (readingAgainst(state, payload.task, saidBy(payload)) === null) return ok(decision);
  const reason = payload.againstReason ?? '';
  return reason === ''
    ? refuse('invalid', 'against_reading', { field: 'againstReason' })
    : ok({ ...decision, againstReading: { reason } });
}

/**
 * The act of the plenary for a task. It closes an open oral check and is projected; a phone check is closed first, so that
 * what it says is seen before the act. From then on nobody's answer is kept.
 */
export const setDecision: Decide<'decision.set'> = (payload, context) => {
  const { state, now } = context;
  const step = requireSteps(context, 'pooling');
  if (!step.ok) return step;
  const task = findTask(state, payload.task);
  if (!task.ok) return task;
  if (!state.reveals.has(payload.task))
    return refuse('out_of_step', 'not_revealed', { field: 'task' });
  if (state.decisions.has(payload.task))
    return refuse('conflict', 'decision_exists', { field: 'task' });
  const rounds = roundsOf(state, payload.task);
  const open = rounds.filter((check) => check.closedAt === null);
  if (open.some(({ mode }) => mode === 'phone'))
    return refuse('conflict', 'check_open', { field: 'task' });
  const valid = decisionOf(context, payload);
  if (!valid.ok) return valid;
  const decision = reasoned(context, payload, valid.value);
  if (!decision.ok) return decision;
  const writes: RootWrite[] = [
    { root: MEETING.decisions, key: payload.task, value: decision.value },
    ...open.map((check) => ({
      root: MEETING.checks,
      key: check.id,
      value: { ...check, closedAt: now },
    })),
    ...forgetAnswers(
      context,
      rounds.map(({ id }) => id),
    ),
    stateWrite('screen', { view: 'decision', task: payload.task }),
  ];
  return ok({ writes, journal: { task: payload.task, decision: decision.value } });
};

/** Reopens an act with a reason; both stay in the journal. */
export const reopenDecision: Decide<'decision.reopen'> = ({ task, reason }, { state }) => {
  const decision = state.decisions.get(task);
  if (!decision) return refuse('not_found', 'no_decision', { field: 'task' });
  if (reason === '') return refuse('invalid', 'reason_missing', { field: 'reason' });
  return ok({
    writes: [
      { root: MEETING.decisions, key: task, value: undefined },
      stateWrite('screen', { view: 'ladder' }),
    ],
    journal: { task, reopened: decision, reason },
  });
};
