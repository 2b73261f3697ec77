import type { PersonId } from '../ids';
import { displayName, type PersonName } from '../people/names';
import { emailKey, type Contact } from './contact';
import { PeopleIndex, type Identity } from './identity';
import type { MemberEntry } from './members';
import type { ImportProblem } from './problems';
import type { Steps } from './steps';

/**
 * Somebody already in the meeting: on the list (`member`), or a candidate from outside. `emailKey` is what the keeper of
 * contact details compares: `emailKey(…)` or its hash.
 */
export type ListedPerson = {
  id: PersonId;
  name: PersonName;
  emailKey: string | null;
  member: boolean;
};

/** An entry that is somebody of the meeting. */
export type PersonMatch = { id: PersonId; entry: MemberEntry };

/**
 * Entries beside the people of the meeting: to `add`; `matched` with somebody; `ambiguous`, one of several namesakes, left
 * out and told in `problems`.
 */
export type PeopleMerge = {
  added: MemberEntry[];
  matched: PersonMatch[];
  ambiguous: { entry: MemberEntry; candidates: PersonId[] }[];
  problems: ImportProblem[];
};

/**
 * Compares the entries of `readMembers` (each person once) with the people of the meeting: the same file twice adds nobody
 * twice. A candidate from outside is recognised by e-mail only: by name alone, a facilitator confirms. `keyOf` makes the key
 * of an e-mail as the meeting has it.
 */
export function* mergePeople(
  existing: readonly ListedPerson[],
  entries: readonly MemberEntry[],
  keyOf: (email: string) => string = emailKey,
): Steps<PeopleMerge> {
  const fresh = (isMember: boolean) =>
    existing.filter(({ member }) => member === isMember).map((person) => ({ ...person }));
  const [members, outsiders] = [new PeopleIndex(fresh(true)), new PeopleIndex(fresh(false))];
  const result: PeopleMerge = { added: [], matched: [], ambiguous: [], problems: [] };
  for (const entry of entries) {
    yield;
    const key = keyOfContact(entry.contact, keyOf);
    const who = { name: entry.name, emailKey: key };
    const found = members.identify(who);
    if (found.kind === 'ambiguous') {
      const candidates = found.people.map((person) => person.id);
      const value = displayName(entry.name);
      result.ambiguous.push({ entry, candidates });
      result.problems.push({ line: entry.line, code: 'person_ambiguous', value });
    } else if (found.kind === 'same') {
      members.learn(found.person, key);
      result.matched.push({ id: found.person.id, entry });
    } else {
      const outside = outsiders.identify(who);
      if (outside.kind === 'same' && outside.by === 'email') {
        result.matched.push({ id: outside.person.id, entry });
        continue;
      }
      result.added.push(entry);
      const code = likeness(found);
      if (code) result.problems.push({ line: entry.line, code, value: displayName(entry.name) });
    }
  }
  return result;
}

/** Somebody on the list has the name and another e-mail, or the e-mail and another first name: both are kept. */
function likeness(found: Extract<Identity<unknown>, { kind: 'new' }>) {
  if (found.namesakes.length > 0) return 'same_name_listed';
  return found.sharing.length > 0 ? 'shared_email_listed' : null;
}

/** The key of the e-mail of contact details, or `null`. */
export function keyOfContact(contact: Contact, keyOf: (email: string) => string): string | null {
  return contact.email === undefined ? null : keyOf(contact.email);
}
