/** A connection that lasted this long was a good one: the next pause begins small again. */
const GOOD_AFTER = 10_000;
const FIRST = 200;
const LONGEST = 4_000;
/** A network that comes back within a breath is found before the page would say that it is gone (five seconds). */
const A_BREATH = 4_000;
const LONGEST_IN_A_BREATH = 1_600;

/**
 * How long to wait before connecting again. The pause doubles with each failure, also when the server lets the device in
 * and then sends it away (a full disk): having exchanged states is no proof of health. Half of it is drawn, so that a room
 * whose server came back does not come back in the same instant.
 */
export class Backoff {
  #failures = 0;
  #openedAt: number | null = null;
  #brokenAt: number | null = null;

  constructor(
    private readonly now: () => number,
    private readonly chance: () => number,
  ) {}

  opened(): void {
    this.#openedAt = this.now();
  }

  /** The connection ended, or never came to be: the pause before the next one, in ms. */
  closed(): number {
    const now = this.now();
    if (this.#openedAt !== null && now - this.#openedAt >= GOOD_AFTER) {
      this.#failures = 0;
      this.#brokenAt = null;
    }
    this.#openedAt = null;
    this.#brokenAt ??= now;
    const cap = now - this.#brokenAt < A_BREATH ? LONGEST_IN_A_BREATH : LONGEST;
    const longest = Math.min(cap, FIRST * 2 ** this.#failures);
    this.#failures += 1;
    return longest / 2 + (this.chance() * longest) / 2;
  }
}
