/** Timers as the loop needs them, so that tests can hold the clock. */
export interface TurnTimers {
  now(): number;
  /** Calls back once after `ms` milliseconds. */
  after(ms: number, callback: () => void): void;
}

const realTimers: TurnTimers = {
  now: () => performance.now(),
  after: (ms, callback) => {
    setTimeout(callback, ms);
  },
};

/**
 * Gathers what happens to a meeting and gives it, in order, to one turn at a time: the first input at once when the
 * meeting is idle, then at most one turn every `everyMs`, so that a burst costs one commit and one frame.
 */
export class TurnLoop<Input> {
  #queue: Input[] = [];
  #running: Promise<void> | null = null;
  /** When the next turn begins, on the timers' clock. */
  #due = Infinity;
  /** Something in the queue waits for the turn. */
  #awaited = false;
  #lastStart = -Infinity;

  constructor(
    private readonly run: (inputs: readonly Input[]) => Promise<void>,
    private readonly everyMs: number,
    private readonly timers: TurnTimers = realTimers,
  ) {}

  push(input: Input): void {
    this.#awaited = true;
    this.pushCalmly(input);
  }

  /** For what nobody waits for: it goes with what comes within `everyMs`, or alone after that. */
  pushCalmly(input: Input): void {
    this.#queue.push(input);
    this.#schedule();
  }

  get idle(): boolean {
    return this.#queue.length === 0 && this.#running === null;
  }

  /** Resolves when everything pushed before this call went through its turn. */
  async drained(): Promise<void> {
    while (this.#queue.length > 0 || this.#running) {
      if (!this.#running) this.#begin();
      await this.#running;
    }
  }

  #schedule(): void {
    if (this.#running || this.#queue.length === 0) return;
    const now = this.timers.now();
    const soonest = this.#awaited ? now : now + this.everyMs;
    const due = Math.max(soonest, this.#lastStart + this.everyMs);
    if (due >= this.#due) return;
    this.#due = due;
    const begin = () => {
      if (this.#due === due) this.#begin();
    };
    // Even "at once" waits for the end of the current tick: frames that arrived together share a turn.
    if (due <= now) setImmediate(begin);
    else this.timers.after(due - now, begin);
  }

  #begin(): void {
    this.#due = Infinity;
    if (this.#running || this.#queue.length === 0) return;
    this.#lastStart = this.timers.now();
    const inputs = this.#queue;
    this.#queue = [];
    this.#awaited = false;
    this.#running = this.run(inputs).finally(() => {
      this.#running = null;
      this.#schedule();
    });
  }
}
