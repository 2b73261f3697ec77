import { parseCookie, stringifySetCookie } from 'cookie';
import type { IncomingMessage } from 'node:http';
import type { SeatId } from '@tdt/shared/ids';
import type { Meeting } from '../meetings/meeting';
import type { SeatRecord, Storage } from '../storage/storage';
import { hashSecret, newSessionToken } from './secrets';

export const SESSION_COOKIE = 'tdt';

/** A year: a browser keeps its seats for as long as its meetings are kept. */
const MAX_AGE_S = 365 * 24 * 3600;

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
    maxAge: MAX_AGE_S,
  });

/** Which seats a browser holds. The cookie's token is kept as a hash only. */
export class Sessions {
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
    if (token === null) return [];
    const held = await this.storage.sessionSeats(hashSecret(token));
    return held.flatMap((one) => {
      const seat = one.meeting === meeting.id ? meeting.seat(one.seat) : undefined;
      return seat ? [seat] : [];
    });
  }

  async all(token: string | null) {
    return token === null ? [] : this.storage.sessionSeats(hashSecret(token));
  }

  /** The seat named, if this browser holds it and it was not taken back. */
  async seat(token: string | null, meeting: Meeting, id: string): Promise<SeatRecord | null> {
    const seats = await this.seatsIn(token, meeting);
    const seat = seats.find((candidate) => candidate.id === id);
    return seat && seat.status !== 'revoked' && seat.status !== 'refused' ? seat : null;
  }
}
