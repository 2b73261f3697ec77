import type { CandidacyId, PersonId, TaskId } from '../ids';
import { sameName, type PersonName } from '../people/names';
import type { CandidacyEntry } from './candidacies';
import { emailKey } from './contact';
import { PeopleIndex } from './identity';
import { keyOfContact, type ListedPerson } from './merge-people';

/**
 * To whom on the list a candidacy belongs. `needsConfirmation`: a facilitator chooses among `people`, because several
 * have the name, or the name matches and the e-mail does not, or the e-mail is somebody else's.
 */
export type CandidacyLink =
  | { kind: 'linked'; person: PersonId; by: 'email' | 'name' }
  | {
      kind: 'needsConfirmation';
      people: PersonId[];
      reason: 'namesakes' | 'otherEmail' | 'sharedEmail';
    }
  | { kind: 'unlinked' };

export type LinkedCandidacy = { entry: CandidacyEntry; link: CandidacyLink };

/**
 * Links candidacies by e-mail, then by a name that only one person has. A link `by: 'name'` is shown for confirmation
 * (`method.md`, "Before the meeting" 3). `keyOf` makes the key of an e-mail as the list has it.
 */
export function linkCandidacies(
  people: readonly Pick<ListedPerson, 'id' | 'name' | 'emailKey'>[],
  entries: readonly CandidacyEntry[],
  keyOf: (email: string) => string = emailKey,
): LinkedCandidacy[] {
  const index = new PeopleIndex(people);
  const ids = (list: readonly { id: PersonId }[]) => list.map((person) => person.id);
  const link = (entry: CandidacyEntry): CandidacyLink => {
    const found = index.identify({
      name: entry.name,
      emailKey: keyOfContact(entry.contact, keyOf),
    });
    if (found.kind === 'same') return { kind: 'linked', person: found.person.id, by: found.by };
    if (found.kind === 'ambiguous') {
      return { kind: 'needsConfirmation', people: ids(found.people), reason: 'namesakes' };
    }
    if (found.namesakes.length > 0) {
      return { kind: 'needsConfirmation', people: ids(found.namesakes), reason: 'otherEmail' };
    }
    if (found.sharing.length === 0) return { kind: 'unlinked' };
    return { kind: 'needsConfirmation', people: ids(found.sharing), reason: 'sharedEmail' };
  };
  return entries.map((entry) => ({ entry, link: link(entry) }));
}

/** A candidacy that the meeting already has; `person` is `null` while nobody on the list is linked to it. */
export type KnownCandidacy = {
  id: CandidacyId;
  task: TaskId;
  person: PersonId | null;
  name: PersonName;
  emailKey: string | null;
};

/** Candidacies to add, and those that the meeting has: the same person for the same task is added once. */
export type CandidacyMerge = {
  added: LinkedCandidacy[];
  unchanged: (LinkedCandidacy & { id: CandidacyId })[];
};

/** Compares linked candidacies with those of the meeting, by person when both have one, else by name and e-mail. */
export function mergeCandidacies(
  existing: readonly KnownCandidacy[],
  candidacies: readonly LinkedCandidacy[],
  keyOf: (email: string) => string = emailKey,
): CandidacyMerge {
  const result: CandidacyMerge = { added: [], unchanged: [] };
  for (const candidacy of candidacies) {
    const known = existing.find((one) => isSame(one, candidacy, keyOf));
    if (known) result.unchanged.push({ ...candidacy, id: known.id });
    else result.added.push(candidacy);
  }
  return result;
}

function isSame(
  known: KnownCandidacy,
  { entry, link }: LinkedCandidacy,
  keyOf: (email: string) => string,
): boolean {
  if (known.task !== entry.taskId) return false;
  if (link.kind === 'linked' && known.person !== null) return known.person === link.person;
  const key = keyOfContact(entry.contact, keyOf);
  if (known.emailKey !== null && key !== null && known.emailKey !== key) return false;
  return sameName(known.name, entry.name);
}
