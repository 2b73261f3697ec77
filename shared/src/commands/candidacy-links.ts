import { MEETING, STAFF } from '../document/sections';
import type { RootWrite } from '../document/roots';
import type { ImportedCandidacy } from '../document/imported';
import type { Candidacy, StaffPerson } from '../document/values';
import { ok, refuse } from '../errors';
import { personId } from '../ids';
import type { CandidacyId, PersonId } from '../ids';
import { personWrite } from './group-writes';
import { findCandidacy, findPerson } from './lookup';
import type { CommandContext, Decide } from './outcome';
import { newPerson } from './people';

/*
 * Whose candidacy it is (`method.md`, "Before the meeting" 3). A link can always be undone: what the file said of the
 * candidate is kept beside, and their contact details stay with whom the file put them.
 */

const candidacyWrite = (candidacy: Candidacy): RootWrite => ({
  root: MEETING.candidacies,
  key: candidacy.id,
  value: candidacy,
});
const importedWrite = (id: CandidacyId, value: ImportedCandidacy): RootWrite => ({
  root: STAFF.imported,
  key: id,
  value,
});

/** What is kept of a candidacy that no file brought: somebody typed all of it. */
export const typedCandidacy = ({
  id,
  first,
  last,
  gender,
}: Pick<StaffPerson, 'id' | 'first' | 'last' | 'gender'>): ImportedCandidacy => ({
  source: id,
  first,
  last,
  gender,
  proposed: [],
  refused: [],
  byHand: ['text', 'outgoing'],
});

/** What is kept of a candidacy, whoever entered it. */
function importedOf(context: CommandContext, { id, person }: Candidacy): ImportedCandidacy {
  const known = context.staff.imported.get(id);
  const holder = context.staff.people.get(person);
  return known ?? typedCandidacy(holder ?? { id: person, first: '', last: '', gender: null });
}

const hasOther = (context: CommandContext, person: PersonId, but: CandidacyId): boolean =>
  [...context.state.candidacies.values()].some((one) => one.id !== but && one.person === person);

/** The phone that proposed somebody gives their contact details to whoever holds the candidacy. */
function spotWrites({ staff }: CommandContext, id: CandidacyId, person: PersonId): RootWrite[] {
  const spot = staff.spots.get(id);
  return spot ? [{ root: STAFF.spots, key: id, value: { ...spot, person } }] : [];
}

/** Says whose candidacy it is: a proposal that is confirmed, or somebody chosen on the list. */
export const linkCandidacy: Decide<'candidacy.link'> = ({ candidacy: id, person: to }, context) => {
  const found = findCandidacy(context.state, id);
  if (!found.ok) return found;
  const person = findPerson(context, to);
  if (!person.ok) return person;
  const candidacy = found.value;
  const twice = [...context.state.candidacies.values()].some(
    (c) => c.id !== id && c.task === candidacy.task && c.person === to && c.retractedAt === null,
  );
  if (twice) return refuse('conflict', 'candidacy_exists', { field: 'person' });
  const former = context.staff.people.get(candidacy.person);
  const imported = importedOf(context, candidacy);
  const isOutside = former?.member === false && former.id !== to;
  const gender = isOutside ? former.gender : imported.gender;
  const writes = [candidacyWrite({ ...candidacy, person: to }), ...spotWrites(context, id, to)];
  if (isOutside || context.staff.imported.has(id)) {
    const refused = imported.refused.filter((one) => one !== to);
    writes.push(importedWrite(id, { ...imported, refused, ...(isOutside && { left: former }) }));
  }
  if (person.value.gender === null && gender !== null) {
    const from = { ...person.value.from, gender: 'candidacy' } as const;
    writes.push(personWrite({ ...person.value, gender, from }));
  }
  if (isOutside && !hasOther(context, former.id, id))
    writes.push({ root: STAFF.people, key: former.id, value: undefined });
  return ok({ writes, journal: { candidacy: id, person: to } });
};

/** The gender that only this candidacy gave to the member leaves with it. */
function withoutGender(
  context: CommandContext,
  member: StaffPerson,
  id: CandidacyId,
  given: StaffPerson['gender'],
): RootWrite[] {
  const { from: known, ...rest } = member;
  const { gender: origin, ...from } = known ?? {};
  const isGiven = origin === 'candidacy' && member.gender === given;
  if (!isGiven || hasOther(context, member.id, id)) return [];
  const isBare = Object.keys(from).length === 0;
  return [personWrite({ ...rest, gender: null, ...(isBare ? {} : { from }) })];
}

const CANDIDACY = { first: 'candidacy', last: 'candidacy', gender: 'candidacy' } as const;

/** With whom from outside a candidacy stands once its link is undone: as before, else as the file named them. */
function outsiderOf(context: CommandContext, imported: ImportedCandidacy): StaffPerson {
  const known = context.staff.people.get(imported.source);
  if (imported.left) return context.staff.people.get(imported.left.id) ?? imported.left;
  if (known?.member === false) return known;
  const id = known ? personId(context.newId('p')) : imported.source;
  const { first, last, gender } = imported;
  return newPerson(id, { first, last }, { member: false, gender, from: CANDIDACY });
}

/** Undoes a link: the candidacy stands again with somebody from outside. */
export const unlinkCandidacy: Decide<'candidacy.unlink'> = (
  { candidacy: id, refuse: isNot = false },
  context,
) => {
  const found = findCandidacy(context.state, id);
  if (!found.ok) return found;
  const candidacy = found.value;
  const member = context.staff.people.get(candidacy.person);
  if (!member?.member) return refuse('conflict', 'not_linked', { field: 'candidacy' });
  const { left, ...imported } = importedOf(context, candidacy);
  const outsider = outsiderOf(context, { ...imported, ...(left && { left }) });
  const refused = isNot ? [...new Set([...imported.refused, member.id])] : imported.refused;
  const next = { ...imported, refused };
  // Nothing to remember of somebody whose candidacy was typed, and that nobody was refused for.
  const isTyped = JSON.stringify(next) === JSON.stringify(typedCandidacy(outsider));
  return ok({
    writes: [
      personWrite(outsider),
      ...withoutGender(context, member, id, left ? left.gender : imported.gender),
      candidacyWrite({ ...candidacy, person: outsider.id }),
      ...spotWrites(context, id, outsider.id),
      { root: STAFF.imported, key: id, value: isTyped ? undefined : next },
    ],
    journal: { candidacy: id, person: member.id },
  });
};

/** A member who was proposed is not the candidate, or may be after all. */
export const refuseLink: Decide<'candidacy.refuse'> = (
  { candidacy: id, person: to, refused: isRefused },
  context,
) => {
  const found = findCandidacy(context.state, id);
  if (!found.ok) return found;
  const person = findPerson(context, to);
  if (!person.ok) return person;
  const imported = importedOf(context, found.value);
  const others = imported.refused.filter((one) => one !== to);
  const refused = isRefused ? [...others, to] : others;
  return ok({
    writes: [importedWrite(id, { ...imported, refused })],
    journal: { candidacy: id, person: to, refused: isRefused },
  });
};

/** Corrects a candidacy; a file that comes again leaves what was typed here. */
export const editCandidacy: Decide<'candidacy.edit'> = (
  { candidacy: id, text, outgoing },
  context,
) => {
  const found = findCandidacy(context.state, id);
  if (!found.ok) return found;
  const next = { ...found.value };
  if (text !== undefined) next.text = text;
  if (outgoing !== undefined) next.outgoing = outgoing;
  const fields = (['text', 'outgoing'] as const).filter(
    (field) => next[field] !== found.value[field],
  );
  if (fields.length === 0) return ok({ writes: [], journal: null });
  const imported = importedOf(context, found.value);
  const byHand = [...new Set([...imported.byHand, ...fields])];
  return ok({
    writes: [candidacyWrite(next), importedWrite(id, { ...imported, byHand })],
    journal: { candidacy: id, fields },
  });
};

/**
 * Somebody says that they are a candidate, or no longer; facilitators may say it for anybody, to note it or to have done
 * with it. Nothing else changes: a facilitator links the candidacy.
 */
export const sayCandidate: Decide<'candidate.say'> = ({ candidate, person: named }, context) => {
  const { actor, now } = context;
  const isOwn = named === undefined || named === actor.person;
  if (actor.role !== 'facilitator' && !isOwn) return refuse('forbidden', 'forbidden');
  const id = named ?? actor.person;
  if (id === null) return refuse('invalid', 'unknown_person', { field: 'person' });
  const person = findPerson(context, id);
  if (!person.ok) return person;
  const next = { ...person.value };
  if (candidate) next.saysCandidate = now;
  else delete next.saysCandidate;
  return ok({ writes: [personWrite(next)], journal: { person: id, candidate } });
};
