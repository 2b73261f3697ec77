import type { MeetingState, StaffState } from '../document/state';
import type { PersonId } from '../ids';

type Facts = {
  readonly state: Pick<MeetingState, 'candidacies'>;
  readonly staff: Pick<StaffState, 'imported' | 'people'>;
};

/**
 * Under whom a person's candidacies stood before they were linked: with whom a file put them, and who held them from outside. Their
 * contact details are read with the person's own, and given back when a link is undone. Nobody who is on the list of people.
 */
export function standInsOf({ state, staff }: Facts, person: PersonId): readonly PersonId[] {
  const found = new Set<PersonId>();
  for (const candidacy of state.candidacies.values()) {
    if (candidacy.person !== person) continue;
    const imported = staff.imported.get(candidacy.id);
    for (const id of [imported?.source, imported?.left?.id])
      if (id !== undefined && id !== person && !staff.people.has(id)) found.add(id);
  }
  return [...found];
}

/** Everybody whose contact details have a reason to be kept: the people of the meeting, and those who stand in for them. */
export function contactsKept({ state, staff }: Facts): ReadonlySet<string> {
  const kept = new Set<string>(staff.people.keys());
  for (const { id } of state.candidacies.values()) {
    const imported = staff.imported.get(id);
    if (!imported) continue;
    kept.add(imported.source);
    if (imported.left) kept.add(imported.left.id);
  }
  return kept;
}
