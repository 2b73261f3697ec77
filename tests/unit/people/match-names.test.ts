import { editDistance } from '@tdt/shared/people/edit-distance';
import { matchNames } from '@tdt/shared/people/match-names';
import { displayName } from '@tdt/shared/people/names';
import { describe, expect, it } from 'vitest';

const PEOPLE = [
  { id: '1', last: 'ÎLE-DIEU', first: 'Bastien' },
  { id: '2', last: 'L’HERMITAGE', first: 'Karim' },
  { id: '3', last: 'NEUVILLE', first: 'Karim' },
  { id: '4', last: 'RIVIÈRE', first: 'Marie-Noëlle' },
  { id: '5', last: 'ŒUVRARD', first: 'Mehdi' },
  { id: '6', last: 'DUCHÊNE', first: 'Mehdi' },
  { id: '7', last: 'MEHDIOUI', first: 'Ana' },
  { id: '8', last: '', first: 'Zoé' },
  { id: '9', last: 'PETIT 🌻', first: 'Lou' },
];
const found = (query: string) =>
  matchNames(query, PEOPLE).map(({ person, quality }) => `${displayName(person)} ${quality}`);

describe('finding one’s name on the join page', () => {
  it.each([
    ['bastien ile dieu', ['Bastien Île-Dieu exact']],
    ['ÎLE-DIEU Bastien', ['Bastien Île-Dieu exact']],
    ['karim lhermitage', ['Karim L’Hermitage exact']],
    ['lherm', ['Karim L’Hermitage start']],
    ['karim', ['Karim L’Hermitage start', 'Karim Neuville start']],
    ['noelle riv', ['Marie-Noëlle Rivière start']],
    ['oeuv', ['Mehdi Œuvrard start']],
    ['mehdi', ['Mehdi Duchêne start', 'Ana Mehdioui start', 'Mehdi Œuvrard start']],
    ['mehdi duchenne', ['Mehdi Duchêne near']],
    ['bastein', ['Bastien Île-Dieu near']],
    ['Zoé 🌻', ['Zoé exact']],
    ['lou petit', ['Lou Petit 🌻 exact']],
    ['zzz', []],
    ['  ', []],
    ['mehdi mehdi', []],
  ])('"%s"', (query, names) => {
    expect(found(query)).toEqual(names);
  });
});

describe('edit distance', () => {
  it.each([
    ['bastien', 'bastein', 1],
    ['caisse', 'caise', 1],
    ['ab', 'ba', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['same', 'same', 0],
  ])('from "%s" to "%s" is %i', (a, b, distance) => {
    expect(editDistance(a, b, 5)).toBe(distance);
  });

  it('stops counting beyond its limit', () => {
    expect(editDistance('abcdefgh', 'zyxwvuts', 2)).toBe(3);
  });
});
