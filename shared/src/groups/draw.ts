/** A draw without chance: numbers in [0, 1) that depend on the seed alone. */
export type Draw = () => number;

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, enough to deal people between equal places. */
export function drawFrom(seed: number): Draw {
  let state = Math.trunc(seed) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The items in an order drawn from `draw` (Fisher–Yates); the list given is left as it is. */
export function shuffled<T>(items: readonly T[], draw: Draw): T[] {
  const left = [...items];
  const dealt: T[] = [];
  while (left.length > 0) dealt.push(...left.splice(Math.floor(draw() * left.length), 1));
  return dealt;
}
