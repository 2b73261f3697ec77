import type { SpeakingTurn } from '@tdt/shared/document/speakers';
import type { Gender } from '@tdt/shared/document/values';
import { personId, turnId } from '@tdt/shared/ids';
import { speakingTally } from '@tdt/shared/speakers/tally';
import { describe, expect, it } from 'vitest';

const turn = (id: number, person: string, from: number, to: number | null): SpeakingTurn => ({
  id: turnId(`u${id}`),
  person: personId(person),
  task: null,
  askedAt: from,
  chosen: false,
  ended: null,
  seconds: 120,
  from,
  to,
});
const people = new Map<string, { gender: Gender | null; presence: 'room' | 'remote' | 'absent' }>([
  ['a', { gender: 'F', presence: 'room' }],
  ['b', { gender: 'F', presence: 'remote' }],
  ['c', { gender: 'M', presence: 'room' }],
  ['d', { gender: null, presence: 'room' }],
  ['e', { gender: 'O', presence: 'absent' }],
]);

describe('who spoke how often and how long', () => {
  const turns = [
    turn(1, 'c', 0, 60_000),
    turn(2, 'a', 60_000, 90_000),
    turn(3, 'c', 100_000, 130_000),
    turn(4, 'd', 130_000, null),
  ];

  it('is counted by person, a turn under way until now', () => {
    expect(speakingTally(turns, people, 140_000).people).toEqual([
      { person: 'c', turns: 2, ms: 90_000 },
      { person: 'a', turns: 1, ms: 30_000 },
      { person: 'd', turns: 1, ms: 10_000 },
    ]);
  });

  it('is counted by gender beside those present, the unknown apart', () => {
    expect(speakingTally(turns, people, 140_000).genders).toEqual({
      F: { people: 1, present: 2, turns: 1, ms: 30_000 },
      M: { people: 1, present: 1, turns: 2, ms: 90_000 },
      O: { people: 0, present: 0, turns: 0, ms: 0 },
      unknown: { people: 1, present: 1, turns: 1, ms: 10_000 },
    });
  });

  it('counts somebody who left the meeting as unknown, and no negative time', () => {
    const { genders } = speakingTally([turn(1, 'x', 50, 20)], people, 60);
    expect(genders.unknown).toMatchObject({ people: 1, turns: 1, ms: 0 });
  });
});
