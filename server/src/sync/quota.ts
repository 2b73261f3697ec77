/** How much a device may send: a bucket that fills with time. Settings; the bench states the ones it uses. */
export interface QuotaSettings {
  readonly framesPerSecond: number;
  readonly frameBurst: number;
  readonly bytesPerSecond: number;
  readonly byteBurst: number;
}

export const DEFAULT_QUOTA: QuotaSettings = {
  framesPerSecond: 60,
  frameBurst: 600,
  bytesPerSecond: 256 * 1024,
  byteBurst: 4 * 1024 * 1024,
};

/** The default quota for another rate of messages: bursts and bytes in the same proportion, never below the default's. */
export function quotaFor(framesPerSecond: number): QuotaSettings {
  const factor = framesPerSecond / DEFAULT_QUOTA.framesPerSecond;
  const more = Math.max(1, factor);
  return {
    framesPerSecond,
    frameBurst: DEFAULT_QUOTA.frameBurst * factor,
    bytesPerSecond: DEFAULT_QUOTA.bytesPerSecond * more,
    byteBurst: DEFAULT_QUOTA.byteBurst * more,
  };
}

class Bucket {
  #level: number;
  #at: number;

  constructor(
    private readonly perSecond: number,
    private readonly burst: number,
    now: number,
  ) {
    this.#level = burst;
    this.#at = now;
  }

  take(amount: number, now: number): boolean {
    this.#level = Math.min(this.burst, this.#level + ((now - this.#at) / 1000) * this.perSecond);
    this.#at = now;
    if (amount > this.#level) return false;
    this.#level -= amount;
    return true;
  }
}

/** The quota of one seat, shared by its devices. */
export class Quota {
  readonly #frames: Bucket;
  readonly #bytes: Bucket;

  constructor(settings: QuotaSettings, now: number) {
    this.#frames = new Bucket(settings.framesPerSecond, settings.frameBurst, now);
    this.#bytes = new Bucket(settings.bytesPerSecond, settings.byteBurst, now);
  }

  /** False once the seat sends more than it may; `now` in ms. */
  take(bytes: number, now: number): boolean {
    return this.#frames.take(1, now) && this.#bytes.take(bytes, now);
  }
}

/** The quotas of the seats that are connected, and of those that just left. */
export class Quotas {
  readonly #bySeat = new Map<string, Quota>();

  constructor(private readonly settings: QuotaSettings) {}

  of(seat: string, now: number): Quota {
    const known = this.#bySeat.get(seat);
    if (known) return known;
    if (this.#bySeat.size > 20_000) this.#bySeat.clear();
    const quota = new Quota(this.settings, now);
    this.#bySeat.set(seat, quota);
    return quota;
  }
}
