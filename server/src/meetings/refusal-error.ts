import type { Refusal } from '@tdt/shared/errors';

/** Carries a refusal out of a turn. */
export class RefusalError extends Error {
  override readonly name = 'RefusalError';
  constructor(readonly refusal: Refusal) {
    super(refusal.reason);
  }
}
