import { answerKey } from '../document/answers';
import type { Answer, Entered } from '../document/answers';
import { PRIVATE, STAFF } from '../document/sections';
import type { RootWrite } from '../document/roots';
import type { Argument, Check } from '../document/values';
import { readingOf } from '../consensus/rounds';
import { ok, refuse } from '../errors';
import type { Result } from '../errors';
import { argumentId } from '../ids';
import type { CheckId, PersonId } from '../ids';
import type { PayloadOf } from '../protocol/commands';
import { argumentWrite, checkWrite } from './check-writes';
import { enteredIn, sizeOf, standingOf, unentitled, withAnswer } from './entitled';
import { findPerson } from './lookup';
import type { CommandContext, Decide, Outcome } from './outcome';

const answerWrite = (answer: Answer): RootWrite => ({
  root: PRIVATE.answers,
  key: answerKey(answer.check, answer.person),
  value: answer,
});

const enteredWrite = (entered: Entered): RootWrite => ({
  root: STAFF.entered,
  key: entered.check,
  value: entered,
});

const facts = ({ state, staff, secret }: CommandContext) => ({ state, staff, secret });

/** The phone check that is being answered, or why nothing can be answered. */
function answerable({ state }: CommandContext, id: CheckId): Result<Check> {
  const check = state.checks.get(id);
  if (!check) return refuse('not_found', 'unknown_check', { field: 'check' });
  if (check.mode !== 'phone') return refuse('invalid', 'not_by_phone', { field: 'check' });
  if (check.closedAt !== null) return refuse('conflict', 'check_closed', { field: 'check' });
  return ok(check);
}

interface Said {
  readonly kind: Answer['kind'];
  readonly text: string;
  readonly showName?: boolean | undefined;
}

function answerOf(
  context: CommandContext,
  check: Check,
  person: PersonId,
  { kind, text, showName = false }: Said,
  entered: boolean,
): Answer {
  const before = context.secret.answers.get(answerKey(check.id, person));
  const words = kind === 'adhesion' ? '' : text;
  return {
    check: check.id,
    person,
    kind,
    text: words,
    showName: words !== '' && showName,
    argument: before?.argument ?? argumentId(context.newId('a')),
    entered,
  };
}

/** Those without a phone are counted already: one more answer would count somebody twice. */
function countedAlready(context: CommandContext, check: Check, person: PersonId): boolean {
  if (context.staff.people.get(person)?.noPhone !== true) return false;
  if (context.secret.answers.has(answerKey(check.id, person))) return false;
  const { countable } = standingOf(facts(context), check);
  return sizeOf(enteredIn(context, check).counts) >= countable;
}

/**
 * The answer of the person of the seat: once, the last one counts, until the check is closed. Two phones of one person
 * give one answer. Nothing is journaled: the counts are, when the check is closed.
 */
export const answerCheck: Decide<'check.answer'> = ({ check: id, ...said }, context) => {
  const { actor, state, staff } = context;
  const check = answerable(context, id);
  if (!check.ok) return check;
  if (actor.person === null) return refuse('forbidden', 'seat_without_person');
  const reason = unentitled(state, staff.people.get(actor.person), check.value.task);
  if (reason) return refuse('forbidden', reason);
  if (said.kind === 'opposition' && said.text === '')
    return refuse('invalid', 'argument_missing', { field: 'text' });
  if (countedAlready(context, check.value, actor.person))
    return refuse('conflict', 'counted_without_phone');
  const writes = [answerWrite(answerOf(context, check.value, actor.person, said, false))];
  const entered = enteredIn(context, check.value);
  // They answer for themselves from now on.
  if (entered.people.includes(actor.person))
    writes.push(
      enteredWrite({ ...entered, people: entered.people.filter((one) => one !== actor.person) }),
    );
  return ok({ writes, journal: null });
};

type Recorded = PayloadOf<'check.record'>;
type ByName = Extract<Recorded, { person: unknown }>;
type AsCounts = Extract<Recorded, { counts: unknown }>;

function recordByName(context: CommandContext, check: Check, said: ByName): Result<Outcome> {
  const { state, secret } = context;
  const person = findPerson(context, said.person);
  if (!person.ok) return person;
  const entered = enteredIn(context, check);
  const others = entered.people.filter((one) => one !== said.person);
  const journal = { check: check.id, task: check.task };
  const key = answerKey(check.id, said.person);
  if (said.kind === null) {
    if (secret.answers.get(key)?.entered !== true)
      return refuse('not_found', 'not_found', { field: 'person' });
    const gone: RootWrite = { root: PRIVATE.answers, key, value: undefined };
    return ok({
      writes: [gone, enteredWrite({ ...entered, people: others })],
      journal: { ...journal, byName: others.length },
    });
  }
  const reason = unentitled(state, person.value, check.task);
  if (reason) return refuse('invalid', reason, { field: 'person' });
  if (!person.value.noPhone) return refuse('invalid', 'not_without_phone', { field: 'person' });
  if (secret.answers.get(key)?.entered === false)
    return refuse('conflict', 'answered_by_phone', { field: 'person' });
  if (said.kind === 'opposition' && said.text === '')
    return refuse('invalid', 'argument_missing', { field: 'text' });
  if (countedAlready(context, check, said.person)) return tooMany(context, check, entered, 1);
  const people = [...others, said.person];
  return ok({
    writes: [
      answerWrite(answerOf(context, check, said.person, { ...said, kind: said.kind }, true)),
      enteredWrite({ ...entered, people }),
    ],
    journal: { ...journal, byName: people.length },
  });
}

/** More people without phones counted than there are. */
function tooMany(context: CommandContext, check: Check, entered: Entered, more = 0) {
  const count = sizeOf(entered.counts) + more;
  const of = standingOf(facts(context), check).countable;
  return refuse('invalid', 'too_many_without_phone', { field: 'counts', params: { count, of } });
}

function recordCounts(context: CommandContext, check: Check, said: AsCounts): Result<Outcome> {
  const { counts } = said;
  if (said.arguments.length !== counts.oppositions)
    return refuse('invalid', 'argument_per_opposition', { field: 'arguments' });
  const next = { ...enteredIn(context, check), counts, arguments: said.arguments };
  if (sizeOf(counts) > standingOf(facts(context), check).countable)
    return tooMany(context, check, next);
  return ok({
    writes: [enteredWrite(next)],
    journal: { check: check.id, task: check.task, counts },
  });
}

/** Enters those without a phone, by name or as numbers: never more than there are, both together. */
export function recordWithoutPhone(
  context: CommandContext,
  said: ByName | AsCounts,
): Result<Outcome> {
  const check = answerable(context, said.check);
  if (!check.ok) return check;
  return 'person' in said
    ? recordByName(context, check.value, said)
    : recordCounts(context, check.value, said);
}

/** The words that reach the console once the gauge is there: before, their number would tell it. */
function wordsOf(context: CommandContext, check: Check, answers: readonly Answer[]): Argument[] {
  const base = { check: check.id, at: context.now, lifted: null };
  const given = answers.flatMap(
    ({ kind, text, argument, entered, showName, person }): Argument[] =>
      kind === 'adhesion' || text === ''
        ? []
        : [
            {
              ...base,
              id: argument,
              kind,
              text,
              byPhone: !entered,
              author: showName ? person : null,
            },
          ],
  );
  const counted = enteredIn(context, check).arguments.map((text): Argument => ({
    ...base,
    id: argumentId(context.newId('a')),
    kind: 'opposition',
    text,
    byPhone: false,
    author: null,
  }));
  return [...given, ...counted];
}

/** Closes a phone check: P is who is there now, N those of them who answered. */
export function closePhoneCheck(context: CommandContext, check: Check): Result<Outcome> {
  const { state, now } = context;
  const { entitled, answers, tally, countable } = standingOf(facts(context), check);
  const entered = enteredIn(context, check);
  if (sizeOf(entered.counts) > countable) return tooMany(context, check, entered);
  const { reservations, oppositions } = tally;
  const phone = { entitled, answered: sizeOf(tally), tally };
  const closed: Check = { ...check, closedAt: now, phone, reservations, oppositions };
  return ok({
    writes: [checkWrite(closed), ...wordsOf(context, check, answers).map(argumentWrite)],
    journal: {
      check: check.id,
      task: check.task,
      entitled,
      answered: phone.answered,
      ...tally,
      reading: readingOf(closed, state.settings)?.word ?? null,
    },
  });
}

/** The check with an opposition less and what it became more; the tally that is read follows. */
export function liftedIn(check: Check, into: 'adhesion' | 'reservation'): Check {
  const { phone } = check;
  if (!phone?.tally) return check;
  const tally = withAnswer(withAnswer(phone.tally, 'opposition', -1), into, 1);
  const { reservations, oppositions } = tally;
  const lifted = check.lifted + 1;
  return { ...check, phone: { ...phone, tally }, reservations, oppositions, lifted };
}

/**
 * An opposition given by phone is lifted by its author alone: while the check is open by answering anew, after it as long
 * as the task has no act. The journal does not say who.
 */
export function liftOwn(
  context: CommandContext,
  { check: id, into }: { readonly check: CheckId; readonly into: 'adhesion' | 'reservation' },
): Result<Outcome> {
  const { actor, state, staff, secret, now } = context;
  const check = state.checks.get(id);
  if (!check) return refuse('not_found', 'unknown_check', { field: 'check' });
  if (actor.person === null) return refuse('forbidden', 'seat_without_person');
  if (state.decisions.has(check.task))
    return refuse('conflict', 'decision_exists', { field: 'check' });
  const answer = secret.answers.get(answerKey(id, actor.person));
  if (answer?.kind !== 'opposition') return refuse('not_found', 'nothing_to_lift');
  const softened = answerWrite({ ...answer, kind: into, text: '', showName: false });
  if (check.closedAt === null) return ok({ writes: [softened], journal: null });
  const argument = staff.arguments.get(answer.argument);
  // They had left when it was closed: their answer does not count, and there is nothing to lift.
  if (!argument) return refuse('not_found', 'nothing_to_lift');
  return ok({
    writes: [
      softened,
      argumentWrite({ ...argument, lifted: { at: now, into, note: '' } }),
      checkWrite(liftedIn(check, into)),
    ],
    journal: { check: id, task: check.task, lifted: into },
    anonymous: true,
  });
}

/** What forgets who answered what to these checks; their counts and the words given to the console stay. */
export function forgetAnswers(
  { secret, staff }: Pick<CommandContext, 'secret' | 'staff'>,
  checks: readonly CheckId[],
): RootWrite[] {
  const closed = new Set(checks);
  const answers = [...secret.answers].filter(([, { check }]) => closed.has(check));
  const gone = (root: string, key: string): RootWrite => ({ root, key, value: undefined });
  return [
    ...answers.map(([key]) => gone(PRIVATE.answers, key)),
    ...checks.filter((id) => secret.checks.has(id)).map((id) => gone(PRIVATE.checks, id)),
    ...checks.filter((id) => staff.entered.has(id)).map((id) => gone(STAFF.entered, id)),
  ];
}
