import { describe, expect, it } from 'vitest';
import {
  CLOSE,
  ERROR_CODES,
  REFUSAL_REASONS,
  ok,
  refusalMessage,
  refuse,
} from '@tdt/shared/errors';

describe.each(REFUSAL_REASONS)('the sentence of %s', (reason) => {
  const fr = refusalMessage({ code: 'invalid', reason }, 'fr');
  const en = refusalMessage({ code: 'invalid', reason }, 'en');

  it('has no space that breaks before a French double mark', () => {
    expect(fr).not.toMatch(/ [:;!?»]|« /);
  });

  it('is a sentence in both languages, with typographic apostrophes', () => {
    for (const sentence of [fr, en]) {
      expect(sentence).toMatch(/^[\p{Lu}{“].*[.?]$/su);
      expect(sentence).not.toMatch(/'|\s{2}/);
    }
    expect(en).not.toBe(fr);
  });

  it('asks for the same parameters in both languages', () => {
    const params = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort();
    expect(params(en)).toEqual(params(fr));
  });
});

describe('a refusal', () => {
  it('puts its parameters into the sentence as they are', () => {
    const refusal = refuse('out_of_step', 'out_of_step', { params: { step: 'Mise en commun' } });
    expect(refusalMessage(refusal.error, 'fr')).toContain('«\u00a0Mise en commun\u00a0»');
    expect(refusalMessage(refusal.error, 'en')).toContain('“Mise en commun”');
  });

  it('takes a hostile parameter for text', () => {
    const refusal = refuse('conflict', 'already_designated', { params: { name: '$& {name}' } });
    expect(refusalMessage(refusal.error, 'en')).toContain('$& {name} is already designated');
  });

  it('is told apart from a value by its tag', () => {
    expect(ok(3)).toEqual({ ok: true, value: 3 });
    expect(refuse('invalid', 'field_invalid', { field: 'title' })).toEqual({
      ok: false,
      error: { code: 'invalid', reason: 'field_invalid', field: 'title' },
    });
  });
});

describe('codes', () => {
  it('are those of the contract, and one for damaged data', () => {
    expect(new Set(ERROR_CODES).size).toBe(12);
    expect(Object.values(CLOSE)).toEqual([4400, 4401, 4403, 4404, 4409, 4413, 4503, 4529]);
  });
});
