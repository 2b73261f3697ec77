import { STAFF } from '../document/sections';
import type { RootWrite } from '../document/roots';
import type { SpeakerRequest, SpeakingTurn } from '../document/speakers';
import type { StaffState } from '../document/state';
import type { StaffPerson } from '../document/values';
import { ok, refuse } from '../errors';
import type { Result } from '../errors';
import { turnId } from '../ids';
import type { PersonId, TurnId } from '../ids';
import { openTurn, waitingOrder } from '../speakers/order';
import { placeOf } from '../steps';
import { findPerson, findTask, isPresent } from './lookup';
import type { CommandContext, Decide } from './outcome';

/*
 * The speakers' queue of the plenary. People ask and take back for themselves only; facilitators enter those who have no
 * phone, give the floor by the rule's order (or, journaled, to somebody else who waits) and end a turn.
 */

const requestWrite = (request: SpeakerRequest): RootWrite => ({
  root: STAFF.speakers,
  key: request.person,
  value: request,
});
const requestGone = (person: PersonId): RootWrite => ({
  root: STAFF.speakers,
  key: person,
  value: undefined,
});
const turnWrite = (turn: SpeakingTurn): RootWrite => ({
  root: STAFF.turns,
  key: turn.id,
  value: turn,
});

/** Whom a command is about: the person of the seat, or the one that a facilitator names. */
function whom(named: PersonId | undefined, context: CommandContext): Result<StaffPerson> {
  const { actor } = context;
  if (named !== undefined && named !== actor.person && actor.role !== 'facilitator')
    return refuse('forbidden', 'forbidden');
  const id = named ?? actor.person;
  if (id === null) return refuse('invalid', 'unknown_person', { field: 'person' });
  return findPerson(context, id);
}

const inPlenary = ({ state }: CommandContext): Result<null> =>
  placeOf(state.step.step) === 'plenary' ? ok(null) : refuse('out_of_step', 'speaker_in_groups');

/** Later than everything in the list: two people never ask at the same instant. */
const after = (now: number, times: Iterable<number>): number =>
  Math.max(now, ...[...times].map((time) => time + 1));

/** When the request counts from: now, or the place that a facilitator gives back to somebody removed by mistake. */
function askedAt(at: number | undefined, { actor, staff, now }: CommandContext): Result<number> {
  if (at === undefined)
    return ok(
      after(
        now,
        [...staff.speakers.values()].map((one) => one.at),
      ),
    );
  if (actor.role !== 'facilitator') return refuse('forbidden', 'forbidden');
  return ok(Math.min(at, now));
}

/** Asks to speak: once, in the plenary, for oneself; facilitators also for somebody without a phone. */
export const askToSpeak: Decide<'speaker.ask'> = ({ person: named, at }, context) => {
  const person = whom(named, context);
  if (!person.ok) return person;
  const step = inPlenary(context);
  if (!step.ok) return step;
  if (!isPresent(person.value)) return refuse('invalid', 'person_absent', { field: 'person' });
  const { id } = person.value;
  const { speakers, turns } = context.staff;
  if (speakers.has(id)) return refuse('conflict', 'already_asked', { field: 'person' });
  if (openTurn(turns)?.person === id)
    return refuse('conflict', 'already_speaking', { field: 'person' });
  const asked = askedAt(at, context);
  if (!asked.ok) return asked;
  return ok({ writes: [requestWrite({ person: id, at: asked.value })], journal: null });
};

/** Takes a request back: one's own, or as a facilitator anybody's, which is journaled. */
export const removeSpeaker: Decide<'speaker.remove'> = ({ person: named }, context) => {
  const person = whom(named, context);
  if (!person.ok) return person;
  const { id } = person.value;
  if (!context.staff.speakers.has(id)) return refuse('conflict', 'not_asked', { field: 'person' });
  const own = id === context.actor.person;
  return ok({ writes: [requestGone(id)], journal: own ? null : { person: id } });
};

/** The writes that end whatever turn is under way. */
export function endTurn({ turns }: Pick<StaffState, 'turns'>, now: number): RootWrite[] {
  const turn = openTurn(turns);
  return turn ? [turnWrite({ ...turn, to: Math.max(turn.from, now) })] : [];
}

/** Somebody else has moved the queue meanwhile. */
const moved = (expected: TurnId | null | undefined, { staff }: CommandContext): boolean =>
  expected !== undefined && expected !== (openTurn(staff.turns)?.id ?? null);

/** Gives the floor: to the first of the rule's order, or to somebody else who waits, which is journaled. */
export const nextSpeaker: Decide<'speaker.next'> = ({ person: named, task, turn }, context) => {
  const step = inPlenary(context);
  if (!step.ok) return step;
  if (moved(turn, context)) return refuse('conflict', 'conflict', { field: 'turn' });
  if (task) {
    const found = findTask(context.state, task);
    if (!found.ok) return found;
  }
  const { staff, state, now, newId } = context;
  const order = waitingOrder(staff);
  const person = named ?? order[0];
  if (person === undefined) return refuse('conflict', 'nobody_asked');
  const request = order.includes(person) ? staff.speakers.get(person) : undefined;
  if (!request) return refuse('conflict', 'not_asked', { field: 'person' });
  const place = order.indexOf(person) + 1;
  const next: SpeakingTurn = {
    id: turnId(newId('u')),
    person,
    task: task ?? null,
    askedAt: request.at,
    chosen: place > 1,
    ended: openTurn(staff.turns)?.id ?? null,
    seconds: state.settings.speakSeconds,
    from: after(
      now,
      [...staff.turns.values()].map((one) => one.from),
    ),
    to: null,
  };
  return ok({
    writes: [...endTurn(staff, next.from), requestGone(person), turnWrite(next)],
    journal: next.chosen ? { person, turn: next.id, place } : null,
    result: { turn: next.id },
  });
};

/** Ends a turn: one's own, or as a facilitator whoever's it is. */
export const endSpeaking: Decide<'speaker.done'> = ({ turn }, context) => {
  const { actor, staff, now } = context;
  const open = openTurn(staff.turns);
  if (!open) return refuse('conflict', 'nobody_speaks');
  if (actor.role !== 'facilitator' && open.person !== actor.person)
    return refuse('forbidden', 'forbidden');
  if (moved(turn, context)) return refuse('conflict', 'conflict', { field: 'turn' });
  return ok({ writes: endTurn(staff, now), journal: null });
};

/** Whoever has the floor again does not wait for it. */
const goesOn = (turn: SpeakingTurn): RootWrite[] => [
  turnWrite({ ...turn, to: null }),
  requestGone(turn.person),
];

/**
 * Takes back what was just done to a turn: one under way is given up, its speaker waits again at their place and the
 * turn that it had ended goes on; one that is over goes on, if nobody else speaks.
 */
export const takeTurnBack: Decide<'speaker.back'> = ({ turn: id }, { staff }) => {
  const turn = staff.turns.get(id);
  if (!turn) return refuse('not_found', 'not_found', { field: 'turn' });
  const open = openTurn(staff.turns);
  if (turn.to !== null) {
    if (open) return refuse('conflict', 'conflict', { field: 'turn' });
    return ok({ writes: goesOn(turn), journal: null });
  }
  const { person, askedAt: at, chosen, ended } = turn;
  const before = ended === null ? undefined : staff.turns.get(ended);
  return ok({
    writes: [
      { root: STAFF.turns, key: id, value: undefined },
      requestWrite({ person, at }),
      ...(before?.to === turn.from ? goesOn(before) : []),
    ],
    journal: chosen ? { person, turn: id, takenBack: true } : null,
  });
};
