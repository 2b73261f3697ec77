import { translate } from '@tdt/client/i18n/translate';
import type { Locale } from '@tdt/shared/locale';
import { describe, expect, it } from 'vitest';
import { CATALOGUES } from '../../pictures/words';

/*
 * What a machine can say of a text: spaces, quotation marks, apostrophes, how people are spoken to and spoken of. Every
 * text of every page, as the page itself sets it.
 */

type Line = readonly [key: string, text: string];

const linesOf = (catalogue: object, before: string): Line[] =>
  Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[`${before}.${key}`, value] as const]
      : typeof value === 'object' && value !== null
        ? linesOf(value, `${before}.${key}`)
        : [],
  );

/** Every text with its spaces set, and each hole filled with a word. */
const textsOf = (locale: Locale): Line[] =>
  Object.entries<object>(CATALOGUES[locale])
    .flatMap(([namespace, catalogue]) => linesOf(catalogue, namespace))
    .map(([key, text]) => {
      const whole = translate({ text }, 'text', {}, locale);
      return [key, whole.replace(/\{\{\w+\}\}/g, 'mot').replace(/<\/?(b|sup)>/g, '')] as const;
    });

const breaking = (locale: Locale, rule: RegExp): string[] =>
  textsOf(locale)
    .filter(([, text]) => rule.test(text))
    .map(([key, text]) => `${key}: ${text}`);

const NO_BREAK = '\u00a0\u202f';

describe('the French texts', () => {
  it.each([
    ['use the apostrophe of printing', /'/],
    ['use the French quotation marks', /["“”]/],
    ['end an unfinished sentence with one sign', /\.\.\./],
    [
      'keep ; ! ? » and % with the word before, by a space that does not break',
      new RegExp(`[^${NO_BREAK} ;!?»%]([;!?»%])|[ ][;!?»%]`),
    ],
    [
      'keep a colon with the word before, by a space that does not break',
      new RegExp(`[^${NO_BREAK}\\d]:(\\s|$)|[ ]:`),
    ],
    ['keep « with the word after, by a space that does not break', new RegExp(`«[^${NO_BREAK}]`)],
    ['say "vous" and never "tu"', /(^|[\s’«])(tu|toi|tes|t’)([\s’.,]|$)/i],
    [
      'write an inclusive word with the middle dot',
      /\((e|s|es|ne|rice)\)|[a-zé][.•‧](e|es|rice|ice)\b|\/(trice|rice|euse)\b/i,
    ],
    ['write an hour as 14:30, or 14 h 30 in a sentence', /\b\d{1,2}h(\d{2})?\b/],
    [
      'speak of consensus and never of a vote, a score or winners',
      /\b(votes?|voter|scores?|gagn\w+|vainqueur\w*)\b/i,
    ],
  ])('%s', (_, rule) => {
    expect(breaking('fr', rule)).toEqual([]);
  });
});

describe('the English texts', () => {
  it.each([
    ['use the apostrophe of printing', /'/],
    ['use the English quotation marks', /["«»]/],
    ['end an unfinished sentence with one sign', /\.\.\./],
    ['set no space before punctuation', /[\s\u00a0][:;!?](\s|$)/],
    [
      'speak of consensus and never of a vote, a score or winners',
      /\b(votes?|voting|scores?|win|wins|winners?)\b/i,
    ],
  ])('%s', (_, rule) => {
    expect(breaking('en', rule)).toEqual([]);
  });
});
