import type { CandidacyId, GroupId } from '../ids';
import type { Report } from '../document/values';
import { pairsAmong } from './pair';
import { namesOf } from './proposal';
import type { Lead, MergeInput, PairIds, PairSupport, Parity, Support } from './types';

/** A report that counts, with the set of its names. */
export interface Voice {
  readonly group: GroupId;
  readonly report: Report;
  readonly names: ReadonlySet<CandidacyId>;
}

/** The reports that count: of groups in A that reported. */
export function voicesOf(inputs: readonly MergeInput[]): Voice[] {
  return inputs.flatMap(({ counts, group, report }) =>
    counts && report ? [{ group, report, names: new Set(namesOf(report)) }] : [],
  );
}

/** Every name put forward, in the order of ids. */
const namedIn = (voices: readonly Voice[]): CandidacyId[] =>
  [...new Set(voices.flatMap(({ names }) => [...names]))].sort();

/** Every two names that stand together in at least one report, with the groups that say so; in the order of ids. */
export function pairSupports(
  voices: readonly Voice[],
  parity: (a: CandidacyId, b: CandidacyId) => Parity,
): PairSupport[] {
  return pairsAmong(namedIn(voices)).flatMap((pair) => {
    const both = voices.filter(({ names }) => names.has(pair[0]) && names.has(pair[1]));
    if (both.length === 0) return [];
    const exact = both.filter(({ report }) => report.kind === 'pair');
    return [
      { pair, parity: parity(...pair), exact: exact.map(groupOf), together: both.map(groupOf) },
    ];
  });
}

const groupOf = ({ group }: Voice): GroupId => group;

/** Number of groups that put each name forward. */
export function supportCounts(voices: readonly Voice[]): ReadonlyMap<CandidacyId, number> {
  const counts = new Map<CandidacyId, number>();
  for (const { names } of voices)
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/**
 * The support of every name put forward, ordered by number of groups, groups naming it in a pair, best lead, id.
 * `recusedIn` lists every group where its person sits, whether that group reported or not.
 */
export function supportsOf(
  voices: readonly Voice[],
  inputs: readonly MergeInput[],
  leads: readonly Lead[],
): Support[] {
  const kind = (candidacy: CandidacyId, wanted: Report['kind']) =>
    voices
      .filter(({ report, names }) => report.kind === wanted && names.has(candidacy))
      .map(groupOf);
  const supports = namedIn(voices).map((candidacy) => ({
    candidacy,
    inPair: kind(candidacy, 'pair'),
    amongNames: kind(candidacy, 'names'),
    recusedIn: inputs.filter((i) => i.recused.includes(candidacy)).map((i) => i.group),
  }));
  const total = (s: Support) => s.inPair.length + s.amongNames.length;
  const rank = (s: Support) =>
    leads.find(({ pair }) => isIn(s.candidacy, pair))?.rank ?? Number.POSITIVE_INFINITY;
  // A stable sort of a list in the order of ids: what is still equal stays in that order.
  return supports.sort(
    (a, b) => total(b) - total(a) || b.inPair.length - a.inPair.length || compare(rank(a), rank(b)),
  );
}

const isIn = (candidacy: CandidacyId, pair: PairIds): boolean =>
  pair[0] === candidacy || pair[1] === candidacy;
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
