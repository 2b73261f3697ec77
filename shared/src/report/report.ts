import type { MeetingState } from '../document/state';
import type { Decision } from '../document/values';
import type { CandidacyId, PersonId } from '../ids';
import type { Localized } from '../locale';
import { compareNames } from '../people/names';
import type { PersonName } from '../people/names';
import type { Contact } from '../protocol/http';
import type { Task } from '../template/template';

/*
 * What leaves the meeting (`method.md`, "After"): computed from the acts at any time, so that a draft is only a report in which
 * some tasks have no act yet. Contact details are given apart: they are in no shared section.
 */

/** The fields of a person in the order in which the outside form asks for them. */
export const REPORT_FIELDS = ['first', 'last', 'email', 'phone', 'address'] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];

/** Without these somebody cannot be reached; an address is welcome and not waited for. */
export const NEEDED_CONTACT = ['email', 'phone'] as const;
export type NeededContact = (typeof NEEDED_CONTACT)[number];

/** What is known of how to reach people. `unreadable`: sealed with another key, so neither known nor missing. */
export type Contacts = ReadonlyMap<string, Contact | 'unreadable'>;

/** One person of the report. */
export interface ReportPerson {
  readonly person: PersonId;
  readonly candidacy: CandidacyId;
  readonly name: PersonName;
  readonly outgoing: boolean;
  readonly contact: Contact;
  /** The details cannot be read here: another key sealed them. */
  readonly unreadable: boolean;
  readonly missing: readonly NeededContact[];
}

/** What the act had to explain. */
export interface ReportException {
  readonly kind: 'parity' | 'double' | 'againstReading';
  readonly reason: string;
}

interface Outcome {
  readonly task: Task;
  /** When it was acted, ms. */
  readonly at: number;
  readonly exceptions: readonly ReportException[];
}

/** What is reported of one task. */
export type TaskReport =
  | (Outcome & { readonly kind: 'designated'; readonly people: readonly ReportPerson[] })
  | (Outcome & {
      readonly kind: 'debated';
      readonly people: readonly ReportPerson[];
      /** Who will now choose. */
      readonly then: Localized;
    })
  | (Outcome & {
      readonly kind: 'noCandidacy';
      /** The call for new candidacies. */
      readonly then: Localized;
    })
  | { readonly kind: 'draft'; readonly task: Task; readonly revealed: boolean };

/** The report as it stands. */
export interface Report {
  readonly tasks: readonly TaskReport[];
  /** Who cannot be reached yet, once each, by surname. */
  readonly missing: readonly ReportPerson[];
  /** Tasks without an act. */
  readonly undecided: number;
  readonly sentAt: number | null;
  /** An act came after the sending, or was reopened: what was sent is no longer what stands. */
  readonly changedSince: boolean;
}

/** What the report is made of. */
export type ReportFacts = Pick<
  MeetingState,
  'tasks' | 'decisions' | 'candidacies' | 'people' | 'reveals' | 'texts' | 'report'
>;

const NO_CONTACT: Contact = { email: null, phone: null, address: null };
const isBlank = (text: string | null): boolean => (text ?? '').trim() === '';

function personOf(state: ReportFacts, contacts: Contacts, id: CandidacyId): ReportPerson[] {
  const candidacy = state.candidacies.get(id);
  if (!candidacy) return [];
  const known = contacts.get(candidacy.person);
  const unreadable = known === 'unreadable';
  const contact = known === undefined || known === 'unreadable' ? NO_CONTACT : known;
  const found = state.people.get(candidacy.person);
  return [
    {
      person: candidacy.person,
      candidacy: id,
      name: found ? { first: found.first, last: found.last } : { first: '?', last: '' },
      outgoing: candidacy.outgoing,
      contact,
      unreadable,
      missing: unreadable ? [] : NEEDED_CONTACT.filter((field) => isBlank(contact[field])),
    },
  ];
}

/** The candidacies that an act names. */
const namedBy = (decision: Decision): readonly CandidacyId[] =>
  decision.kind === 'designated'
    ? decision.pair
    : decision.kind === 'debated'
      ? decision.names
      : [];

/** The people whom the report names now, once each: whose contact details it needs. */
export function reportedPeople(
  state: Pick<ReportFacts, 'tasks' | 'decisions' | 'candidacies'>,
): readonly PersonId[] {
  const people = state.tasks.flatMap(({ id }) => {
    const decision = state.decisions.get(id);
    return decision ? namedBy(decision) : [];
  });
  return [...new Set(people.flatMap((id) => state.candidacies.get(id)?.person ?? []))];
}

function exceptionsOf(decision: Decision): ReportException[] {
  const given: (readonly [ReportException['kind'], { readonly reason: string } | null])[] = [
    ['parity', decision.kind === 'designated' ? decision.parityException : null],
    ['double', decision.kind === 'designated' ? decision.doubleException : null],
    ['againstReading', decision.againstReading],
  ];
  return given.flatMap(([kind, exception]) =>
    exception ? [{ kind, reason: exception.reason }] : [],
  );
}

function taskReport(state: ReportFacts, contacts: Contacts, task: Task): TaskReport {
  const decision = state.decisions.get(task.id);
  if (!decision) return { kind: 'draft', task, revealed: state.reveals.has(task.id) };
  const outcome = { task, at: decision.at, exceptions: exceptionsOf(decision) };
  const people = namedBy(decision)
    .flatMap((id) => personOf(state, contacts, id))
    .sort((a, b) => compareNames(a.name, b.name));
  switch (decision.kind) {
    case 'designated':
      return { ...outcome, kind: 'designated', people };
    case 'debated':
      return { ...outcome, kind: 'debated', people, then: state.texts.whoChooses };
    case 'noCandidacy':
      return { ...outcome, kind: 'noCandidacy', then: state.texts.newCall };
  }
}

/** The people of a task's report: a pair, the debated names, or nobody. */
export const peopleOf = (task: TaskReport): readonly ReportPerson[] =>
  task.kind === 'designated' || task.kind === 'debated' ? task.people : [];

/** The report as it stands: the same at any time of the meeting, complete once every task has its act. */
export function reportOf(state: ReportFacts, contacts: Contacts): Report {
  const tasks = state.tasks.map((task) => taskReport(state, contacts, task));
  const byPerson = new Map(tasks.flatMap(peopleOf).map((one) => [one.person, one]));
  const sentAt = state.report?.sentAt ?? null;
  return {
    tasks,
    missing: [...byPerson.values()]
      .filter(({ missing }) => missing.length > 0)
      .sort((a, b) => compareNames(a.name, b.name)),
    undecided: tasks.filter(({ kind }) => kind === 'draft').length,
    sentAt,
    changedSince:
      state.report !== null &&
      (state.decisions.size < state.report.decided ||
        [...state.decisions.values()].some(({ at }) => at > (sentAt ?? at))),
  };
}
