import type { LinkReason } from '@tdt/shared/document/imported';
import type { MeetingState, StaffState } from '@tdt/shared/document/state';
import type { Candidacy, StaffPerson } from '@tdt/shared/document/values';
import { compareNames, sameName } from '@tdt/shared/people/names';

type Facts = {
  readonly meeting: Pick<MeetingState, 'candidacies'>;
  readonly staff: Pick<StaffState, 'people' | 'imported'>;
};

/** A candidacy that stands with somebody from outside, and the members who may be the candidate. */
export interface OpenLink {
  readonly candidacy: Candidacy;
  readonly outsider: StaffPerson;
  readonly proposed: readonly { readonly person: StaffPerson; readonly why: LinkReason }[];
}

/** Candidacies linked to nobody on the list: those with somebody proposed first, then in the order of names. */
export function openLinks({ meeting, staff }: Facts): readonly OpenLink[] {
  const links: OpenLink[] = [];
  for (const candidacy of meeting.candidacies.values()) {
    const outsider = staff.people.get(candidacy.person);
    if (!outsider || outsider.member || candidacy.retractedAt !== null) continue;
    links.push({ candidacy, outsider, proposed: proposedFor(staff, candidacy, outsider) });
  }
  return links.sort(
    (a, b) =>
      Number(b.proposed.length > 0) - Number(a.proposed.length > 0) ||
      compareNames(a.outsider, b.outsider),
  );
}

/** What the import proposed, and members of that name who came on the list since; never those who were refused. */
function proposedFor(
  { people, imported }: Facts['staff'],
  { id }: Candidacy,
  outsider: StaffPerson,
): OpenLink['proposed'] {
  const said = imported.get(id);
  const reasons = new Map((said?.proposed ?? []).map(({ person, why }) => [person, why]));
  return [...people.values()]
    .filter((person) => person.member && said?.refused.includes(person.id) !== true)
    .flatMap((person) => {
      const why = reasons.get(person.id) ?? (sameName(person, outsider) ? 'name' : null);
      return why === null ? [] : [{ person, why }];
    })
    .sort((a, b) => compareNames(a.person, b.person));
}

/** Members who said that they are candidates and have no candidacy that stands. */
export function unheardCandidates({ meeting, staff }: Facts): readonly StaffPerson[] {
  const heard = new Set<string>();
  for (const { person, retractedAt } of meeting.candidacies.values())
    if (retractedAt === null) heard.add(person);
  return [...staff.people.values()]
    .filter((person) => person.saysCandidate !== undefined && !heard.has(person.id))
    .sort(compareNames);
}
