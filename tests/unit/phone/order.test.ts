import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatesInOrder, standing } from '@tdt/client/routes/phone/model/order';
import { taskId } from '@tdt/shared/ids';
import type { Candidacy } from '@tdt/shared/document/values';
import { candidacy, person, TASK } from './support';

const WHO = ['ane', 'bear', 'cat', 'dog'];
const people = new Map([...WHO, 'coati', 'zebra'].map((id) => [id, person(id)]));
const order = (candidacies: readonly Candidacy[], group: number) =>
  candidatesInOrder(candidacies, people, TASK, group).map(({ candidacy: one }) => one.id);
const before = WHO.map((who) => candidacy(who));

describe('the order of candidacies in a group', () => {
  it('is by surname, beginning with another one in each group', () => {
    expect(order(before, 1)).toEqual(['ane', 'bear', 'cat', 'dog']);
    expect(order(before, 3)).toEqual(['cat', 'dog', 'ane', 'bear']);
    expect(order(before, 5)).toEqual(order(before, 1));
  });

  it('leaves out other tasks and candidacies whose person is unknown', () => {
    const others = [candidacy('ane', { task: taskId('caisse') }), candidacy('nobody')];
    expect(order([...others, candidacy('dog')], 1)).toEqual(['dog']);
  });

  it('puts a candidacy proposed during the meeting in its place and moves no other', () => {
    const coati = candidacy('coati', { onTheSpot: { at: 1, group: null } });
    expect(order([...before, coati], 3)).toEqual(['cat', 'coati', 'dog', 'ane', 'bear']);
  });

  it('keeps a withdrawn one for those who read, but not among those who stand', () => {
    const all = before.map((one) => (one.id === 'cat' ? { ...one, retractedAt: 2 } : one));
    expect(order(all, 3)).toEqual(order(before, 3));
    const left = standing(candidatesInOrder(all, people, TASK, 3));
    expect(left.map(({ candidacy: one }) => one.id)).toEqual(['dog', 'ane', 'bear']);
  });

  it('gives every candidacy the first place in some group, whatever the order of arrival', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(before, { minLength: 1 }), (some) => {
        const firsts = some.map((_, at) => order(some, at + 1)[0]);
        expect(new Set(firsts).size).toBe(some.length);
        expect(order(some, 2)).toEqual(order([...some].reverse(), 2));
      }),
      { seed: 20261123 },
    );
  });
});
