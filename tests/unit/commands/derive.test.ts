import { countPeople, deriveWrites, publicPerson, replaceRoot } from '@tdt/shared/commands/derive';
import { newPerson } from '@tdt/shared/commands/people';
import { MEETING } from '@tdt/shared/document/sections';
import { describe, expect, it } from 'vitest';
import { SampleMeeting } from '../../support/meeting-state';

const person = (more: Parameters<typeof newPerson>[2] = {}) =>
  newPerson('p1', { first: 'Inès', last: 'RIVIÈRE' }, { origin: 'GA Gare', gender: 'F', ...more });

describe('what everybody may know of a person', () => {
  it('is nothing while they are absent and no candidate', () => {
    expect(publicPerson(person(), false)).toBeNull();
  });

  it('is name, origin, presence and group, without gender, once they are present or candidate', () => {
    const shown = { id: 'p1', first: 'Inès', last: 'RIVIÈRE', origin: 'GA Gare', group: null };
    expect(publicPerson(person({ presence: 'room' }), false)).toEqual({
      ...shown,
      presence: 'room',
    });
    expect(publicPerson(person(), true)).toEqual({ ...shown, presence: 'absent' });
  });

  it('leaves out where a candidate from outside comes from', () => {
    expect(publicPerson(person({ member: false }), true)?.origin).toBeNull();
  });
});

it('counts members on the list, and who is present of whom', () => {
  const people = [
    person(),
    person({ presence: 'room' }),
    person({ presence: 'remote' }),
    person({ presence: 'room', member: false }),
  ];
  expect(countPeople(people)).toEqual({ listed: 3, room: 2, remote: 1 });
});

describe('the writes that bring a root up to date', () => {
  it('add, replace and remove what differs, and nothing else', () => {
    const current = new Map<string, unknown>([
      ['same', { a: 1 }],
      ['other', { a: 1 }],
      ['gone', { a: 1 }],
    ]);
    const wanted = new Map([
      ['same', { a: 1 }],
      ['other', { a: 2 }],
      ['new', { a: 3 }],
    ]);
    expect(replaceRoot('r', current, wanted)).toEqual([
      { root: 'r', key: 'gone', value: undefined },
      { root: 'r', key: 'other', value: { a: 2 } },
      { root: 'r', key: 'new', value: { a: 3 } },
    ]);
  });
});

describe('the derived roots of a meeting', () => {
  const meeting = new SampleMeeting({
    people: 4,
    candidacies: [
      [0, 0],
      [1, 0],
      [2, 0],
    ],
  });

  it('are written once: deriving again writes nothing', () => {
    expect(deriveWrites(meeting.read, meeting.state, meeting.staff)).toEqual([]);
  });

  it('say which pairs respect parity, for every task', () => {
    expect(meeting.state.parity.get(meeting.task(0))).toEqual({
      ok: [
        ['c0', 'c1'],
        ['c1', 'c2'],
      ],
      unknown: [],
    });
    expect(meeting.size(MEETING.parity)).toBe(meeting.state.tasks.length);
  });
});
