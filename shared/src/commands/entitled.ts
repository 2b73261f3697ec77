import { answerKey } from '../document/answers';
import type { Answer, Entered, PrivateState } from '../document/answers';
import type { MeetingState, StaffState } from '../document/state';
import type { Check, StaffPerson, Tally } from '../document/values';
import type { PersonId, TaskId } from '../ids';
import { candidateTo } from '../permissions';

/** What the rules of a phone check are computed from. */
export interface CheckFacts {
  readonly state: Pick<MeetingState, 'candidacies' | 'settings'>;
  readonly staff: Pick<StaffState, 'people' | 'entered'>;
  readonly secret: PrivateState;
}

/** Why somebody does not answer a check: not there, or a candidate to its task. */
export type Unentitled = 'not_entitled' | 'candidate_abstains';

/**
 * Whether a person may answer the check of a task: a member (on the list or admitted) who is present, in the room or
 * remote, whatever seat they hold; candidates to the task abstain when the meeting says so (`method.md`).
 */
export function unentitled(
  { candidacies, settings }: CheckFacts['state'],
  person: Pick<StaffPerson, 'id' | 'member' | 'presence'> | undefined,
  task: TaskId,
): Unentitled | null {
  if (!person?.member || person.presence === 'absent') return 'not_entitled';
  return settings.candidatesAbstain && candidateTo(candidacies, person.id).has(task)
    ? 'candidate_abstains'
    : null;
}

/** P: everybody who may answer now. Who leaves no longer counts, who arrives does, until the check is closed. */
export function entitledTo({ state, staff }: CheckFacts, task: TaskId): readonly StaffPerson[] {
  return [...staff.people.values()].filter((person) => !unentitled(state, person, task));
}

/** What the facilitators entered for those without a phone. */
export const enteredIn = ({ staff }: CheckFacts, check: Pick<Check, 'id'>): Entered =>
  staff.entered.get(check.id) ?? {
    check: check.id,
    people: [],
    counts: { adhesions: 0, reservations: 0, oppositions: 0 },
    arguments: [],
  };

const COUNTED = {
  adhesion: 'adhesions',
  reservation: 'reservations',
  opposition: 'oppositions',
} as const satisfies Record<Answer['kind'], keyof Tally>;

/** The tally with one answer more (or less) of a kind. */
export const withAnswer = (tally: Tally, kind: Answer['kind'], by: 1 | -1): Tally => ({
  ...tally,
  [COUNTED[kind]]: tally[COUNTED[kind]] + by,
});

/** How many answers a tally holds. */
export const sizeOf = ({ adhesions, reservations, oppositions }: Tally): number =>
  adhesions + reservations + oppositions;

/** Where a phone check stands now. */
export interface Standing {
  readonly entitled: number;
  /** Answers of those entitled, in no order that tells who was first. */
  readonly answers: readonly Answer[];
  /** Answers by kind, those entered as numbers included. */
  readonly tally: Tally;
  /** People without a phone who answered neither themselves nor by name: the most that may be entered as numbers. */
  readonly countable: number;
}

/** Reads a phone check: each entitled person counts once, by their last answer. */
export function standingOf(facts: CheckFacts, check: Pick<Check, 'id' | 'task'>): Standing {
  const people = entitledTo(facts, check.task);
  const answers = people.flatMap(
    ({ id }) => facts.secret.answers.get(answerKey(check.id, id)) ?? [],
  );
  const answered = new Set<PersonId>(answers.map(({ person }) => person));
  const { counts } = enteredIn(facts, check);
  return {
    entitled: people.length,
    answers: [...answers].sort((a, b) => (a.argument < b.argument ? -1 : 1)),
    tally: answers.reduce<Tally>((tally, { kind }) => withAnswer(tally, kind, 1), counts),
    countable: people.filter(({ id, noPhone }) => noPhone && !answered.has(id)).length,
  };
}
