import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherProfiles } from '@tdt/shared/consensus/profiles';
import { wordingKey } from '@tdt/shared/consensus/wording';
import { groupId } from '@tdt/shared/ids';
import { entry } from './helpers';

const lists = (...groups: string[][]) =>
  groups.map((texts, at) => ({
    group: groupId(`g${at + 1}`),
    entries: texts.map((text, i) => entry(`e${at}-${i}`, text)),
  }));
const labels = (...groups: string[][]) =>
  gatherProfiles(lists(...groups)).map((one) => `${one.label} (${one.groups.length})`);

describe('near-identical entries', () => {
  it.each([
    ['Disponible', 'DISPONIBLE.'],
    ['Expérience militante', 'experience militante'],
    ['Réseaux sociaux', 'réseau social'],
    ['Contacts presse', 'contact presse'],
    ['Rigueur et écoute', 'Écoute, rigueur'],
    ['Sens de l’organisation', "organisation, SENS de l'"],
    ['Militant·e·s aguerri·e·s', 'militants aguerris'],
    ['Bon·ne animateur·rice', 'bon animateur'],
    ['Élu(e)s', 'élu'],
    ['Élu-e-s', 'élus'],
    ['Journaux locaux', 'Journal local'],
    ['Local skills', 'skill, local'],
    ['Strategies', 'strategy'],
    ['Cœur à l’ouvrage', 'coeur a l ouvrage'],
  ])('gathers "%s" and "%s"', (one, other) => {
    expect(wordingKey(one)).toBe(wordingKey(other));
    expect(wordingKey(one)).not.toBe('');
  });

  it.each([
    ['Former', 'Formé'],
    ['Présent', 'Présenter'],
    ['Disponible le soir', 'Disponible'],
    ['Avec voiture', 'Sans voiture'],
    ['Libre en 2024', 'Libre en 2025'],
    ['Peut-être', 'Peut'],
    ['rendez-vous', 'rendez'],
  ])('keeps "%s" and "%s" apart', (one, other) => {
    expect(wordingKey(one)).not.toBe(wordingKey(other));
  });
});

describe('gathered profiles', () => {
  it('are ordered by number of groups, then by first appearance', () => {
    expect(
      labels(['Rigueur', 'Écoute'], ['Patience', 'écoute'], ['ÉCOUTE', 'patience', 'Voiture']),
    ).toEqual(['Écoute (3)', 'Patience (2)', 'Rigueur (1)', 'Voiture (1)']);
  });

  it('carry the wording used by most groups and keep everybody’s own words', () => {
    const [first] = gatherProfiles(
      lists(['Contacts presse'], ['contact presse'], ['contact presse']),
    );
    expect(first?.label).toBe('contact presse');
    expect(first?.words.map((word) => word.text)).toEqual([
      'Contacts presse',
      'contact presse',
      'contact presse',
    ]);
  });

  it('count a group once that says the same thing twice', () => {
    expect(labels(['Rigueur', 'rigueur'], ['Écoute'])).toEqual(['Rigueur (1)', 'Écoute (1)']);
  });

  it('leave out lines that say nothing', () => {
    expect(labels(['', '  ', '—', 'de la'])).toEqual(['de la (1)']);
  });

  it('do not move the others when somebody types a new line', () => {
    const before = labels(['Rigueur', 'Écoute'], ['écoute', 'Permis B']);
    const after = labels(['Rigueur', 'Écoute'], ['écoute', 'Permis B', 'Disp']);
    expect(after).toEqual([...before, 'Disp (1)']);
  });

  it('keep every word of every group whatever is typed', () => {
    const text = fc.oneof(
      fc.constantFrom('Rigueur', 'rigueurs', 'Écoute', 'ecoute', 'le', 'a·e', '·e', '(e)'),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 8 }), { maxLength: 8 }), (groups) => {
        const gathered = gatherProfiles(lists(...groups));
        const kept = gathered.flatMap(({ words }) => words.map((word) => word.text));
        const said = groups.flat().filter((one) => wordingKey(one) !== '');
        expect(kept.sort()).toEqual(said.map((one) => one.trim()).sort());
        for (const { groups: sharing, words } of gathered)
          expect(new Set(words.map((word) => word.group))).toEqual(new Set(sharing));
      }),
      { seed: 20241016, numRuns: 200 },
    );
  });
});
