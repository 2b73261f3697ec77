/** A bucket that fills with time: frames and bytes a second, and how much may come at once. */
interface Rate {
  readonly framesPerSecond: number;
  readonly frameBurst: number;
  readonly bytesPerSecond: number;
  readonly byteBurst: number;
}

/** How much devices may send. Settings; the bench states the ones it uses. The first four are those of a seat. */
export interface QuotaSettings extends Rate {
  /** All that write one section, together. */
  readonly section?: Rate;
  /** One connection through a link that a whole room may share. */
  readonly follower?: Rate;
  /** All such connections of one address: a room at home behind one router comes back at once. */
  readonly followersOfAddress?: Rate;
}

const KIB = 1024;
const MIB = 1024 * KIB;

export const DEFAULT_QUOTA: Required<QuotaSettings> = {
  framesPerSecond: 60,
  frameBurst: 600,
  bytesPerSecond: 256 * KIB,
  byteBurst: 4 * MIB,
  section: {
    framesPerSecond: 120,
    frameBurst: 1200,
    bytesPerSecond: 512 * KIB,
    byteBurst: 8 * MIB,
  },
  follower: { framesPerSecond: 10, frameBurst: 60, bytesPerSecond: 32 * KIB, byteBurst: 2 * MIB },
  followersOfAddress: {
    framesPerSecond: 600,
    frameBurst: 12_000,
    bytesPerSecond: 4 * MIB,
    byteBurst: 64 * MIB,
  },
};

/** The default quotas in proportion to another rate of messages a seat; bytes never below the default's. */
export function quotaFor(framesPerSecond: number): QuotaSettings {
  const factor = framesPerSecond / DEFAULT_QUOTA.framesPerSecond;
  const more = Math.max(1, factor);
  const scaled = (rate: Rate, frames: number): Rate => ({
    framesPerSecond: rate.framesPerSecond * frames,
    frameBurst: rate.frameBurst * frames,
    bytesPerSecond: rate.bytesPerSecond * more,
    byteBurst: rate.byteBurst * more,
  });
  return {
    ...scaled(DEFAULT_QUOTA, factor),
    section: scaled(DEFAULT_QUOTA.section, more),
    follower: scaled(DEFAULT_QUOTA.follower, more),
    followersOfAddress: scaled(DEFAULT_QUOTA.followersOfAddress, more),
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

/** What one sender may send: a seat, a section, a connection or an address. */
class Meter {
  readonly #frames: Bucket;
  readonly #bytes: Bucket;

  constructor(rate: Rate, now: number) {
    this.#frames = new Bucket(rate.framesPerSecond, rate.frameBurst, now);
    this.#bytes = new Bucket(rate.bytesPerSecond, rate.byteBurst, now);
  }

  take(bytes: number, now: number): boolean {
    return this.#frames.take(1, now) && this.#bytes.take(bytes, now);
  }
}

/** The meters that one connection counts on. */
export class Quota {
  constructor(private readonly meters: readonly Meter[]) {}

  /** False once more is sent than may be; `now` in ms. */
  take(bytes: number, now: number): boolean {
    return this.meters.every((meter) => meter.take(bytes, now));
  }
}

/** Meters under their names, of those who are connected and of those who just left. */
class Meters {
  readonly #known = new Map<string, Meter>();

  constructor(private readonly rate: Rate) {}

  of(name: string, now: number): Meter {
    const known = this.#known.get(name);
    if (known) return known;
    if (this.#known.size > 20_000) this.#known.clear();
    const meter = new Meter(this.rate, now);
    this.#known.set(name, meter);
    return meter;
  }
}

/** Who sends. */
export interface Sender {
  readonly seat: string;
  /** Nobody's own seat: many follow the meeting through its link. */
  readonly shared: boolean;
  /** The section that it writes, named with its meeting; null when it writes none. */
  readonly section: string | null;
  readonly address: string;
}

/** The quotas of everybody who is connected. */
export class Quotas {
  readonly #seats: Meters;
  readonly #sections: Meters;
  readonly #addresses: Meters;
  readonly #follower: Rate;

  constructor(settings: QuotaSettings) {
    const all = { ...DEFAULT_QUOTA, ...settings };
    this.#seats = new Meters(all);
    this.#sections = new Meters(all.section);
    this.#addresses = new Meters(all.followersOfAddress);
    this.#follower = all.follower;
  }

  of({ seat, shared, section, address }: Sender, now: number): Quota {
    const own = shared
      ? [new Meter(this.#follower, now), this.#addresses.of(address, now)]
      : [this.#seats.of(seat, now)];
    return new Quota(section === null ? own : [...own, this.#sections.of(section, now)]);
  }
}
