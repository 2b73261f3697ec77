import { parseCookie, stringifySetCookie } from 'cookie';
import type { IncomingMessage } from 'node:http';
import type { SeatId } from '@tdt/shared/ids';
import type { Meeting } from '../meetings/meeting';
import type { SeatRecord, StillHeld, Storage } from '../storage/storage';
import { hashSecret, newSessionToken } from './secrets';

export const SESSION_COOKIE = 'tdt';

const DAY = 24 * 3_600_000;
/**
 * A meeting is prepared weeks before and reported weeks after: a browser that nobody uses for two months holds nothing any
 * more, and no browser holds a seat for more than half a year without opening its link, or joining, again.
 */
const SESSION = { idleMs: 60 * DAY, longestMs: 180 * DAY } as const;
/** How often the use of a browser is noted. */
const NOTE_EVERY_MS = DAY;

/** The session token that a request carries, if it looks like one. */
export function sessionToken(request: IncomingMessage): string | null {
  const token = parseCookie(request.headers.cookie ?? '')[SESSION_COOKIE];
  return token !== undefined && /^[A-Za-z0-9_-]{20,100}$/.test(token) ? token : null;
}

/** The `Set-Cookie` value of a session. */
export const sessionCookie = (token: string, secure: boolean): string =>
  stringifySetCookie({
    name: SESSION_COOKIE,
    value: token,
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
    maxAge: SESSION.longestMs / 1000,
  });

/** Which seats a browser holds. The cookie's token is kept as a hash only. */
export class Sessions {
  /** When the use of each browser was last noted, so that it is not written at every request. */
  readonly #noted = new Map<string, number>();

  constructor(
    private readonly storage: Storage,
    private readonly now: () => number,
  ) {}

  /**
   * Gives the seat to the browser; returns the token to set: the same one when it is a session of ours, else a new one,
   * since a token that this server never gave may have been planted by somebody who knows it.
   */
  async bind(token: string | null, meeting: Meeting, seat: SeatId): Promise<string> {
    const known = (await this.all(token)).length > 0;
    const kept = token !== null && known ? token : newSessionToken();
    await this.storage.bindSession(hashSecret(kept), meeting.id, seat, this.now());
    return kept;
  }

  /** The seats of this browser in a meeting. */
  async seatsIn(token: string | null, meeting: Meeting): Promise<SeatRecord[]> {
    const held = await this.all(token);
    return held.flatMap((one) => {
      const seat = one.meeting === meeting.id ? meeting.seat(one.seat) : undefined;
      return seat ? [seat] : [];
    });
  }

  async all(token: string | null) {
    if (token === null) return [];
    const hash = hashSecret(token);
    const held = await this.storage.sessionSeats(hash, this.#still());
    if (held.length > 0) await this.#note(hash);
    return held;
  }

  /** Forgets what nobody holds any more. */
  sweep(): Promise<void> {
    this.#noted.clear();
    return this.storage.dropSessions(this.#still());
  }

  #still(): StillHeld {
    const now = this.now();
    return { since: now - SESSION.longestMs, seenSince: now - SESSION.idleMs };
  }

  async #note(hash: string): Promise<void> {
    const now = this.now();
    if (now - (this.#noted.get(hash) ?? -Infinity) < NOTE_EVERY_MS) return;
    this.#noted.set(hash, now);
    await this.storage.touchSession(hash, now);
  }

  /** The seat named, if this browser holds it and it was not taken back. */
  async seat(token: string | null, meeting: Meeting, id: string): Promise<SeatRecord | null> {
    const seats = await this.seatsIn(token, meeting);
    const seat = seats.find((candidate) => candidate.id === id);
    return seat && seat.status !== 'revoked' && seat.status !== 'refused' ? seat : null;
  }
}
