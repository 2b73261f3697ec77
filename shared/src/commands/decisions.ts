import { MEETING } from '../document/sections';
import type { RootWrite } from '../document/roots';
import type { Decision } from '../document/values';
import { parityLookup } from '../consensus/parity';
import { ok, refuse } from '../errors';
import type { Result } from '../errors';
import type { PayloadOf } from '../protocol/commands';
import { pairRefusal } from './checks';
import { findTask, requireSteps, stateWrite } from './lookup';
import type { CommandContext, Decide } from './outcome';

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

/** The act of the plenary for a task. It closes an open check and is projected. */
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
  const decision = decisionOf(context, payload);
  if (!decision.ok) return decision;
  const open = [...state.checks.values()].filter(
    (check) => check.task === payload.task && check.closedAt === null,
  );
  const writes: RootWrite[] = [
    { root: MEETING.decisions, key: payload.task, value: decision.value },
    ...open.map((check) => ({
      root: MEETING.checks,
      key: check.id,
      value: { ...check, closedAt: now },
    })),
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
