import type { PersonId } from '../ids';
import type { Gender } from '../people/gender';
import { displayName, type PersonName } from '../people/names';
import { emailKey, type Contact } from './contact';
import { PeopleIndex } from './identity';
import type { MemberEntry } from './members';
import type { ImportProblem } from './problems';

/** Somebody already on the list. `emailKey` is what the keeper of contact details compares: `emailKey(…)` or its hash. */
export type ListedPerson = {
  id: PersonId;
  name: PersonName;
  origin: string | null;
  gender: Gender | null;
  emailKey: string | null;
};

/** What an entry adds to somebody on the list: only what was blank. Contact details are merged by their keeper. */
export type PersonFill = { origin?: string; gender?: Gender; emailKey?: string };

/** An entry that is somebody on the list. */
export type PersonMatch = { id: PersonId; entry: MemberEntry; fill: PersonFill };

/**
 * Entries beside the people on the list: to `add`; `merged` into somebody, filling blanks; `unchanged`; `ambiguous`, one
 * of several namesakes, left out and told in `problems`. `contact` of merged and unchanged entries may still complete
 * that of the person (`mergeContact`).
 */
export type PeopleMerge = {
  added: MemberEntry[];
  merged: PersonMatch[];
  unchanged: PersonMatch[];
  ambiguous: { entry: MemberEntry; candidates: PersonId[] }[];
  problems: ImportProblem[];
};

/**
 * Compares the entries of `readMembers` (each person once) with the list: the same file twice adds nobody twice, and
 * nothing that is known is overwritten. `keyOf` makes the key of an e-mail as the list has it.
 */
export function mergePeople(
  existing: readonly ListedPerson[],
  entries: readonly MemberEntry[],
  keyOf: (email: string) => string = emailKey,
): PeopleMerge {
  const index = new PeopleIndex(existing.map((person) => ({ ...person })));
  const result: PeopleMerge = { added: [], merged: [], unchanged: [], ambiguous: [], problems: [] };
  for (const entry of entries) {
    const key = keyOfContact(entry.contact, keyOf);
    const found = index.identify({ name: entry.name, emailKey: key });
    if (found.kind === 'new') {
      result.added.push(entry);
    } else if (found.kind === 'ambiguous') {
      const candidates = found.people.map((person) => person.id);
      result.ambiguous.push({ entry, candidates });
      result.problems.push({
        line: entry.line,
        code: 'person_ambiguous',
        value: displayName(entry.name),
      });
    } else {
      const fill = fillOf(found.person, entry, key);
      index.learn(found.person, key);
      Object.assign(found.person, fill);
      const list = Object.keys(fill).length > 0 ? result.merged : result.unchanged;
      list.push({ id: found.person.id, entry, fill });
    }
  }
  return result;
}

/** The key of the e-mail of contact details, or `null`. */
export function keyOfContact(contact: Contact, keyOf: (email: string) => string): string | null {
  return contact.email === undefined ? null : keyOf(contact.email);
}

function fillOf(person: ListedPerson, entry: MemberEntry, key: string | null): PersonFill {
  const fill: PersonFill = {};
  if (!person.origin && entry.origin !== null) fill.origin = entry.origin;
  if (person.gender === null && entry.gender !== null) fill.gender = entry.gender;
  if (person.emailKey === null && key !== null) fill.emailKey = key;
  return fill;
}
