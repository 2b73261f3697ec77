import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { refusalMessage, refuse } from '@tdt/shared/errors';
import type { ErrorCode, Refusal } from '@tdt/shared/errors';
import multer from 'multer';
import type { Logger } from 'pino';
import { RefusalError } from '../meetings/refusal-error';
import { MeetingGoneError } from '../meetings/meeting';
import { StorageError } from '../storage/storage';
import { localeOf } from './locale';

const STATUS: Readonly<Record<ErrorCode, number>> = {
  bad_request: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  door_closed: 403,
  out_of_step: 409,
  conflict: 409,
  invalid: 422,
  too_large: 413,
  rate_limited: 429,
  storage_full: 507,
  storage_damaged: 503,
};

/** The language of a request's answers. */
export const requestLocale = (request: Request) =>
  localeOf(request.headers['accept-language'], request.query['locale']);

/** Refuses: caught by the error handler, which answers in the caller's language. */
export function reject(...args: Parameters<typeof refuse>): never {
  throw new RefusalError(refuse(...args).error);
}

function sendRefusal(response: Response, refusal: Refusal, request: Request): void {
  const message = refusalMessage(refusal, requestLocale(request));
  const field = refusal.field === undefined ? {} : { field: refusal.field };
  const retryAfter = refusal.params?.['retryAfter'];
  if (retryAfter !== undefined) response.set('Retry-After', String(retryAfter));
  response.status(STATUS[refusal.code]).json({ error: { code: refusal.code, message, ...field } });
}

export const notFound: RequestHandler = (request, response) => {
  sendRefusal(response, refuse('not_found', 'not_found').error, request);
};

/** What went wrong, as a refusal; null for what is our own defect. */
function refusalOf(error: unknown): Refusal | null {
  if (error instanceof RefusalError) return error.refusal;
  if (error instanceof StorageError && error.kind === 'full')
    return refuse('storage_full', 'storage_full').error;
  if (error instanceof StorageError && error.kind === 'damaged')
    return refuse('storage_damaged', 'storage_damaged').error;
  if (error instanceof MeetingGoneError) return refuse('conflict', 'conflict').error;
  if (error instanceof multer.MulterError)
    return error.code === 'LIMIT_FILE_SIZE'
      ? refuse('too_large', 'too_large', { field: 'file', params: { limit: '2 Mo' } }).error
      : refuse('bad_request', 'bad_request', { field: error.field ?? 'file' }).error;
  if (typeof error === 'object' && error !== null && 'type' in error) {
    if (error.type === 'entity.too.large')
      return refuse('too_large', 'too_large', { params: { limit: '200 ko' } }).error;
  }
  return refusalOfStatus(error);
}

/** What express and its parts refuse by themselves (a path or a body that cannot be decoded, a file that is not there). */
function refusalOfStatus(error: unknown): Refusal | null {
  const status = typeof error === 'object' && error !== null && 'status' in error && error.status;
  if (typeof status !== 'number' || status < 400 || status >= 500) return null;
  return status === 404
    ? refuse('not_found', 'not_found').error
    : refuse('bad_request', 'bad_request').error;
}

/** The one place where an error becomes an answer: nothing internal goes out. */
export const errorHandler =
  (log: Logger): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const refusal = refusalOf(error);
    if (refusal) {
      sendRefusal(response, refusal, request);
      return;
    }
    log.error({ err: error, path: request.path }, 'request failed');
    const message =
      requestLocale(request) === 'fr'
        ? 'Le serveur a rencontré un problème. Réessayez dans un instant.'
        : 'The server met a problem. Try again in a moment.';
    response.status(500).json({ error: { code: 'bad_request', message } });
  };
