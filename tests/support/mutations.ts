/** One change of some bytes; `at` is a place from 0 to 1. */
export interface Mutation {
  readonly act: number;
  readonly at: number;
  readonly byte: number;
}

/** The bytes that say most in an update: lengths, kinds of content, flags. */
export const TELLING_BYTES = [0, 1, 2, 8, 10, 0x28, 0x7f, 0x80, 0x88, 0xa8, 0xff, 99] as const;
export const LAST_ACT = 5;

/** Overwrites, removes, inserts, flips, splices and repeats. */
export function mutate(
  bytes: Uint8Array,
  mutations: readonly Mutation[],
  other: Uint8Array,
): Uint8Array {
  let out = [...bytes];
  for (const { act, at, byte } of mutations) {
    const place = Math.floor(at * (out.length + 1));
    if (act === 0) out[Math.min(place, out.length - 1)] = byte;
    else if (act === 1) out.splice(place, 1);
    else if (act === 2) out.splice(place, 0, byte);
    else if (act === 3) out[Math.min(place, out.length - 1)]! ^= 1 << (byte % 8);
    else if (act === 4)
      out = [...out.slice(0, place), ...other.slice(Math.floor(at * other.length))];
    else out.splice(place, 0, ...out.slice(place, place + (byte % 16)));
  }
  return Uint8Array.from(out);
}

/** One to four changes, drawn. */
export function drawMutations(random: () => number): Mutation[] {
  const below = (limit: number) => Math.floor(random() * limit);
  return Array.from({ length: 1 + below(4) }, () => ({
    act: below(LAST_ACT + 1),
    at: random(),
    byte: TELLING_BYTES[below(TELLING_BYTES.length)]!,
  }));
}
