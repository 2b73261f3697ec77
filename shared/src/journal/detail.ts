import { localized } from '../locale';
import type { Locale, Localized } from '../locale';
import type { MeetingState, StaffState } from '../document/state';
import type { SeatView } from '../document/values';
import { formatDate, formatLocalTime } from '../dates';
import { displayName } from '../people/names';

/** A line of the journal as it is kept: ids and counts, no name. */
export interface JournalLine {
  /** Server clock, ms. */
  readonly at: number;
  /** The seat that acted; null for the server itself. */
  readonly seat: string | null;
  readonly type: string;
  readonly detail: unknown;
}

/** A seat as the journal names it, whether it is still held or not. */
export type JournalSeat = Pick<SeatView, 'id' | 'role' | 'label' | 'person'>;

/** Names stand behind ids only where the journal is read: here. */
export interface JournalFacts {
  readonly state: Pick<MeetingState, 'tasks' | 'groups' | 'candidacies' | 'steps'>;
  readonly people: StaffState['people'];
  readonly seats: readonly JournalSeat[];
}

const WORDS = {
  fr: {
    gone: 'une personne qui n’est plus sur la liste',
    task: 'une tâche supprimée',
    group: 'un groupe supprimé',
    and: 'et',
    nobody: 'personne',
    others: 'autres',
  },
  en: {
    gone: 'somebody no longer on the list',
    task: 'a removed task',
    group: 'a removed group',
    and: 'and',
    nobody: 'nobody',
    others: 'others',
  },
} as const;

const ROLES = {
  fr: {
    facilitator: 'Animation',
    meetingRapporteur: 'Rapporteur·e de la réunion',
    plenary: 'Écran de la salle',
    groupRapporteur: 'Rapporteur·e de groupe',
    participant: 'Participant·e',
  },
  en: {
    facilitator: 'Facilitator',
    meetingRapporteur: 'Meeting rapporteur',
    plenary: 'Screen of the room',
    groupRapporteur: 'Group rapporteur',
    participant: 'Participant',
  },
} as const;

const isRole = (role: string): role is keyof (typeof ROLES)['fr'] => Object.hasOwn(ROLES.fr, role);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** Reads the detail of one line, and puts names behind its ids. What is missing reads as empty: a line is never lost. */
export class JournalDetail {
  readonly #detail: Readonly<Record<string, unknown>>;

  constructor(
    detail: unknown,
    private readonly facts: JournalFacts,
    readonly locale: Locale,
  ) {
    this.#detail =
      typeof detail === 'object' && detail !== null
        ? Object.fromEntries(Object.entries(detail))
        : {};
  }

  /** A part of the detail that is an object itself. */
  inside(key: string): JournalDetail {
    return new JournalDetail(this.#detail[key], this.facts, this.locale);
  }

  has(key: string): boolean {
    return this.#detail[key] !== undefined && this.#detail[key] !== null;
  }

  is(key: string, value: unknown = true): boolean {
    return this.#detail[key] === value;
  }

  text(key: string): string {
    return text(this.#detail[key]);
  }

  number(key: string): number {
    const value = this.#detail[key];
    return typeof value === 'number' ? value : 0;
  }

  size(key: string): number {
    return list(this.#detail[key]).length;
  }

  person(key = 'person'): string {
    return this.#personName(this.text(key));
  }

  /** "Ada Lovelace et Max Weil"; from five on, the first three and how many more. */
  people(key = 'people'): string {
    return this.#joined(list(this.#detail[key]).map((id) => this.#personName(id)));
  }

  /** The people behind candidacies. */
  candidates(key: string): string {
    return this.#joined(list(this.#detail[key]).map((id) => this.#candidateName(id)));
  }

  candidate(key = 'candidacy'): string {
    return this.#candidateName(this.text(key));
  }

  task(key = 'task'): string {
    return this.#taskName(this.text(key));
  }

  tasks(key = 'tasks'): string {
    return this.#joined(list(this.#detail[key]).map((id) => this.#taskName(id)));
  }

  /** The number of a group. */
  group(key = 'group'): string {
    const found = this.facts.state.groups.find(({ id }) => id === this.text(key));
    return found ? String(found.number) : WORDS[this.locale].group;
  }

  step(key = 'step'): string {
    const step = this.text(key);
    for (const [id, { title }] of this.facts.state.steps) if (id === step) return this.#say(title);
    return step;
  }

  /** A local date with its hour. */
  date(key = 'date'): string {
    const local = this.text(key);
    return [formatDate(local, this.locale), formatLocalTime(local)].filter(Boolean).join(', ');
  }

  role(key = 'role'): string {
    const role = this.text(key);
    return isRole(role) ? ROLES[this.locale][role] : role;
  }

  /** Who sits, or sat, there. */
  seat(key = 'seat'): string {
    return seatLabel(this.text(key), this.facts, this.locale);
  }

  #personName(id: string): string {
    const found = this.facts.people.get(id);
    return found ? displayName(found) : WORDS[this.locale].gone;
  }

  #candidateName(id: string): string {
    return this.#personName(this.facts.state.candidacies.get(id)?.person ?? '');
  }

  #taskName(id: string): string {
    const found = this.facts.state.tasks.find((task) => task.id === id);
    return found ? this.#say(found.short) : WORDS[this.locale].task;
  }

  #say(words: Localized): string {
    return localized(words, this.locale);
  }

  #joined(names: readonly string[]): string {
    const { and, nobody, others } = WORDS[this.locale];
    if (names.length === 0) return nobody;
    const more = names.length - 3;
    const shown = more > 1 ? [...names.slice(0, 3), `${more} ${others}`] : names;
    const last = shown.at(-1) ?? '';
    return shown.length === 1 ? last : `${shown.slice(0, -1).join(', ')} ${and} ${last}`;
  }
}

/** "Ada Lovelace (animation)": who acted, by the seat's label, else by the person who sits there, else by its role. */
export function seatLabel(id: string | null, facts: JournalFacts, locale: Locale): string {
  if (id === null) return locale === 'fr' ? 'Le serveur' : 'The server';
  const seat = facts.seats.find((one) => one.id === id);
  if (!seat) return locale === 'fr' ? 'Une place retirée' : 'A revoked seat';
  const role = ROLES[locale][seat.role];
  const person = seat.person === null ? undefined : facts.people.get(seat.person);
  const name = person ? displayName(person) : seat.label;
  return name === '' ? role : `${name} (${role})`;
}
