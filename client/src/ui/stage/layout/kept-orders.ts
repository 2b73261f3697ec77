import type { TaskMerge } from '@tdt/shared/consensus/types';
import type { TaskId } from '@tdt/shared/ids';
import { extended, orderAtReveal, orderNow } from './grid-order';
import type { GridOrder } from './grid-order';
import type { NameOf } from './names';

/** Remembers the order of each task's grid: what comes after is appended, nothing that is seen moves. */
export type KeptOrders = (merge: TaskMerge, nameOf: NameOf) => GridOrder;

/** `sorted` starts again from everything published now ("Réordonner"), otherwise from what the reveal showed. */
export function keptOrders(sorted: boolean): KeptOrders {
  const kept = new Map<TaskId, GridOrder>();
  return (merge, nameOf) => {
    const first = sorted ? orderNow : orderAtReveal;
    const order = extended(kept.get(merge.task) ?? first(merge, nameOf), merge, nameOf);
    kept.set(merge.task, order);
    return order;
  };
}
