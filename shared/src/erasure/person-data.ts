import type { Answer } from '../document/answers';
import type { MeetingState, StaffState } from '../document/state';
import type { Candidacy, StaffPerson } from '../document/values';
import type { CandidacyId, PersonId } from '../ids';
import { journalSentence } from '../journal/journal';
import type { JournalFacts, JournalLine, JournalSeat } from '../journal/detail';
import { localized } from '../locale';
import type { Locale } from '../locale';
import type { Contact } from '../protocol/http';

/** What the data of one person are gathered from. */
export interface PersonDataContext {
  readonly state: MeetingState;
  readonly staff: StaffState;
  /** What was answered by phone, while it is kept. */
  readonly answers: ReadonlyMap<string, Answer>;
  readonly journal: readonly JournalLine[];
  readonly seats: readonly (JournalSeat & {
    readonly name: string | null;
    readonly status: string;
    readonly createdAt: number;
  })[];
  /** Their contact details; `unreadable` when they were sealed with another key. */
  readonly contact: Contact | 'unreadable';
  readonly locale: Locale;
  /** Server clock, ms. */
  readonly now: number;
  /** Read by themself, from their own seat: a facilitator learns no individual answer. */
  readonly own: boolean;
}

const instant = (at: number | null | undefined): string | null =>
  at === null || at === undefined ? null : new Date(at).toISOString();

/** Whether an id stands anywhere in the detail of a line. */
function mentions(detail: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof detail === 'string') return ids.has(detail);
  if (Array.isArray(detail)) return detail.some((one) => mentions(one, ids));
  if (typeof detail !== 'object' || detail === null) return false;
  return Object.values(detail).some((one) => mentions(one, ids));
}

function attendanceOf(
  { state }: PersonDataContext,
  { id: person, presence, group, noPhone }: StaffPerson,
) {
  return {
    presence,
    withoutPhone: noPhone,
    group: state.groups.find(({ id }) => id === group)?.number ?? null,
    rapporteurOf: state.groups
      .filter(({ rapporteurs }) => rapporteurs.includes(person))
      .map(({ number }) => number),
  };
}

function actsNaming({ state }: PersonDataContext, candidacy: CandidacyId) {
  return [...state.decisions].flatMap(([, decision]) => {
    const named =
      decision.kind === 'designated'
        ? decision.pair
        : decision.kind === 'debated'
          ? decision.names
          : [];
    return named.some((id) => id === candidacy)
      ? [{ kind: decision.kind, at: instant(decision.at) }]
      : [];
  });
}

function candidacyOf(context: PersonDataContext, candidacy: Candidacy) {
  const { state, staff, locale } = context;
  const task = state.tasks.find(({ id }) => id === candidacy.task);
  const imported = staff.imported.get(candidacy.id);
  return {
    id: candidacy.id,
    task: task ? localized(task.label, locale) : candidacy.task,
    text: candidacy.text,
    outgoing: candidacy.outgoing,
    receivedAt: instant(candidacy.receivedAt),
    proposedOnTheSpotAt: instant(candidacy.onTheSpot?.at),
    withdrawnAt: instant(candidacy.retractedAt),
    asImported: imported
      ? { first: imported.first, last: imported.last, gender: imported.gender }
      : null,
    acts: actsNaming(context, candidacy.id),
  };
}

function saidBy({ staff, state, locale }: PersonDataContext, person: PersonId) {
  const taskOf = (check: string) => {
    const found = state.tasks.find(({ id }) => id === state.checks.get(check)?.task);
    return found ? localized(found.label, locale) : null;
  };
  return [...staff.arguments.values()]
    .filter(({ author }) => author === person)
    .map(({ check, kind, text, at }) => ({ task: taskOf(check), kind, text, at: instant(at) }));
}

/** What they answered, for themself; for anybody else how many answers are kept. */
function answersOf({ answers, state, own }: PersonDataContext, person: PersonId) {
  const kept = [...answers.values()].filter((answer) => answer.person === person);
  if (!own) return { kept: kept.length, readableBy: 'the person, from their own seat' };
  return kept.map(({ check, kind, text, showName }) => ({
    round: state.checks.get(check)?.round ?? null,
    kind,
    text,
    showName,
  }));
}

function linesAbout(context: PersonDataContext, ids: ReadonlySet<string>) {
  const { state, staff, seats, journal, locale, own } = context;
  // A line may name others too: whoever reads their own learns of nobody whom they do not see anyway.
  const seen = [...staff.people].filter(([id]) => !own || state.people.has(id) || ids.has(id));
  const facts: JournalFacts = { state, people: new Map(seen), seats };
  return journal
    .filter(({ seat, detail }) => (seat !== null && ids.has(seat)) || mentions(detail, ids))
    .map((line) => ({
      at: instant(line.at),
      type: line.type,
      sentence: journalSentence(line, facts, locale),
    }));
}

const spokenBy = ({ staff }: PersonDataContext, person: PersonId) =>
  [...staff.turns.values()]
    .filter((turn) => turn.person === person)
    .map(({ askedAt, from, to }) => ({
      askedAt: instant(askedAt),
      from: instant(from),
      to: instant(to),
    }));

/**
 * Everything that the meeting keeps about one person, readable. Not in it, and said in it: what the groups keep of their
 * study, which reaches nobody outside the group.
 */
export function personData(context: PersonDataContext, person: StaffPerson): object {
  const { state, staff, seats, contact, now } = context;
  const { id, first, last, origin, gender, member, saysCandidate } = person;
  const own = [...state.candidacies.values()].filter((one) => one.person === id);
  const sat = seats.filter((seat) => seat.person === id);
  const about = new Set<string>([id, ...own.map((one) => one.id), ...sat.map((seat) => seat.id)]);
  return {
    format: 'tour-de-table/person',
    version: 1,
    exportedAt: instant(now),
    meeting: { title: state.info.title, date: state.info.date, place: state.info.place },
    person: { id, first, last, origin, gender, member, saysCandidateAt: instant(saysCandidate) },
    contact,
    attendance: attendanceOf(context, person),
    askedToSpeakAt: instant(staff.speakers.get(id)?.at),
    spoke: spokenBy(context, id),
    candidacies: own.map((one) => candidacyOf(context, one)),
    arguments: saidBy(context, id),
    answers: answersOf(context, id),
    seats: sat.map(({ role, label, name, status, createdAt }) => ({
      role,
      label,
      nameGiven: name,
      status,
      createdAt: instant(createdAt),
    })),
    journal: linesAbout(context, about),
    notIncluded: {
      fr: 'Ce que chaque petit groupe garde de l’étude des candidatures : personne ne le lit hors du groupe, pas même l’animation.',
      en: 'What each small group keeps of its study of the candidacies: nobody outside the group reads it, facilitators included.',
    },
  };
}
