import { cleanLines, cleanText } from '@tdt/shared/people/clean';
import { fold } from '@tdt/shared/people/fold';
import {
  compareNames,
  displayName,
  kindredNames,
  plenaryName,
  sameName,
  splitName,
} from '@tdt/shared/people/names';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const name = (last: string, first: string) => ({ last, first });

describe('names on phones', () => {
  it.each([
    ['D’ARGENT', 'Amélie', 'Amélie D’Argent'],
    ['SAINT-LOUP', 'Ibrahim', 'Ibrahim Saint-Loup'],
    ['ÎLE-DIEU', 'Bastien', 'Bastien Île-Dieu'],
    ['ŒUVRARD', 'Loïc', 'Loïc Œuvrard'],
    ['LECŒUR', 'Yasmine', 'Yasmine Lecœur'],
    ['L’HERMITAGE', 'Karim', 'Karim L’Hermitage'],
    ["O'BRIEN", 'JEAN-NOËL', "Jean-Noël O'Brien"],
    ['DE LA TOUR', 'ANNE', 'Anne De La Tour'],
    ['LI', 'Wei', 'Wei Li'],
  ])('cases %s, imported in capitals', (last, first, shown) => {
    expect(displayName(name(last, first))).toBe(shown);
  });

  it('leaves names that somebody cased as they were typed', () => {
    expect(displayName(name('de La Tour', 'Anne'))).toBe('Anne de La Tour');
    expect(displayName(name('McDonald', 'J.'))).toBe('J. McDonald');
    expect(displayName(name('كريم', 'سلمى'))).toBe('\u2068سلمى كريم\u2069');
    expect(displayName(name('', 'Zoé 🌻'))).toBe('Zoé 🌻');
  });

  it('keeps the surname as imported for the plenary screen', () => {
    expect(plenaryName(name('ÎLE-DIEU', 'BASTIEN'))).toEqual(name('ÎLE-DIEU', 'Bastien'));
  });
});

describe('comparing names', () => {
  it.each([
    [name('D’ARGENT', 'Théo'), name("d'argent", 'theo')],
    [name('ŒUVRARD', 'Loïc'), name('Oeuvrard', 'Loic')],
    [name('SAINT-LOUP', 'Ibrahim'), name('Saint  Loup', 'ibrahim')],
    [name('RIVIÈRE', 'Inès'), name('RIVIE\u0300RE', 'Ine\u0300s')],
    [name('DUCHÊNE', 'Mehdi'), name('\u202eDUCHÊNE\u202c', 'Me\u200bhdi')],
    [name('Æble', 'Søren'), name('AEBLE', 'Soren')],
  ])('finds %o and %o the same', (a, b) => {
    expect(sameName(a, b)).toBe(true);
  });

  it('does not take two people for one', () => {
    expect(sameName(name('DUCHÊNE', 'Mehdi'), name('DUCHÊNE', 'Lucie'))).toBe(false);
    expect(sameName(name('Jean', 'Paul'), name('Paul', 'Jean'))).toBe(false);
    expect(sameName(name('كريم', 'سلمى'), name('كريم', 'سارة'))).toBe(false);
  });

  it('with one e-mail, takes a changed surname for the same person and another first name for somebody else', () => {
    expect(kindredNames(name('Dupont', 'Marie'), name('Leroy', 'Marie'))).toBe(true);
    expect(kindredNames(name('Dupont', 'Marie'), name('Marie', 'Dupont'))).toBe(true);
    expect(kindredNames(name('Dupont', 'Marie'), name('Dupont', 'Marie Anne'))).toBe(true);
    expect(kindredNames(name('Dupont', 'Jean'), name('Dupont', 'Jeanne'))).toBe(false);
  });

  it('folds to one form whatever the normalisation', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { seed: 20_261_205, numRuns: 500 },
    );
  });

  it('orders by surname then first name, as French lists do', () => {
    const sorted = [
      name('ZOLA', 'É'),
      name('ÎLE-DIEU', 'Leïla'),
      name('D’ARGENT', 'Théo'),
      name('ŒUVRARD', 'Mehdi'),
      name('D’ARGENT', 'Lucie'),
      name('ORLÉAC', 'Amadou'),
      name('ÎLE-DIEU', 'Bastien'),
    ].sort(compareNames);
    expect(sorted.map(displayName)).toEqual([
      'Lucie D’Argent',
      'Théo D’Argent',
      'Bastien Île-Dieu',
      'Leïla Île-Dieu',
      'Mehdi Œuvrard',
      'Amadou Orléac',
      'É Zola',
    ]);
  });
});

describe('a name typed in one field', () => {
  it.each([
    ['DE LA TOUR Anne', 'firstLast', name('DE LA TOUR', 'Anne')],
    ['Anne DE LA TOUR', 'lastFirst', name('DE LA TOUR', 'Anne')],
    ['D’ARGENT Amélie', 'firstLast', name('D’ARGENT', 'Amélie')],
    ['Jean Dupont', 'firstLast', name('Dupont', 'Jean')],
    ['Jean de La Tour', 'firstLast', name('de La Tour', 'Jean')],
    ['Dupont Jean Pierre', 'lastFirst', name('Dupont', 'Jean Pierre')],
    ['Dupont, Jean', 'firstLast', name('Dupont', 'Jean')],
    ['Jean', 'lastFirst', name('', 'Jean')],
  ] as const)('splits %s', (full, order, parts) => {
    expect(splitName(full, order)).toEqual(parts);
  });
});

describe('cleaning what people type', () => {
  it('drops control, bidi and invisible characters, and trims', () => {
    expect(cleanText('  \u202eJean\u202c\u0000 \t\n Du\u00adpont\ufeff ', 80)).toBe('Jean Dupont');
    expect(cleanText('a\u200db\ud800c', 80)).toBe('abc');
  });

  it('keeps what pictures, Persian and French spacing need', () => {
    expect(cleanText('👩\u200d🌾 می\u200cخواهم', 80)).toBe('👩\u200d🌾 می\u200cخواهم');
    expect(cleanText('Disponible\u00a0: oui', 80)).toBe('Disponible\u00a0: oui');
  });

  it('counts code points, and never leaves half of one', () => {
    expect(cleanText('🌻'.repeat(200), 80)).toBe('🌻'.repeat(80));
    expect(cleanText('x'.repeat(200), 80)).toHaveLength(80);
    expect(cleanText('é'.normalize('NFD').repeat(90), 80)).toBe('é'.repeat(80));
  });

  it('flattens towers of accents that would cover other lines', () => {
    expect(cleanText(`a${'\u0300'.repeat(60)}`, 80).length).toBeLessThan(6);
  });

  it('keeps the lines of a text, with one blank line at most', () => {
    expect(cleanLines('  Un\r\n\r\n\r\n\r\nDeux \n trois', 80)).toBe('Un\n\nDeux\ntrois');
  });

  it('yields a stable, bounded, well-formed text for anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(40), (text, max) => {
        const clean = cleanText(text, max);
        expect(Array.from(clean).length).toBeLessThanOrEqual(max);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
      }),
      { seed: 20_261_205, numRuns: 500 },
    );
  });
});

it('a name written from right to left is set apart from the words around it, another one is as it is', () => {
  expect(displayName({ first: 'דינה', last: 'לוי' })).toBe('\u2068דינה לוי\u2069');
  expect(displayName({ first: 'Dina', last: 'لطفي' })).toBe('\u2068Dina لطفي\u2069');
  expect(displayName({ first: 'Dina', last: 'LÉVY' })).toBe('Dina Lévy');
});
