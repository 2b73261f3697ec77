import { newPerson } from '@tdt/shared/commands/people';
import { mergePeople } from '@tdt/shared/imports/merge-people';
import type { MembersImport } from '@tdt/shared/imports/members';
import { countDuplicates, listedPeople, PeopleDraft } from './plan';
import type { ImportPlan, ImportScene } from './plan';

/**
 * What importing these members does: new ones are added, blanks of known ones filled, a candidate from outside who is
 * on the list becomes a member. Nothing known is overwritten; the same file again adds nobody.
 */
export function planMembers(read: MembersImport, scene: ImportScene): ImportPlan {
  const { contacts } = scene;
  const people = new PeopleDraft(scene.staff.people);
  const merge = mergePeople(listedPeople(scene), read.entries, contacts.keyOf);
  for (const { id, entry, fill } of [...merge.merged, ...merge.unchanged]) {
    people.edit(id, {
      ...(fill.origin === undefined ? {} : { origin: fill.origin }),
      ...(fill.gender === undefined ? {} : { gender: fill.gender }),
      member: true,
    });
    contacts.complete(id, entry.contact);
  }
  for (const { name, origin, gender, contact } of merge.added) {
    const person = newPerson(scene.newId('p'), name, { origin, gender });
    people.put(person);
    contacts.complete(person.id, contact);
  }
  const leftOut = new Set(merge.ambiguous.map(({ entry }) => entry));
  return {
    writes: people.writes(),
    added: merge.added.length,
    merged: merge.merged.length + merge.unchanged.length + countDuplicates(read.problems),
    problems: [...read.problems, ...merge.problems],
    preview: read.entries
      .filter((entry) => !leftOut.has(entry))
      .map(({ line, name, origin }) => ({ line, ...name, detail: origin ?? '', linked: null })),
  };
}
