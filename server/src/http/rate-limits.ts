import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { SeatId } from '@tdt/shared/ids';
import { canonicalCode } from '@tdt/shared/protocol/http';
import type { Role } from '@tdt/shared/roles';

/** At most `points` in `seconds`. */
export interface Quota {
  readonly points: number;
  readonly seconds: number;
}

export interface LimitSettings {
  /** Joins that failed. A whole room shares one address: joins that succeed are never counted. */
  readonly joinFailuresPerAddress: Quota;
  readonly joinFailuresPerCode: Quota;
  /** Look-ups of names while people type: a few for each of those who join. */
  readonly namesPerAddress: Quota;
  readonly namesPerCode: Quota;
  readonly meetingsPerAddress: Quota;
  /** The answer to each is kept on the disk, and a line of the journal where the outcome changes. */
  readonly commandsPerSeat: Quota;
  /** Facilitators form groups, move people and tick a room. */
  readonly commandsPerFacilitator: Quota;
}

/** For a full room behind one address; codes are 887 million, so that sixty guesses a minute find none. */
export const DEFAULT_LIMITS: LimitSettings = {
  joinFailuresPerAddress: { points: 60, seconds: 60 },
  joinFailuresPerCode: { points: 200, seconds: 60 },
  namesPerAddress: { points: 1500, seconds: 60 },
  namesPerCode: { points: 3000, seconds: 60 },
  meetingsPerAddress: { points: 600, seconds: 3600 },
  commandsPerSeat: { points: 300, seconds: 60 },
  commandsPerFacilitator: { points: 3000, seconds: 60 },
};

/** Who tries, and with which code if any (as typed). */
export interface Attempt {
  readonly address: string;
  readonly code?: string;
}

/** `retryAfter`: whole seconds until the next attempt, for the header of that name. */
export type Verdict = { readonly ok: true } | { readonly ok: false; readonly retryAfter: number };

export interface Limits {
  /** Ask `allowed` before, tell `failed` after a wrong code or secret. Once refused, a right code is refused too. */
  readonly join: {
    allowed(attempt: Attempt): Promise<Verdict>;
    failed(attempt: Attempt): Promise<void>;
  };
  /** Counts a look-up of names and says whether it may be answered. */
  names(attempt: Attempt): Promise<Verdict>;
  /** Counts a meeting and says whether it may be created. */
  create(attempt: { readonly address: string }): Promise<Verdict>;
  /** Counts a command of a seat and says whether it may be carried out. */
  command(seat: { readonly id: SeatId; readonly role: Role }): Promise<Verdict>;
}

/** Counters in memory: they start again with the server, which is harmless for quotas of a minute. */
export function createLimits(settings: Partial<LimitSettings> = {}): Limits {
  const quotas = { ...DEFAULT_LIMITS, ...settings };
  const joins = pair(quotas.joinFailuresPerAddress, quotas.joinFailuresPerCode);
  const names = pair(quotas.namesPerAddress, quotas.namesPerCode);
  const meetings = perKey(quotas.meetingsPerAddress);
  const commands = perKey(quotas.commandsPerSeat);
  const facilitators = perKey(quotas.commandsPerFacilitator);
  return {
    join: {
      allowed: async (attempt) => strictest(await Promise.all(joins(attempt).map(look))),
      failed: async (attempt) => {
        await Promise.all(joins(attempt).map(({ limiter, key }) => limiter.penalty(key)));
      },
    },
    names: async (attempt) => strictest(await Promise.all(names(attempt).map(take))),
    create: ({ address }) => take({ limiter: meetings, key: addressKey(address) }),
    command: ({ id, role }) =>
      take({ limiter: role === 'facilitator' ? facilitators : commands, key: id }),
  };
}

interface Counter {
  readonly limiter: RateLimiterMemory;
  readonly key: string;
}

const perKey = ({ points, seconds }: Quota) => new RateLimiterMemory({ points, duration: seconds });

/** The counters that an attempt falls under: its address, and its code when it gives one. */
function pair(perAddress: Quota, perCode: Quota): (attempt: Attempt) => readonly Counter[] {
  const addresses = perKey(perAddress);
  const codes = perKey(perCode);
  return ({ address, code }) => [
    { limiter: addresses, key: addressKey(address) },
    ...(code === undefined ? [] : [{ limiter: codes, key: canonicalCode(code) }]),
  ];
}

const allowed: Verdict = { ok: true };
const refused = (result: RateLimiterRes): Verdict => ({
  ok: false,
  retryAfter: Math.max(1, Math.ceil(result.msBeforeNext / 1000)),
});

async function look({ limiter, key }: Counter): Promise<Verdict> {
  const result = await limiter.get(key);
  // A counter that has just run out may still be there.
  const over = result === null || result.msBeforeNext <= 0;
  return over || result.consumedPoints < limiter.points ? allowed : refused(result);
}

async function take({ limiter, key }: Counter): Promise<Verdict> {
  try {
    await limiter.consume(key);
    return allowed;
  } catch (error) {
    // The library rejects with the counter when the quota is used up.
    if (error instanceof RateLimiterRes) return refused(error);
    throw error;
  }
}

/** The refusal that lasts longest, if any refuses. */
function strictest(verdicts: readonly Verdict[]): Verdict {
  const waits = verdicts.flatMap((verdict) => (verdict.ok ? [] : [verdict.retryAfter]));
  return waits.length === 0 ? allowed : { ok: false, retryAfter: Math.max(...waits) };
}

/**
 * What counts as one address: an IPv4 address (also when it comes mapped into IPv6), or the /64 of an IPv6 one, since
 * every household may use all addresses of its own.
 */
export function addressKey(address: string): string {
  const [bare = ''] = address.toLowerCase().split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(bare)) return bare;
  const [head = '', tail] = bare.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}
