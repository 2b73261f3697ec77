import { pairParity, parseGender, readGender, type Gender } from '@tdt/shared/people/gender';
import { describe, expect, it } from 'vitest';

describe('reading a gender', () => {
  it.each<[string, Gender]>([
    ['Femme', 'F'],
    ['F', 'F'],
    ['femme ', 'F'],
    ['Mme', 'F'],
    ['FÉMININ', 'F'],
    ['woman', 'F'],
    ['Homme', 'M'],
    ['H', 'M'],
    ['m', 'M'],
    ['M.', 'M'],
    ['Monsieur', 'M'],
    ['male', 'M'],
    ['Autre / Non défini', 'O'],
    ['Autre', 'O'],
    ['non-binaire', 'O'],
    ['Other', 'O'],
  ])('understands "%s"', (word, gender) => {
    expect(parseGender(word)).toBe(gender);
  });

  it.each(['', ' ', '?', 'inconnu', 'Non renseigné'])('takes "%s" for unknown', (word) => {
    expect(readGender(word)).toEqual({ gender: null, unread: false });
  });

  it.each(['Camille', 'F/M', 'Fem?', 'constructor'])(
    'never guesses from "%s", and says so',
    (word) => {
      expect(readGender(word)).toEqual({ gender: null, unread: true });
    },
  );
});

describe('parity of a pair', () => {
  const all = ['F', 'M', 'O', null] as const;

  it('asks for two different known genders', () => {
    const table = all.map((a) => all.map((b) => pairParity(a, b)));
    expect(table).toEqual([
      ['broken', 'ok', 'ok', 'unknown'],
      ['ok', 'broken', 'ok', 'unknown'],
      ['ok', 'ok', 'broken', 'unknown'],
      ['unknown', 'unknown', 'unknown', 'unknown'],
    ]);
  });
});
