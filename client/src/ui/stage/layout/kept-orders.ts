import type { TaskMerge } from '@tdt/shared/consensus/types';
import type { TaskId } from '@tdt/shared/ids';
import { extended, orderAtReveal, orderNow } from './grid-order';
import type { GridOrder } from './grid-order';
import type { NameOf } from './names';

/**
 * Gives the order of a task's grid and remembers it: what comes after is appended, nothing that is seen moves. `sortedAt`
 * is when it was last sorted anew ("Réordonner"): then it starts again from everything published.
 */
export type KeptOrders = (
  merge: TaskMerge,
  nameOf: NameOf,
  sortedAt: number | undefined,
) => GridOrder;

interface Kept {
  readonly order: GridOrder;
  readonly sortedAt: number | undefined;
}

export function keptOrders(): KeptOrders {
  const kept = new Map<TaskId, Kept>();
  return (merge, nameOf, sortedAt) => {
    const known = kept.get(merge.task);
    const first = sortedAt === undefined ? orderAtReveal : orderNow;
    const before = known?.sortedAt === sortedAt ? known?.order : undefined;
    const order = extended(before ?? first(merge, nameOf), merge, nameOf);
    kept.set(merge.task, { order, sortedAt });
    return order;
  };
}
