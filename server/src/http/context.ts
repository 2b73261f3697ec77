import type { Request, Response } from 'express';
import type * as z from 'zod/mini';
import type { Role } from '@tdt/shared/roles';
import type { Logger } from 'pino';
import type { Meeting } from '../meetings/meeting';
import type { Registry } from '../meetings/registry';
import { actorOf } from '../seats/seat-book';
import { sessionCookie, sessionToken } from '../seats/sessions';
import type { Sessions } from '../seats/sessions';
import type { ContactVault } from '../storage/contacts';
import type { SeatRecord, Storage } from '../storage/storage';
import { reject } from './errors';
import type { Limits, Verdict } from './rate-limits';

/** What the routers work with. */
export interface HttpDeps {
  readonly registry: Registry;
  readonly sessions: Sessions;
  readonly storage: Storage;
  readonly vault: ContactVault;
  readonly limits: Limits;
  readonly log: Logger;
  readonly now: () => number;
  /** `<origin>` of the links that are given out. */
  readonly publicUrl: () => string;
}

/** The body as its schema says, or a refusal that names the field. */
export function readBody<S extends z.ZodMiniType>(request: Request, schema: S): z.infer<S> {
  const parsed = schema.safeParse(request.body);
  if (parsed.success) return parsed.data;
  const field = firstPath(parsed.error.issues).join('.') || 'body';
  return reject('bad_request', 'field_invalid', { field, params: { field } });
}

type Path = readonly PropertyKey[];

/** Where the first problem is; of a choice of forms, in the one that was nearest to fit. */
function firstPath(issues: readonly z.core.$ZodIssue[]): Path {
  const [issue] = issues;
  if (!issue) return [];
  if (issue.code !== 'invalid_union') return issue.path;
  const deepest = issue.errors
    .map((errors) => firstPath(errors))
    .reduce<Path>((deep, path) => (path.length > deep.length ? path : deep), []);
  return [...issue.path, ...deepest];
}

/** A parameter of the path. */
export function pathParam(request: Request, name: string): string {
  const value = request.params[name];
  return typeof value === 'string' ? value : '';
}

/** The meeting of the path, which must be one in which this browser holds a seat (else it does not exist for it). */
export async function meetingOf(deps: HttpDeps, request: Request): Promise<Meeting> {
  const meeting = await deps.registry.open(pathParam(request, 'id'));
  const seats = meeting ? await deps.sessions.seatsIn(sessionToken(request), meeting) : [];
  if (!meeting || seats.length === 0) return reject('not_found', 'unknown_meeting');
  return meeting;
}

/** A seat of this browser in the meeting that acts in one of these roles. */
export async function seatAs(
  deps: HttpDeps,
  request: Request,
  meeting: Meeting,
  roles: readonly Role[],
): Promise<SeatRecord> {
  const seats = await deps.sessions.seatsIn(sessionToken(request), meeting);
  const { view } = meeting;
  const seat = seats.find(
    (one) => one.status === 'admitted' && roles.includes(actorOf(one, view).role),
  );
  return seat ?? reject('forbidden', 'forbidden');
}

/** Gives the seat to this browser and answers with its cookie. */
export async function giveSeat(
  deps: HttpDeps,
  request: Request,
  response: Response,
  meeting: Meeting,
  seat: SeatRecord,
): Promise<void> {
  const token = await deps.sessions.bind(sessionToken(request), meeting, seat.id);
  response.setHeader('Set-Cookie', sessionCookie(token, request.secure));
}

/** Refuses what comes too often. */
export function requireAllowed(verdict: Verdict): void {
  const { ok } = verdict;
  if (!ok) reject('rate_limited', 'rate_limited', { params: { retryAfter: verdict.retryAfter } });
}
