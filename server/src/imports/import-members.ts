import { newPerson } from '@tdt/shared/commands/people';
import type { ImportField } from '@tdt/shared/imports/mapping';
import { mergePeople } from '@tdt/shared/imports/merge-people';
import type { MemberEntry, MembersImport } from '@tdt/shared/imports/members';
import type { Steps } from '@tdt/shared/imports/steps';
import { LinkDesk } from './link-desk';
import { PeopleDraft } from './people-draft';
import { countDuplicates, listedPeople } from './plan';
import type { ImportPlan, ImportScene } from './plan';

/**
 * What importing these members does: new ones are added, known ones follow the file but for what somebody typed by hand,
 * a candidate from outside who is on the list becomes a member. The same file again changes nothing.
 */
export function* planMembers(read: MembersImport, scene: ImportScene): Steps<ImportPlan> {
  const { contacts } = scene;
  const people = new PeopleDraft(scene.staff.people);
  const merge = yield* mergePeople(listedPeople(people, contacts), read.entries, contacts.keyOf);
  const corrects = new Map<MemberEntry, ImportField[]>();
  for (const { id, entry } of merge.matched) {
    yield;
    const said = { ...entry.name, origin: entry.origin, gender: entry.gender };
    corrects.set(entry, [
      ...people.follow(id, said, 'list'),
      ...contacts.follow(id, entry.contact, 'list'),
    ]);
    const person = people.get(id);
    if (person?.member === false) people.put({ ...person, member: true });
  }
  for (const { name, origin, gender, contact } of merge.added) {
    yield;
    const person = newPerson(scene.newId('p'), name, { origin, gender });
    people.put(person);
    contacts.follow(person.id, contact, 'list');
  }
  const links = new LinkDesk(scene, people);
  yield* links.relink();
  const leftOut = new Set(merge.ambiguous.map(({ entry }) => entry));
  return {
    writes: [...people.writes(), ...links.writes()],
    added: merge.added.length,
    merged: merge.matched.length + countDuplicates(read.problems),
    corrected: [...corrects.values()].filter((fields) => fields.length > 0).length,
    problems: [...read.problems, ...merge.problems],
    preview: read.entries
      .filter((entry) => !leftOut.has(entry))
      .map((entry) => ({
        line: entry.line,
        ...entry.name,
        detail: entry.origin ?? '',
        linked: null,
        known: corrects.has(entry),
        corrects: corrects.get(entry) ?? [],
      })),
  };
}
