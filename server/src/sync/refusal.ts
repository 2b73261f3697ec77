import { CLOSE } from '@tdt/shared/errors';

/** Why a frame or an update is refused, as a tag for logs and tests. */
export type RefusalReason =
  // The bytes are not what a device's library writes: 4400.
  | 'truncated'
  | 'trailing-bytes'
  | 'overlong-varint'
  | 'varint-range'
  | 'bad-utf8'
  | 'bad-json'
  | 'unknown-message'
  | 'duplicate-client'
  | 'empty-block'
  | 'zero-length'
  | 'gc'
  | 'skip'
  | 'content'
  | 'value-type'
  | 'right-origin'
  | 'parent-by-id'
  | 'no-key'
  | 'prototype-key'
  | 'clock-range'
  | 'delete-order'
  // Well formed, but more than is taken at once: 4413.
  | 'frame-size'
  | 'entry-count'
  | 'state-size'
  | 'block-count'
  | 'struct-count'
  | 'range-count'
  | 'element-count'
  | 'string-size'
  | 'depth'
  | 'run-length'
  | 'deleted-length'
  | 'section-length'
  | 'section-bytes'
  | 'section-entries'
  | 'client-count'
  | 'conflict-work'
  // Understood, and not this seat's to do: 4403.
  | 'read-only'
  | 'foreign-client'
  | 'server-client'
  | 'gap'
  | 'origin-unknown'
  | 'origin-cycle'
  | 'origin-elsewhere'
  | 'root-forbidden'
  | 'delete-unknown'
  | 'delete-foreign'
  | 'delete-forbidden';

export type RefusalCode = typeof CLOSE.malformed | typeof CLOSE.refused | typeof CLOSE.size;

export interface Refused {
  readonly closeCode: RefusalCode;
  readonly reason: RefusalReason;
}

/** Leaves a parser or the guard's steps in one jump; it never leaves this folder (`refusalOf`). */
class RefusedError extends Error implements Refused {
  constructor(
    readonly closeCode: RefusalCode,
    readonly reason: RefusalReason,
  ) {
    super(reason);
  }
}

export function malformed(reason: RefusalReason): never {
  throw new RefusedError(CLOSE.malformed, reason);
}

export function tooMuch(reason: RefusalReason): never {
  throw new RefusedError(CLOSE.size, reason);
}

export function forbidden(reason: RefusalReason): never {
  throw new RefusedError(CLOSE.refused, reason);
}

/** Turns the jump back into data; anything else is a defect of ours and goes on up. */
export function refusalOf(error: unknown): Refused {
  if (error instanceof RefusedError) return { closeCode: error.closeCode, reason: error.reason };
  throw error;
}
