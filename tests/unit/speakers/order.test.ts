import type { Gender } from '@tdt/shared/document/values';
import { personId } from '@tdt/shared/ids';
import { speakingOrder } from '@tdt/shared/speakers/order';
import type { Asking } from '@tdt/shared/speakers/order';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** "F1 M2 ?3*": gender (`?` unknown), number in the order of asking, `*` for somebody who has spoken. */
const asking = (text: string): Asking[] =>
  text
    .split(' ')
    .filter((word) => word !== '')
    .map((word, at) => ({
      person: personId(word.replace(/\W/g, '')),
      at,
      gender: word.startsWith('?') ? null : (word[0] as Gender),
      spoken: word.endsWith('*'),
    }));
const order = (text: string, last: Gender | null = null): string =>
  speakingOrder(asking(text), last).join(' ');

describe('the order of those who ask to speak', () => {
  it.each([
    ['first come first served when nothing else tells them apart', 'F1 F2 F3', null, 'F1 F2 F3'],
    ['those who have not yet spoken before those who have', 'F1* M2* F3 M4', null, 'F3 M4 F1 M2'],
    ['genders in alternation', 'M1 M2 M3 F4 F5', null, 'M1 F4 M2 F5 M3'],
    ['another gender than whoever spoke last', 'M1 F2', 'M', 'F2 M1'],
    ['in the order of asking once one gender is left', 'M1 M2 F3 M4', null, 'M1 F3 M2 M4'],
    ['from the first list to the second without a break', 'M1* F2* M3', null, 'M3 F2 M1'],
    ['O as a gender among the others', 'M1 M2 O3 F4', null, 'M1 O3 M2 F4'],
    [
      'an unknown gender at the time of asking, counted for no side',
      'M1 ?2 M3 F4',
      'F',
      'M1 2 F4 M3',
    ],
    ['nobody', '', 'F', ''],
  ] as const)('takes %s', (_, text, last, wanted) => {
    expect(order(text, last)).toBe(wanted);
  });
});

const SEED = 20261205;
const GENDERS: readonly (Gender | null)[] = ['F', 'M', 'O', null];
const genders = fc.constantFrom(...GENDERS);
const queue = fc
  .array(
    fc.record({ at: fc.integer({ min: 0, max: 30 }), gender: genders, spoken: fc.boolean() }),
    {
      maxLength: 14,
    },
  )
  .map((list) => list.map((one, at): Asking => ({ ...one, person: personId(`p${at}`) })));
const known = (list: readonly Asking[]) => new Map(list.map((one) => [one.person, one]));
const check = (property: fc.IPropertyWithHooks<[Asking[], Gender | null]>) =>
  fc.assert(property, { seed: SEED, numRuns: 400 });

describe('whatever is asked by whomever, the order', () => {
  it('holds everybody once', () => {
    check(
      fc.property(queue, genders, (list, last) => {
        const people = list.map(({ person }) => person);
        expect(speakingOrder(list, last).toSorted()).toEqual(people.toSorted());
      }),
    );
  });

  it('is the same in whatever order the requests are read', () => {
    check(
      fc.property(queue, genders, (list, last) => {
        expect(speakingOrder(list.toReversed(), last)).toEqual(speakingOrder(list, last));
      }),
    );
  });

  it('lets nobody who has spoken before somebody who has not', () => {
    check(
      fc.property(queue, genders, (list, last) => {
        const by = known(list);
        const spoken = speakingOrder(list, last).map((person) => by.get(person)?.spoken);
        expect(spoken.toSorted((a, b) => Number(a) - Number(b))).toEqual(spoken);
      }),
    );
  });

  it('keeps the time of asking among people of one gender who have spoken alike', () => {
    check(
      fc.property(queue, genders, (list, last) => {
        const ordered = speakingOrder(list, last).map((person) => known(list).get(person)!);
        for (const spoken of [true, false])
          for (const gender of GENDERS) {
            const times = ordered
              .filter((one) => one.spoken === spoken && one.gender === gender)
              .map(({ at }) => at);
            expect(times.toSorted((a, b) => a - b)).toEqual(times);
          }
      }),
    );
  });

  it('lets the same known gender follow itself only when no other waits in that list', () => {
    check(
      fc.property(queue, genders, (list, last) => {
        const ordered = speakingOrder(list, last).map((person) => known(list).get(person)!);
        let before = last;
        for (const [at, one] of ordered.entries()) {
          if (one.gender !== null && one.gender === before) {
            const rest = ordered.slice(at).filter(({ spoken }) => spoken === one.spoken);
            expect(rest.every(({ gender }) => gender === one.gender)).toBe(true);
          }
          before = one.gender ?? before;
        }
      }),
    );
  });

  it('is not shuffled when the first one speaks: the others keep their order', () => {
    check(
      fc.property(queue, genders, (list, last) => {
        const [first, ...rest] = speakingOrder(list, last);
        const left = list.filter(({ person }) => person !== first);
        const gender = list.find(({ person }) => person === first)?.gender ?? last;
        expect(speakingOrder(left, gender)).toEqual(rest);
      }),
    );
  });
});
