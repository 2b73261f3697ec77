import { MeetingIdSchema, SeatIdSchema } from '@tdt/shared/ids';
import { canonicalCode, CODE_ALPHABET } from '@tdt/shared/protocol/http';
import {
  hashSecret,
  isSecret,
  newCode,
  newId,
  newSecret,
  newSessionToken,
} from '@tdt/server/seats/secrets';
import { describe, expect, it } from 'vitest';

const many = <T>(make: () => T, count = 2000) => Array.from({ length: count }, make);

describe('secrets', () => {
  it('are 128 random bits that a URL keeps as they are', () => {
    const secrets = many(newSecret);
    expect(new Set(secrets).size).toBe(secrets.length);
    for (const secret of secrets) expect(secret).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(Buffer.from(newSecret(), 'base64url')).toHaveLength(16);
  });

  it('are told from others by their hash alone', () => {
    const secret = newSecret();
    expect(hashSecret('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(isSecret(secret, hashSecret(secret))).toBe(true);
    expect(isSecret(newSecret(), hashSecret(secret))).toBe(false);
    expect(isSecret(secret, '')).toBe(false);
    expect(isSecret(secret, 'not a hash')).toBe(false);
  });

  it('of sessions are 256 random bits', () => {
    expect(new Set(many(newSessionToken)).size).toBe(2000);
    expect(Buffer.from(newSessionToken(), 'base64url')).toHaveLength(32);
  });
});

describe('meeting codes', () => {
  it('are six characters of the alphabet, canonical as they are, every one drawn', () => {
    const codes = many(() => newCode());
    for (const code of codes) {
      expect(code).toHaveLength(6);
      expect(canonicalCode(code)).toBe(code);
    }
    expect(Array.from(new Set(codes.join(''))).sort()).toEqual(Array.from(CODE_ALPHABET).sort());
  });

  it('follow the numbers drawn', () => {
    const limits: number[] = [];
    const code = newCode((limit) => limits.push(limit) - 1);
    expect(code).toBe(CODE_ALPHABET.slice(0, 6));
    expect(limits).toEqual(many(() => CODE_ALPHABET.length, 6));
  });
});

describe('identifiers', () => {
  it('are short, unique and valid for the shared ids', () => {
    const ids = many(() => newId('s'));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(SeatIdSchema.safeParse(id).success).toBe(true);
      expect(id).toMatch(/^s.{12}$/);
    }
    expect(MeetingIdSchema.safeParse(newId('m')).success).toBe(true);
  });
});
