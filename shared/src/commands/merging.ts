import type { ImportedCandidacy } from '../document/imported';
import type { RootWrite } from '../document/roots';
import { MEETING, STAFF } from '../document/sections';
import type { Candidacy, StaffPerson } from '../document/values';
import { ok, refuse } from '../errors';
import type { Result } from '../errors';
import type { PersonId } from '../ids';
import { localized } from '../locale';
import { sameValue } from '../same-value';
import { personWrite } from './group-writes';
import { findPerson } from './lookup';
import type { CommandContext, Decide } from './outcome';
import { entryGone, inactive } from './removal';

const candidaciesOf = ({ state }: CommandContext, id: PersonId): readonly Candidacy[] =>
  [...state.candidacies.values()].filter(({ person }) => person === id);

/** What is unknown of the kept entry is filled from the other; nothing known is overwritten. */
const completed = (kept: StaffPerson, other: StaffPerson): StaffPerson => ({
  ...kept,
  origin: kept.origin ?? other.origin,
  gender: kept.gender ?? other.gender,
  noPhone: kept.noPhone || other.noPhone,
  member: kept.member || other.member,
});

/** Whether two candidacies of one task stand in an act together: one person would be designated, or debated, twice. */
const actedTogether = ({ state }: CommandContext, a: Candidacy, b: Candidacy): boolean => {
  const act = state.decisions.get(a.task);
  if (!act || act.kind === 'noCandidacy') return false;
  const named: readonly string[] = act.kind === 'designated' ? act.pair : act.names;
  return named.includes(a.id) && named.includes(b.id);
};

/** Refuses two candidacies to one task, unless one of them was withdrawn. */
function candidaciesMeet(context: CommandContext, kept: PersonId, other: PersonId): Result<null> {
  const own = candidaciesOf(context, kept);
  const twice = candidaciesOf(context, other).find((b) =>
    own.some(
      (a) =>
        a.task === b.task &&
        ((a.retractedAt === null && b.retractedAt === null) || actedTogether(context, a, b)),
    ),
  );
  if (!twice) return ok(null);
  const { tasks, info } = context.state;
  const label = tasks.find(({ id }) => id === twice.task)?.label;
  return refuse('conflict', 'merge_both_candidates', {
    field: 'other',
    params: { task: label ? localized(label, info.locale) : twice.task },
  });
}

/**
 * What files said, with the kept entry in the place of the other: links to confirm, those that were refused. A file that knew the
 * other by their e-mail finds the kept one; somebody from outside stays known under the name by which the file brought them.
 */
function importsRenamed({ staff }: CommandContext, from: StaffPerson, to: PersonId): RootWrite[] {
  const rename = (id: PersonId) => (id === from.id ? to : id);
  return [...staff.imported].flatMap(([key, imported]) => {
    const refused = [...new Set(imported.refused.map(rename))];
    const proposed = imported.proposed
      .map((one) => ({ ...one, person: rename(one.person) }))
      .filter((one, at, all) => all.findIndex(({ person }) => person === one.person) === at);
    const source = from.member ? rename(imported.source) : imported.source;
    const next: ImportedCandidacy = { ...imported, source, refused, proposed };
    return sameValue(next, imported) ? [] : [{ root: STAFF.imported, key, value: next }];
  });
}

/** The writes by which what names the other names the kept one: candidacies, turns to speak, signed arguments. */
function renamed(context: CommandContext, from: PersonId, to: PersonId): RootWrite[] {
  const { state, staff } = context;
  const author = (id: PersonId | null) => (id === from ? to : id);
  return [
    ...candidaciesOf(context, from).map((one) => ({
      root: MEETING.candidacies,
      key: one.id,
      value: { ...one, person: to },
    })),
    ...[...staff.spots]
      .filter(([, { person }]) => person === from)
      .map(([key, spot]) => ({ root: STAFF.spots, key, value: { ...spot, person: to } })),
    ...[...staff.turns.values()]
      .filter(({ person }) => person === from)
      .map((turn) => ({ root: STAFF.turns, key: turn.id, value: { ...turn, person: to } })),
    ...[...staff.arguments.values()]
      .filter((argument) => argument.author === from)
      .map((one) => ({ root: STAFF.arguments, key: one.id, value: { ...one, author: to } })),
    ...[...state.checks.values()]
      .filter(({ projected }) => projected.some((one) => one.author === from))
      .map((check) => ({
        root: MEETING.checks,
        key: check.id,
        value: {
          ...check,
          projected: check.projected.map((one) => ({ ...one, author: author(one.author) })),
        },
      })),
  ];
}

/**
 * Makes one entry of two of the same person. The kept one takes over the candidacies and fills what it does not know; the
 * other goes, with its contact details (the server completes those of the kept one in the same turn).
 */
export const mergePeople: Decide<'person.merge'> = ({ person: id, other: otherId }, context) => {
  if (id === otherId) return refuse('invalid', 'merge_same', { field: 'other' });
  const kept = findPerson(context, id);
  if (!kept.ok) return kept;
  const other = findPerson(context, otherId);
  if (!other.ok) return other;
  const free = inactive(context, other.value);
  if (!free.ok) return free;
  const meet = candidaciesMeet(context, id, otherId);
  if (!meet.ok) return meet;
  return ok({
    writes: [
      personWrite(completed(kept.value, other.value)),
      ...renamed(context, otherId, id),
      ...importsRenamed(context, other.value, id),
      ...entryGone(context, otherId, id),
    ],
    journal: { person: id, other: otherId },
    forgets: [otherId],
  });
};
