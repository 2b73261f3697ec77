import type { Inverse } from './inverse';

/** How what was done to candidacies, and whose they are, is taken back (`inverse.ts`). */
const linkCandidacy: Inverse<'candidacy.link'> = ({ candidacy, person }, { meeting, staff }) => {
  const former = meeting.candidacies.get(candidacy)?.person;
  if (former === undefined) return [];
  if (staff.people.get(former)?.member === true)
    return [{ type: 'candidacy.link', payload: { candidacy, person: former } }];
  const wasRefused = staff.imported.get(candidacy)?.refused.includes(person) === true;
  return [{ type: 'candidacy.unlink', payload: { candidacy, refuse: wasRefused } }];
};

const unlinkCandidacy: Inverse<'candidacy.unlink'> = ({ candidacy }, { meeting }) => {
  const person = meeting.candidacies.get(candidacy)?.person;
  return person === undefined ? [] : [{ type: 'candidacy.link', payload: { candidacy, person } }];
};

const refuseLink: Inverse<'candidacy.refuse'> = (payload) => [
  { type: 'candidacy.refuse', payload: { ...payload, refused: !payload.refused } },
];

const editCandidacy: Inverse<'candidacy.edit'> = ({ candidacy: id }, { meeting }) => {
  const known = meeting.candidacies.get(id);
  if (!known) return [];
  const { text, outgoing } = known;
  return [{ type: 'candidacy.edit', payload: { candidacy: id, text, outgoing } }];
};

const sayCandidate: Inverse<'candidate.say'> = ({ person, candidate }) =>
  person === undefined
    ? []
    : [{ type: 'candidate.say', payload: { person, candidate: !candidate } }];

const settle: Inverse<'candidacy.settle'> = ({ candidacy: id }, { meeting }) => {
  const known = meeting.candidacies.get(id);
  if (!known) return [];
  return [{ type: 'candidacy.settle', payload: { candidacy: id, how: known.settled ?? null } }];
};

/** By command. */
export const CANDIDACY_INVERSES = {
  'candidacy.link': linkCandidacy,
  'candidacy.unlink': unlinkCandidacy,
  'candidacy.refuse': refuseLink,
  'candidacy.edit': editCandidacy,
  'candidate.say': sayCandidate,
  'candidacy.settle': settle,
} as const;
