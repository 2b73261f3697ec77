import { copyName, savingOf } from '@tdt/client/meeting/session-state';
import { describe, expect, it } from 'vitest';

const calm = { offline: false, pending: 0, settled: true, synced: true, at: 12 };

describe('what a phone says of its own words', () => {
  it.each([
    ['all is on disk', calm, { state: 'saved', at: 12 }],
    ['an edit waits', { ...calm, pending: 1 }, { state: 'saving' }],
    ['a frame is not acknowledged', { ...calm, settled: false }, { state: 'saving' }],
    [
      'nothing was typed and the connection is opening',
      { ...calm, settled: false, synced: false, at: null },
      { state: 'saved', at: null },
    ],
    [
      'an edit waits and the connection is opening',
      { ...calm, settled: false, synced: false, pending: 2 },
      { state: 'saving' },
    ],
    ['the network is gone', { ...calm, offline: true, pending: 3 }, { state: 'offline', count: 3 }],
  ] as const)('when %s', (_case, facts, said) => {
    expect(savingOf(facts)).toEqual(said);
  });
});

describe('the name of a local copy', () => {
  const seat = {
    meetingId: 'm1',
    epoch: 'e1',
    seat: 's1',
    sections: { write: 'group:g1', read: ['meeting', 'published:g1', 'group:g1'] },
  };

  it('is the same whatever groups are published', () => {
    const more = { ...seat, sections: { ...seat.sections, read: ['meeting', 'group:g1'] } };
    expect(copyName(seat)).toBe('tdt:m1:e1:s1:group:g1');
    expect(copyName(more)).toBe(copyName(seat));
  });

  it('changes with the epoch, the section written and the closed sections read', () => {
    const names = [
      seat,
      { ...seat, epoch: 'e2' },
      { ...seat, sections: { write: null, read: ['meeting'] } },
      { ...seat, sections: { write: null, read: ['meeting', 'group:g1'] } },
      { ...seat, sections: { write: null, read: ['meeting', 'staff'] } },
    ].map(copyName);
    expect(new Set(names).size).toBe(names.length);
  });
});
