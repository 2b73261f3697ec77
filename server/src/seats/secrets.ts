import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { CODE_ALPHABET } from '@tdt/shared/protocol/http';

/** The secret of a link: 128 random bits, 22 characters that a URL keeps as they are. */
export const newSecret = (): string => randomBytes(16).toString('base64url');

/** What the cookie of a browser holds: 256 random bits. Storage knows its hash only. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url');

/** How secrets and session tokens are stored. They are random, so that a fast hash without salt is enough. */
export const hashSecret = (secret: string): string =>
  createHash('sha256').update(secret, 'utf8').digest('hex');

/** Whether the secret is the one that was hashed; takes as long whatever part of it is right. */
export function isSecret(secret: string, hash: string): boolean {
  const given = Buffer.from(hashSecret(secret), 'hex');
  const stored = Buffer.from(hash, 'hex');
  return given.length === stored.length && timingSafeEqual(given, stored);
}

/** A meeting code of six characters. `below(n)` draws an integer from 0 to n - 1; tests give their own. */
export function newCode(below: (limit: number) => number = randomInt): string {
  const draw = () => CODE_ALPHABET.charAt(below(CODE_ALPHABET.length));
  return Array.from({ length: 6 }, draw).join('');
}

/**
 * An identifier for the ids of `shared/ids`: the prefix says what it is to whoever reads the journal, 72 random bits
 * make it unique. Wrap it there: `seatId(newId('s'))`.
 */
export const newId = (prefix: string): string => prefix + randomBytes(9).toString('base64url');
