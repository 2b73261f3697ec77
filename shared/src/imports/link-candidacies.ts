import type { LinkReason } from '../document/imported';
import type { PersonId } from '../ids';
import type { Known, PeopleIndex } from './identity';

/**
 * To whom on the list a candidacy belongs (`method.md`, "Before the meeting" 3): `linked` by e-mail, which is sure;
 * `proposed` to one of these people, by name or because names and e-mails do not agree, until a facilitator confirms;
 * `unlinked` nobody on the list is like them.
 */
export type CandidacyLink =
  | { kind: 'linked'; person: PersonId }
  | { kind: 'proposed'; people: PersonId[]; why: LinkReason }
  | { kind: 'unlinked' };

/**
 * Looks for a candidate among the members. Those in `refused` were said not to be the candidate: they are not proposed
 * again, by e-mail either.
 */
export function linkCandidacy(
  members: PeopleIndex<Known & { id: PersonId }>,
  who: Known,
  refused: readonly PersonId[] = [],
): CandidacyLink {
  const found = members.identify(who);
  const proposed = (people: readonly { id: PersonId }[], why: LinkReason): CandidacyLink => {
    const left = people.map(({ id }) => id).filter((id) => !refused.includes(id));
    return left.length === 0 ? { kind: 'unlinked' } : { kind: 'proposed', people: left, why };
  };
  switch (found.kind) {
    case 'same':
      if (refused.includes(found.person.id)) return { kind: 'unlinked' };
      return found.by === 'email'
        ? { kind: 'linked', person: found.person.id }
        : proposed([found.person], 'name');
    case 'ambiguous':
      return proposed(found.people, 'name');
    case 'new':
      return found.namesakes.length > 0
        ? proposed(found.namesakes, 'otherEmail')
        : proposed(found.sharing, 'sharedEmail');
  }
}
