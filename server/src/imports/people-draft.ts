import type { RootWrite } from '@tdt/shared/document/roots';
import type { PersonOrigins } from '@tdt/shared/document/origins';
import { STAFF } from '@tdt/shared/document/sections';
import type { StaffState } from '@tdt/shared/document/state';
import type { Gender, StaffPerson } from '@tdt/shared/document/values';
import type { PersonId } from '@tdt/shared/ids';
import { follow } from '@tdt/shared/imports/provenance';
import type { ImportSource } from '@tdt/shared/imports/provenance';

/** What a file says of a person beside contact details. */
export interface SaidOfPerson {
  readonly first?: string;
  readonly last?: string;
  readonly origin?: string | null;
  readonly gender?: Gender | null;
}
export type PersonField = keyof SaidOfPerson;

const TEXTS = ['first', 'last', 'origin'] as const;
const GENDER = ['gender'] as const;

/** Each field's origin as the reading that knows the field left it. */
function originsOf(texts: PersonOrigins, gender: PersonOrigins): PersonOrigins {
  const next: PersonOrigins = {};
  for (const field of [...TEXTS, ...GENDER]) {
    const origin = (field === 'gender' ? gender : texts)[field];
    if (origin !== undefined) next[field] = origin;
  }
  return next;
}

/** People as the import leaves them: several lines may complete the same person. */
export class PeopleDraft {
  readonly #changed = new Map<PersonId, StaffPerson | null>();

  constructor(private readonly people: StaffState['people']) {}

  get(id: PersonId): StaffPerson | undefined {
    const changed = this.#changed.get(id);
    return changed === undefined ? this.people.get(id) : (changed ?? undefined);
  }

  /** Everybody, as the import leaves them so far. */
  *all(): Iterable<StaffPerson> {
    for (const person of this.people.values()) if (!this.#changed.has(person.id)) yield person;
    for (const person of this.#changed.values()) if (person) yield person;
  }

  put(person: StaffPerson): void {
    this.#changed.set(person.id, person);
  }

  remove(id: PersonId): void {
    this.#changed.set(id, null);
  }

  /** Takes what a file says of a person, by the rule of `follow`; returns the fields that had another value. */
  follow(id: PersonId, said: SaidOfPerson, source: ImportSource): PersonField[] {
    const person = this.get(id);
    if (!person) return [];
    const { from = {} } = person;
    const { first, last, origin } = said;
    const texts = follow(TEXTS, person, from, { first, last, origin }, source);
    const gender = follow(GENDER, { gender: person.gender }, from, { gender: said.gender }, source);
    const values = { ...texts.values, ...gender.values };
    if (Object.keys(values).length > 0)
      this.put({ ...person, ...values, from: originsOf(texts.from, gender.from) });
    return [...texts.corrected, ...gender.corrected];
  }

  writes(): RootWrite[] {
    return [...this.#changed].flatMap(([key, person]): RootWrite[] => {
      // Somebody who was only in this draft leaves nothing to delete.
      if (person === null && !this.people.has(key)) return [];
      return [{ root: STAFF.people, key, value: person ?? undefined }];
    });
  }
}
