import type { RootWrite } from '../document/roots';
import { STAFF } from '../document/sections';
import type { StaffPerson } from '../document/values';
import { ok, refuse } from '../errors';
import type { RefusalReason, Result } from '../errors';
import type { CandidacyId, PersonId } from '../ids';
import { findPerson, isPresent } from './lookup';
import type { CommandContext, Decide } from './outcome';

/** Whether an act of the plenary names one of these candidacies. */
function actNames({ state }: CommandContext, candidacies: ReadonlySet<CandidacyId>): boolean {
  return [...state.decisions.values()].some((decision) => {
    if (decision.kind === 'noCandidacy') return false;
    const named = decision.kind === 'designated' ? decision.pair : decision.names;
    return named.some((id) => candidacies.has(id));
  });
}

/** Why the candidacies of a person keep their entry, if they do: withdrawn ones are in the report as well. */
function candidateReason(context: CommandContext, id: PersonId): RefusalReason | null {
  const own = [...context.state.candidacies.values()].filter(({ person }) => person === id);
  if (actNames(context, new Set(own.map((candidacy) => candidacy.id)))) return 'person_designated';
  return own.length > 0 ? 'person_is_candidate' : null;
}

/** Why somebody has a part in the meeting as it goes now, if they do. */
function activeReason({ state, staff }: CommandContext, person: StaffPerson): RefusalReason | null {
  const { id } = person;
  const roles = new Set(
    [...staff.seats.values()].filter((seat) => seat.person === id).map(({ role }) => role),
  );
  if (roles.has('facilitator') || roles.has('meetingRapporteur')) return 'person_in_team';
  if (isPresent(person)) return 'person_present';
  if (roles.size > 0) return 'person_seated';
  const holds =
    state.groups.some(({ rapporteurs }) => rapporteurs.includes(id)) ||
    [...state.pens.values()].some(({ to }) => to === id);
  if (holds) return 'person_holds_pen';
  // Whose answers are counted must not change under an open check.
  const open = [...state.checks.values()].some((c) => c.mode === 'phone' && c.closedAt === null);
  return open ? 'person_check_open' : null;
}

/** Whether the history of the meeting names somebody: a turn to speak, an argument they signed. */
const inHistory = ({ staff }: CommandContext, id: PersonId): boolean =>
  [...staff.turns.values()].some(({ person }) => person === id) ||
  [...staff.arguments.values()].some(({ author }) => author === id);

/** Refuses whoever is present, holds something, or waits for the end of a check; for removing and for merging. */
export function inactive(context: CommandContext, person: StaffPerson): Result<null> {
  const reason = activeReason(context, person);
  return reason === null ? ok(null) : refuse('conflict', reason, { field: 'person' });
}

/** The writes by which the entry goes: with it what they asked, and who waits for admission points to `instead`. */
export function entryGone(
  { staff }: CommandContext,
  id: PersonId,
  instead: PersonId | null,
): RootWrite[] {
  const waiting = [...staff.waiting.values()].filter(({ person }) => person === id);
  return [
    { root: STAFF.people, key: id, value: undefined },
    ...(staff.speakers.has(id) ? [{ root: STAFF.speakers, key: id, value: undefined }] : []),
    ...waiting.map((one) => ({
      root: STAFF.waiting,
      key: one.seat,
      value: { ...one, person: instead },
    })),
  ];
}

/**
 * Takes somebody off the list, with their contact details, for good. Whoever took a part in the meeting stays: what was said
 * and decided keeps naming them.
 */
export const removePerson: Decide<'person.remove'> = ({ person: id }, context) => {
  const person = findPerson(context, id);
  if (!person.ok) return person;
  const candidate = candidateReason(context, id);
  if (candidate !== null) return refuse('conflict', candidate, { field: 'person' });
  const free = inactive(context, person.value);
  if (!free.ok) return free;
  if (inHistory(context, id)) return refuse('conflict', 'person_spoke', { field: 'person' });
  return ok({
    writes: entryGone(context, id, null),
    journal: { person: id },
    forgets: [id],
  });
};
