import type { MergeInput, TaskMerge } from '@tdt/shared/consensus/types';
import type { CandidacyId, GroupId } from '@tdt/shared/ids';
import { compareNames } from '@tdt/shared/people/names';
import { answerBlocks, answerOf, counting } from './answers';
import type { NameOf } from './names';

/** The order of a grid, kept from the reveal on so that nothing jumps: rows, and groups by capsule. */
export interface GridOrder {
  readonly rows: readonly CandidacyId[];
  readonly capsules: readonly (readonly GroupId[])[];
}

/** The order at the reveal: late reports are not yet there. */
export const orderAtReveal = (merge: TaskMerge, nameOf: NameOf): GridOrder =>
  orderOf(
    merge,
    counting(merge).map((input) => (input.late ? { ...input, report: null } : input)),
    nameOf,
  );

/** The order that everything published now asks for. */
export const orderNow = (merge: TaskMerge, nameOf: NameOf): GridOrder =>
  orderOf(merge, counting(merge), nameOf);

function orderOf(merge: TaskMerge, inputs: readonly MergeInput[], nameOf: NameOf): GridOrder {
  return {
    rows: rowsOf(merge, inputs, nameOf),
    capsules: answerBlocks(inputs).map((block) => block.inputs.map(({ group }) => group)),
  };
}

/** Names by support, in-pair count, best lead shown, surname. */
function rowsOf(
  { leads }: TaskMerge,
  inputs: readonly MergeInput[],
  nameOf: NameOf,
): CandidacyId[] {
  const counts = new Map<CandidacyId, { total: number; inPair: number }>();
  for (const answer of inputs.map(answerOf))
    for (const id of answer.candidacies) {
      const { total, inPair } = counts.get(id) ?? { total: 0, inPair: 0 };
      counts.set(id, { total: total + 1, inPair: inPair + (answer.kind === 'pair' ? 1 : 0) });
    }
  const rank = (id: CandidacyId) => leads.find(({ pair }) => pair.includes(id))?.rank ?? 4;
  return [...counts]
    .sort(
      ([a, one], [b, other]) =>
        other.total - one.total ||
        other.inPair - one.inPair ||
        rank(a) - rank(b) ||
        compareNames(nameOf(a), nameOf(b)) ||
        (a < b ? -1 : 1),
    )
    .map(([id]) => id);
}

/** A kept order with what has come since at its end; the very object when nothing has. */
export function extended(order: GridOrder, merge: TaskMerge, nameOf: NameOf): GridOrder {
  const fresh = orderNow(merge, nameOf);
  const rows = fresh.rows.filter((id) => !order.rows.includes(id));
  const known = new Set(order.capsules.flat());
  const capsules = fresh.capsules
    .map((groups) => groups.filter((group) => !known.has(group)))
    .filter((groups) => groups.length > 0);
  if (rows.length === 0 && capsules.length === 0) return order;
  return { rows: [...order.rows, ...rows], capsules: [...order.capsules, ...capsules] };
}
