import { pairOf, samePair } from '@tdt/shared/consensus/pair';
import { parityLookup } from '@tdt/shared/consensus/parity';
import type { PairIds, Parity } from '@tdt/shared/consensus/types';
import type { MeetingState, StaffState } from '@tdt/shared/document/state';
import type {
  Argument,
  Candidacy,
  Check,
  Decision,
  StaffPerson,
} from '@tdt/shared/document/values';
import type { CandidacyId, TaskId } from '@tdt/shared/ids';

/** Where a task stands in the pooling. */
export const STAGES = ['revealed', 'discussed', 'check', 'act'] as const;
export type Stage = (typeof STAGES)[number];

type Meeting = Pick<
  MeetingState,
  'checks' | 'decisions' | 'reveals' | 'candidacies' | 'parity' | 'settings'
>;

/** The rounds of a task, first to last. */
export const roundsOf = ({ checks }: Pick<Meeting, 'checks'>, task: TaskId): readonly Check[] =>
  [...checks.values()].filter((check) => check.task === task).sort((a, b) => a.round - b.round);

/** The round being held, or null. */
export const openCheck = (meeting: Pick<Meeting, 'checks'>, task: TaskId): Check | null =>
  roundsOf(meeting, task).find(({ closedAt }) => closedAt === null) ?? null;

/** The stage a task is at: what was not begun yet is after it. */
export function stageOf(meeting: Meeting, task: TaskId): Stage | null {
  if (!meeting.reveals.has(task)) return null;
  if (meeting.decisions.has(task)) return 'act';
  const rounds = roundsOf(meeting, task);
  if (rounds.some(({ closedAt }) => closedAt === null)) return 'check';
  return rounds.length > 0 ? 'act' : 'discussed';
}

/** What a designation needs before it may be given. */
export interface DesignationNeeds {
  readonly parity: Parity;
  /** People whose gender is to ask. */
  readonly unknown: readonly StaffPerson[];
  /** Who is designated for another task already. */
  readonly twice: readonly StaffPerson[];
}

/** Reads the rules of `decision.set` beforehand, so that the form asks for what will be missing. */
export function designationNeeds(
  meeting: Meeting,
  { people }: Pick<StaffState, 'people'>,
  task: TaskId,
  pair: PairIds,
): DesignationNeeds {
  const both = pair.flatMap((id) => {
    const person = meeting.candidacies.get(id)?.person;
    return person === undefined ? [] : (people.get(person) ?? []);
  });
  const taken = designatedElsewhere(meeting, task);
  const parity = meeting.settings.parity
    ? parityLookup(meeting.parity.get(task))(pair[0], pair[1])
    : 'ok';
  return {
    parity,
    unknown: parity === 'unknown' ? both.filter(({ gender }) => gender === null) : [],
    twice: both.filter(({ id }) => taken.has(id)),
  };
}

function designatedElsewhere(meeting: Meeting, task: TaskId): ReadonlySet<string> {
  const people = new Set<string>();
  for (const [other, decision] of meeting.decisions) {
    if (other === task || decision.kind !== 'designated') continue;
    for (const id of decision.pair) {
      const person = meeting.candidacies.get(id)?.person;
      if (person) people.add(person);
    }
  }
  return people;
}

/** Candidacies of a task that were not withdrawn. */
export const standingOf = (
  { candidacies }: Pick<Meeting, 'candidacies'>,
  task: TaskId,
): readonly Candidacy[] =>
  [...candidacies.values()].filter((one) => one.task === task && one.retractedAt === null);

/** The pair that an act would be about: that of the last round, whether open or closed. */
export const pairToDecide = (meeting: Pick<Meeting, 'checks'>, task: TaskId): Check | null =>
  roundsOf(meeting, task).at(-1) ?? null;

/** Whether a round is held on this pair. */
export const isUnderCheck = (check: Check | null, pair: PairIds): boolean =>
  check !== null && samePair(pairOf(...check.pair), pair);

/** What was said in a round: reservations without a word are counted together. */
export interface Voices {
  readonly withWords: readonly Argument[];
  /** Reservations without comment that stand, oldest first. */
  readonly wordless: readonly Argument[];
}

export function voicesOf({ arguments: all }: Pick<StaffState, 'arguments'>, check: string): Voices {
  const own = [...all.values()].filter((one) => one.check === check).sort((a, b) => a.at - b.at);
  return {
    withWords: own.filter(({ text }) => text !== ''),
    wordless: own.filter(({ text }) => text === ''),
  };
}

/** Names an act is about. */
export function namesOfDecision(decision: Decision): readonly CandidacyId[] {
  switch (decision.kind) {
    case 'designated':
      return decision.pair;
    case 'debated':
      return decision.names;
    case 'noCandidacy':
      return [];
  }
}
