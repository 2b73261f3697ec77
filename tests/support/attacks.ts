import { bombs, deepAttacks, excesses } from './attacks/bombs';
import { frameAttacks, structAttacks, truncations, valueAttacks } from './attacks/malformed';
import {
  clientAttacks,
  deleteAttacks,
  orderAttacks,
  originAttacks,
  rootAttacks,
} from './attacks/rights';
import type { Attack, AttackTarget } from './attacks/target';

export type { Attack, AttackTarget } from './attacks/target';
export { honestUpdate } from './attacks/malformed';

/** Every crafted update that a seat may not get past the guard: by the families of the guard's steps. */
export function craftAttacks(target: AttackTarget): Attack[] {
  return [
    rootAttacks,
    originAttacks,
    clientAttacks,
    deleteAttacks,
    orderAttacks,
    structAttacks,
    valueAttacks,
    frameAttacks,
    truncations,
    bombs,
    excesses,
    deepAttacks,
  ].flatMap((family) => family(target));
}
