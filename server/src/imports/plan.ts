import type { RootWrite } from '@tdt/shared/document/roots';
import { STAFF } from '@tdt/shared/document/sections';
import type { MeetingState, StaffState } from '@tdt/shared/document/state';
import type { StaffPerson } from '@tdt/shared/document/values';
import type { PersonId } from '@tdt/shared/ids';
import type { ListedPerson } from '@tdt/shared/imports/merge-people';
import type { ImportProblem } from '@tdt/shared/imports/problems';
import type { ImportAnswer } from '@tdt/shared/protocol/http';
import type { ContactBook } from './contact-book';

/** What an import is planned from: the meeting in this turn, and contact details apart. */
export interface ImportScene {
  readonly state: MeetingState;
  readonly staff: StaffState;
  readonly contacts: ContactBook;
  /** A fresh identifier that begins with the prefix. */
  readonly newId: (prefix: string) => string;
}

/** What an import does. The contact details it completes are in the scene's `contacts`. */
export interface ImportPlan {
  readonly writes: readonly RootWrite[];
  readonly added: number;
  readonly merged: number;
  readonly problems: readonly ImportProblem[];
  readonly preview: ImportAnswer['preview'];
}

/** Everybody known to the meeting, as `shared/imports` compares people. */
export function listedPeople({ staff, contacts }: ImportScene): ListedPerson[] {
  return [...staff.people.values()].map(({ id, first, last, origin, gender }) => ({
    id,
    name: { first, last },
    origin,
    gender,
    emailKey: contacts.emailKey(id),
  }));
}

/** People as the import leaves them: several lines may complete the same person. */
export class PeopleDraft {
  readonly #changed = new Map<PersonId, StaffPerson>();

  constructor(private readonly people: StaffState['people']) {}

  get(id: PersonId): StaffPerson | undefined {
    return this.#changed.get(id) ?? this.people.get(id);
  }

  put(person: StaffPerson): void {
    this.#changed.set(person.id, person);
  }

  /** Changes some fields of a person; says whether anything differs. */
  edit(id: PersonId, fields: Partial<StaffPerson>): void {
    const person = this.get(id);
    if (!person) return;
    const next = { ...person, ...fields };
    if (JSON.stringify(next) !== JSON.stringify(person)) this.put(next);
  }

  writes(): RootWrite[] {
    return [...this.#changed.values()].map((person) => ({
      root: STAFF.people,
      key: person.id,
      value: person,
    }));
  }
}

/** Lines of the file that repeat another one: kept once, counted as merged. */
export const countDuplicates = (problems: readonly ImportProblem[]): number =>
  problems.filter(({ code }) => code === 'duplicate_person' || code === 'duplicate_candidacy')
    .length;
