import type { Candidacy, Gender, ParityTable } from '../document/values';
import type { CandidacyId, PersonId } from '../ids';
import { pairParity } from '../people/gender';
import { pairKey, pairOf } from './pair';
import type { PairIds, Parity } from './types';

type Lookup = (a: CandidacyId, b: CandidacyId) => Parity;

const lookups = new WeakMap<ParityTable, Lookup>();

/**
 * Reads a published parity table (`method.md`, "Parity"): a pair in neither list is `broken`, and so is a candidacy
 * with itself. Without a table yet (it has not arrived) every pair is `unknown`. Same table, same function.
 */
export function parityLookup(table: ParityTable | undefined): Lookup {
  if (!table) return (a, b) => (a === b ? 'broken' : 'unknown');
  const known = lookups.get(table);
  if (known) return known;
  const built = buildLookup(table);
  lookups.set(table, built);
  return built;
}

function buildLookup(table: ParityTable): Lookup {
  const parities = new Map<string, Parity>();
  for (const pair of table.unknown) parities.set(pairKey(pair), 'unknown');
  for (const pair of table.ok) parities.set(pairKey(pair), 'ok');
  return (a, b) => (a === b ? 'broken' : (parities.get(pairKey([a, b])) ?? 'broken'));
}

/**
 * The parity table of one task. `candidacies` are those of the task, withdrawn ones too: a report that counts
 * since before the withdrawal must still be read. Two candidacies of one person make no pair. With `parity` false
 * (`settings.parity`) every pair of two people is `ok`.
 */
export function parityTable(
  candidacies: readonly Pick<Candidacy, 'id' | 'person'>[],
  genderOf: (person: PersonId) => Gender | null,
  parity = true,
): ParityTable {
  const lists: Record<Parity, [CandidacyId, CandidacyId][]> = { ok: [], unknown: [], broken: [] };
  const sorted = [...candidacies].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const [at, a] of sorted.entries())
    for (const b of sorted.slice(at + 1)) {
      if (a.person === b.person) continue;
      const found = parity ? pairParity(genderOf(a.person), genderOf(b.person)) : 'ok';
      lists[found].push(mutable(pairOf(a.id, b.id)));
    }
  return { ok: lists.ok, unknown: lists.unknown };
}

const mutable = ([a, b]: PairIds): [CandidacyId, CandidacyId] => [a, b];
