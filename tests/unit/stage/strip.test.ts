import { ownWords } from '@tdt/client/ui/stage/layout/profile-pages';
import { speakersStrip } from '@tdt/client/ui/stage/layout/strip';
import { gatherProfiles } from '@tdt/shared/consensus/profiles';
import { STAFF } from '@tdt/shared/document/sections';
import { entryId, groupId } from '@tdt/shared/ids';
import { describe, expect, it } from 'vitest';
import { SampleMeeting } from '../../support/meeting-state';

const asked = (...people: number[]) => {
  const meeting = new SampleMeeting({ people: 6, step: 'pooling' });
  for (const participant of people) meeting.give('speaker.ask', {}, { participant });
  return meeting;
};
const lastNames = (meeting: SampleMeeting) => {
  const strip = speakersStrip(meeting.state);
  return strip?.next.map(({ name }) => name.last);
};

describe('the speakers’ strip', () => {
  it('is not there when nobody speaks or waits, nor while the room is in groups', () => {
    expect(speakersStrip(asked().state)).toBeNull();
    const meeting = asked(0);
    meeting.give('step.set', { step: 'profiles' });
    expect(speakersStrip(meeting.state)).toBeNull();
  });

  it('names whoever speaks, the next two, and counts the others', () => {
    const meeting = asked(0, 2, 4, 1, 3);
    meeting.give('speaker.next', {});
    expect(speakersStrip(meeting.state)).toMatchObject({
      speaker: { name: { last: 'NOM0' }, remote: false },
      more: 2,
    });
    expect(lastNames(meeting)).toEqual(['NOM1', 'NOM2']);
  });

  it('leaves out names that do not fit rather than shrink them', () => {
    const meeting = asked(0, 2);
    const long = { ...meeting.staff.people.get('p2')!, last: 'DE SAINT-AUBIN '.repeat(5).trim() };
    meeting.write([{ root: STAFF.people, key: 'p2', value: long }]);
    meeting.give('speaker.next', {});
    expect(speakersStrip(meeting.state)).toMatchObject({ next: [], more: 1, long: false });
    meeting.give('speaker.next', {});
    expect(speakersStrip(meeting.state)).toMatchObject({ long: true, next: [] });
  });
});

it('keeps the groups’ own words readable under each gathered entry', () => {
  const list = (group: string, text: string) => ({
    group: groupId(group),
    entries: [{ id: entryId('e'), text }],
  });
  const [entry] = gatherProfiles([
    list('g1', 'Sait tenir un budget'),
    list('g2', 'Sait tenir un budget'),
    list('g3', 'sait tenir un budget'),
  ]);
  expect(entry).toMatchObject({ label: 'Sait tenir un budget', groups: ['g1', 'g2', 'g3'] });
  expect(ownWords(entry!)).toEqual(['sait tenir un budget']);
});
