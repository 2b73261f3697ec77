import { MEETING, STAFF } from '@tdt/shared/document/sections';
import { newPerson } from '@tdt/shared/commands/people';
import { contactsKept, standInsOf } from '@tdt/shared/people/stand-ins';
import { describe, expect, it } from 'vitest';
import { SampleMeeting } from '../../support/meeting-state';

/** Somebody from outside, x, is the candidate of a file; p1 is on the list. */
function applied() {
  const meeting = new SampleMeeting({ people: 3, candidacies: [[0, 0]] });
  const x = newPerson('x', { first: 'Iris', last: 'INCONNUE' }, { member: false });
  const candidacy = meeting.candidacy(0);
  const value = { ...meeting.state.candidacies.get(candidacy)!, person: x.id };
  meeting.write([
    { root: STAFF.people, key: x.id, value: x },
    { root: MEETING.candidacies, key: candidacy, value },
  ]);
  return { meeting, x: x.id, candidacy, p1: meeting.person(1), p2: meeting.person(2) };
}

describe('those who stand in for a member', () => {
  it('are whoever held their candidacies from outside, until the link is undone', () => {
    const { meeting, x, candidacy, p1 } = applied();
    expect(standInsOf(meeting, p1)).toEqual([]);
    meeting.give('candidacy.link', { candidacy, person: p1 });
    expect(standInsOf(meeting, p1)).toEqual([x]);
    meeting.give('candidacy.unlink', { candidacy });
    expect(standInsOf(meeting, p1)).toEqual([]);
    expect(meeting.staff.people.has(x)).toBe(true);
  });

  it('follow the candidacy when it is linked to somebody else', () => {
    const { meeting, x, candidacy, p1, p2 } = applied();
    meeting.give('candidacy.link', { candidacy, person: p1 });
    meeting.give('candidacy.link', { candidacy, person: p2 });
    expect(standInsOf(meeting, p1)).toEqual([]);
    expect(standInsOf(meeting, p2)).toEqual([x]);
  });

  it('are those who held it last from outside too, when the file had put it with a member', () => {
    const { meeting, candidacy, x, p1, p2 } = applied();
    meeting.give('candidacy.link', { candidacy, person: p1 });
    // The file recognised p0 by their e-mail; a facilitator said that it is somebody else, then who.
    const source = meeting.person(0);
    const imported = { ...meeting.staff.imported.get(candidacy)!, source };
    meeting.write([{ root: STAFF.imported, key: candidacy, value: imported }]);
    meeting.give('candidacy.link', { candidacy, person: p2 });
    expect(standInsOf(meeting, p2)).toEqual([x]);
  });

  it('keep their contact details as long as a candidacy stood under their name', () => {
    const { meeting, x, candidacy, p1 } = applied();
    meeting.give('candidacy.link', { candidacy, person: p1 });
    expect([...contactsKept(meeting)].sort()).toEqual(['p0', 'p1', 'p2', 'x']);
    meeting.write([
      { root: MEETING.candidacies, key: candidacy, value: undefined },
      { root: STAFF.imported, key: candidacy, value: undefined },
    ]);
    expect(contactsKept(meeting).has(x)).toBe(false);
  });
});
