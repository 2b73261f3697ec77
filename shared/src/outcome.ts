import type { RefusalReason } from './errors';

export type { RefusalReason } from './errors';

/*
 * What a rule answers, apart from the sentences of `errors`: those are 10 KB that a phone does not need, the server words
 * every refusal that reaches it.
 */

/** Every error code that leaves the server (`contract.md`). */
export const ERROR_CODES = [
  'bad_request',
  'unauthenticated',
  'forbidden',
  'not_found',
  'door_closed',
  'out_of_step',
  'conflict',
  'invalid',
  'too_large',
  'rate_limited',
  'storage_full',
  'storage_damaged',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * A refusal as data: `code` for programs, `reason` names the sentence of the catalogue in `errors`, `field` the input to
 * mend. `params` are put into the sentence. Nothing internal ever goes in.
 */
export interface Refusal {
  readonly code: ErrorCode;
  readonly reason: RefusalReason;
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A value or a refusal, for functions that may say no. */
export type Result<T, E = Refusal> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const refuse = (
  code: ErrorCode,
  reason: RefusalReason,
  more: { field?: string; params?: Record<string, string | number> } = {},
): { readonly ok: false; readonly error: Refusal } => ({
  ok: false,
  error: { code, reason, ...more },
});

/** WebSocket close codes of `/sync` (`contract.md`): 44xx is final for the provider, 45xx is retried. */
export const CLOSE = {
  malformed: 4400,
  session: 4401,
  refused: 4403,
  meeting: 4404,
  rights: 4409,
  size: 4413,
  unavailable: 4503,
  quota: 4529,
} as const;
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];
