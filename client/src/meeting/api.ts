import type { MeetingId, PersonId } from '@tdt/shared/ids';
import type { CreateMeeting } from '@tdt/shared/protocol/create-meeting';
import * as z from 'zod/mini';
import {
  ErrorBodySchema,
  ImportAnswerSchema,
  JoinNamesAnswerSchema,
  MeetingCreatedSchema,
  OwnAnswerSchema,
  SeatAnswerSchema,
  SeatListSchema,
} from '@tdt/shared/protocol/http';
import type {
  Contact,
  ImportAnswer,
  Join,
  JoinNamesAnswer,
  MeetingCreated,
  OwnAnswer,
  SeatAnswer,
} from '@tdt/shared/protocol/http';
import { currentLocale } from '../i18n';
import { ask, takeEarly } from '../start/first-requests';
import type { Answered } from '../start/first-requests';
import { unexpected, unreachable } from './api-error';
import type { ApiResult } from './api-error';

/*
 * The HTTP calls of `contract.md`. Answers are parsed; every failure, of the network too, comes back as
 * `{ ok: false, error: { code, message, field? } }`. The cookie goes along by itself.
 */

interface Parser<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
}
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
const WAIT = 15_000;

/** What came of a call, and when it was asked and answered, in ms of this device: not now, where it was asked early. */
export interface Heard<T> {
  readonly result: ApiResult<T>;
  readonly asked: number;
  readonly answered: number;
}

async function hear<T>(
  method: Method,
  path: string,
  parser: Parser<T>,
  body?: object,
): Promise<Heard<T>> {
  const isForm = body instanceof FormData;
  const headers: Record<string, string> = { 'Accept-Language': currentLocale() };
  if (body && !isForm) headers['Content-Type'] = 'application/json';
  const sent = body && !isForm ? JSON.stringify(body) : (body ?? null);
  const request = { method, path, headers, body: sent };
  const now = Date.now();
  try {
    // A large import may take its time; anything else that long is a dead network.
    const answer = (await takeEarly(request)) ?? (await ask(request, isForm ? 8 * WAIT : WAIT));
    return { ...answer, result: readAnswer(answer, parser) };
  } catch {
    return { result: { ok: false, error: unreachable() }, asked: now, answered: now };
  }
}

export const call = async <T>(
  method: Method,
  path: string,
  parser: Parser<T>,
  body?: object,
): Promise<ApiResult<T>> => (await hear(method, path, parser, body)).result;

function readAnswer<T>({ ok, json }: Answered, parser: Parser<T>): ApiResult<T> {
  if (ok) {
    const parsed = parser.safeParse(json);
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, error: unexpected() };
  }
  const parsed = ErrorBodySchema.safeParse(json);
  if (!parsed.success) return { ok: false, error: unexpected() };
  const { code, message, field } = parsed.data.error;
  return { ok: false, error: { code, message, ...(field === undefined ? {} : { field }) } };
}

/** POST /api/meetings: the caller becomes its facilitator. */
export const createMeeting = (body: CreateMeeting): Promise<ApiResult<MeetingCreated>> =>
  call('POST', '/api/meetings', MeetingCreatedSchema, body);

/** POST /api/join, with the code and a name or with the secret of a link. */
export const join = (body: Join): Promise<ApiResult<SeatAnswer>> =>
  call('POST', '/api/join', SeatAnswerSchema, body);

/** POST /api/join/names: the meeting of a code and, from three letters, the people whose name fits. */
export const joinNames = (
  code: string,
  query: string,
  group?: number,
): Promise<ApiResult<JoinNamesAnswer>> =>
  call('POST', '/api/join/names', JoinNamesAnswerSchema, {
    code,
    query,
    ...(group === undefined ? {} : { group }),
  });

/** GET /api/seats/:seat. */
export const getSeat = (seat: string): Promise<Heard<SeatAnswer>> =>
  hear('GET', `/api/seats/${encodeURIComponent(seat)}`, SeatAnswerSchema);

/** GET /api/seats/:seat/answers/:check: what the person of this seat answered. */
export const getOwnAnswer = (seat: string, check: string): Promise<ApiResult<OwnAnswer>> =>
  call(
    'GET',
    `/api/seats/${encodeURIComponent(seat)}/answers/${encodeURIComponent(check)}`,
    OwnAnswerSchema,
  );

/** GET /api/seats: every seat that this browser holds. */
export const getSeats = (): Promise<ApiResult<{ seats: SeatAnswer[] }>> =>
  call('GET', '/api/seats', SeatListSchema);

export const meetingPath = (meeting: MeetingId, rest: string): string =>
  `/api/meetings/${encodeURIComponent(meeting)}${rest}`;

/** Where all that is kept of a person is downloaded from: one line of the journal. */
export const personDataPath = (meeting: MeetingId, person: PersonId, locale: string): string =>
  meetingPath(meeting, `/people/${encodeURIComponent(person)}/data?locale=${locale}`);

/** POST /api/meetings/:id/imports/…: `mapping` names the columns, `dryRun` only says what would happen. */
export function importPeople(
  meeting: MeetingId,
  what: 'members' | 'candidacies',
  file: Blob,
  options: {
    readonly mapping?: Readonly<Record<string, string | null>>;
    /** Task names of the file that match none, and the task each stands for. */
    readonly tasks?: Readonly<Record<string, string | null>>;
    /** The sheet of a workbook; where the titles of the columns are. */
    readonly sheet?: string | null;
    readonly header?: 'first' | 'none' | null;
    readonly pasted?: boolean;
    readonly dryRun?: boolean;
    readonly name?: string;
  } = {},
): Promise<ApiResult<ImportAnswer>> {
  const form = new FormData();
  form.append('file', file, options.name ?? (file instanceof File ? file.name : 'import.csv'));
  if (options.mapping) form.append('mapping', JSON.stringify(options.mapping));
  if (options.tasks) form.append('taskMapping', JSON.stringify(options.tasks));
  if (options.sheet) form.append('sheet', options.sheet);
  if (options.header) form.append('header', options.header);
  if (options.pasted) form.append('pasted', 'true');
  if (options.dryRun) form.append('dryRun', 'true');
  return call('POST', meetingPath(meeting, `/imports/${what}`), ImportAnswerSchema, form);
}

/** PUT …/candidacies/:candidacy/contact: what the person typed themself, once; nothing comes back. */
export const giveContact = (
  meeting: MeetingId,
  candidacy: string,
  contact: Contact,
): Promise<ApiResult<null>> =>
  call(
    'PUT',
    meetingPath(meeting, `/candidacies/${encodeURIComponent(candidacy)}/contact`),
    z.null(),
    contact,
  );
