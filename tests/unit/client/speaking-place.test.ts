import { myPlace } from '@tdt/client/routes/speaking/my-place';
import { personId } from '@tdt/shared/ids';
import { describe, expect, it } from 'vitest';
import { SampleMeeting } from '../../support/meeting-state';

const by = (participant: number) => ({ participant });

describe('one’s own place in the speakers’ queue', () => {
  const meeting = new SampleMeeting({ people: 6, step: 'pooling' });
  for (const person of [0, 2, 1]) meeting.give('speaker.ask', {}, by(person));
  const place = (person: number) => myPlace(meeting.state, meeting.person(person));

  it('is free before asking, then says how many wait before', () => {
    expect(place(3)).toEqual({ kind: 'free' });
    expect([0, 1, 2].map(place)).toEqual([
      { kind: 'waiting', before: 0 },
      { kind: 'waiting', before: 1 },
      { kind: 'waiting', before: 2 },
    ]);
  });

  it('is one’s turn once given, and free again after', () => {
    meeting.give('speaker.next', {});
    expect(place(0)).toMatchObject({ kind: 'speaking', speaking: { person: 'p0' } });
    meeting.give('speaker.done', {}, by(0));
    expect(place(0)).toEqual({ kind: 'free' });
  });

  it('is none for a screen, for somebody absent, and for somebody unknown', () => {
    meeting.give('person.present', { people: [meeting.person(4)], presence: 'absent' });
    expect(place(4)).toBeNull();
    expect(myPlace(meeting.state, null)).toBeNull();
    expect(myPlace(meeting.state, personId('nobody'))).toBeNull();
  });
});
