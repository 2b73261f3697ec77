import { unnamed, unnamedKey, unnamedText } from '@tdt/shared/erasure/unname';
import type { Unnaming } from '@tdt/shared/erasure/unname';
import { expect, it } from 'vitest';

const ANA: Unnaming = {
  ids: new Set(['p1', 'p1-file']),
  instead: 'p9',
  names: [{ first: 'Ana-Lucía', last: 'L’HERMITAGE' }],
  details: ['ana@exemple.invalid', '06 39 98 11 22'],
  word: 'Personne retirée',
};

it.each([
  ['Ana-Lucía L’Hermitage', 'Personne retirée'],
  ["l'hermitage ana lucia", 'Personne retirée'],
  ['Voir avec ANA LUCIA L’HERMITAGE, puis Max.', 'Voir avec Personne retirée, puis Max.'],
  ['L’Hermitage Ana-Lucía et Ana Lucia l hermitage', 'Personne retirée et Personne retirée'],
  [
    'Écrire à Ana@exemple.invalid ou au 06 39 98 11 22',
    'Écrire à Personne retirée ou au Personne retirée',
  ],
  ['Ana', 'Ana'],
  ['L’Hermitage', 'L’Hermitage'],
  ['Savoir écouter', 'Savoir écouter'],
])(
  'in “%s” a full name and contact details are replaced, one word of a name is not',
  (text, said) => {
    expect(unnamedText(text, ANA)).toBe(said);
  },
);

it('a name of one word is replaced where it stands alone, never inside a text', () => {
  const anne: Unnaming = { ...ANA, names: [{ first: 'Anne', last: '' }] };
  expect(unnamedText('anne', anne)).toBe('Personne retirée');
  expect(unnamedText('Anne-Marie est là', anne)).toBe('Anne-Marie est là');
});

it('ids are replaced in values, in keys and in keys that are put together', () => {
  expect(unnamed({ p1: ['p1-file', { person: 'p1' }], kept: 'p10' }, ANA)).toEqual({
    p9: ['p9', { person: 'p9' }],
    kept: 'p10',
  });
  expect(unnamedKey('check1.p1', ANA)).toBe('check1.p9');
  expect(unnamedKey('left:p1', ANA)).toBe('left:p9');
});

it('somebody else of the same name keeps it, by their id', () => {
  const homonym = { id: 'p2', first: 'Ana-Lucía', last: 'L’HERMITAGE' };
  expect(unnamed(homonym, ANA)).toEqual(homonym);
  expect(unnamed({ ...homonym, id: 'p1' }, ANA)).toEqual({
    id: 'p9',
    first: '',
    last: 'Personne retirée',
  });
  expect(unnamed({ person: null, first: 'ANA LUCIA', last: 'L Hermitage' }, ANA)).toMatchObject({
    last: 'Personne retirée',
  });
});

it('what is no text stays as it is', () => {
  const value = { at: 12, on: true, none: null, list: [1, 'un'] };
  expect(unnamed(value, ANA)).toEqual(value);
});
