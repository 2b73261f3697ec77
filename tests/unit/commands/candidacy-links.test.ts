import type { ImportedCandidacy } from '@tdt/shared/document/imported';
import { MEETING, STAFF } from '@tdt/shared/document/sections';
import { newPerson } from '@tdt/shared/commands/people';
import { describe, expect, it } from 'vitest';
import { NOW, SampleMeeting } from '../../support/meeting-state';

/** Four members; c9 was imported and stands with x9 from outside, who may be p1. */
function sample(more: Partial<ImportedCandidacy> = {}): SampleMeeting {
  const meeting = new SampleMeeting({ people: 4, candidacies: [[0, 0]], step: 'welcome' });
  const outsider = newPerson('x9', { first: 'Iris', last: 'INCONNUE' }, { member: false });
  const imported: ImportedCandidacy = {
    source: outsider.id,
    first: 'Iris',
    last: 'INCONNUE',
    gender: null,
    proposed: [{ person: meeting.person(1), why: 'name' }],
    refused: [],
    byHand: [],
    ...more,
  };
  const candidacy = {
    id: 'c9',
    task: meeting.task(0),
    person: outsider.id,
    text: 'Disponible.',
    outgoing: false,
    onTheSpot: null,
    receivedAt: NOW,
    retractedAt: null,
  };
  meeting.write([
    { root: STAFF.people, key: outsider.id, value: { ...outsider, gender: more.gender ?? null } },
    { root: STAFF.imported, key: 'c9', value: imported },
    { root: MEETING.candidacies, key: 'c9', value: candidacy },
  ]);
  return meeting;
}
const holder = (meeting: SampleMeeting) => meeting.state.candidacies.get('c9')?.person;
const c9 = { candidacy: new SampleMeeting().candidacy(9) };

describe('candidacy.link', () => {
  it('gives the candidacy to the member, and whoever held it from outside leaves the lists', () => {
    const meeting = sample();
    const { journal } = meeting.give('candidacy.link', { ...c9, person: meeting.person(1) });
    expect(holder(meeting)).toBe('p1');
    expect(meeting.staff.people.has('x9')).toBe(false);
    expect(journal).toEqual({ candidacy: 'c9', person: 'p1' });
  });

  it('is refused when the member is already a candidate to the task', () => {
    const meeting = sample();
    const refused = meeting.refused('candidacy.link', { ...c9, person: meeting.person(0) });
    expect(refused).toBe('conflict candidacy_exists person');
    expect(holder(meeting)).toBe('x9');
  });

  it('keeps somebody from outside who has another candidacy', () => {
    const meeting = sample();
    const other = { ...meeting.state.candidacies.get('c9')!, id: 'c8', task: meeting.task(1) };
    meeting.write([{ root: MEETING.candidacies, key: 'c8', value: other }]);
    meeting.give('candidacy.link', { ...c9, person: meeting.person(1) });
    expect(meeting.staff.people.has('x9')).toBe(true);
  });
});

describe('candidacy.unlink', () => {
  it('brings everything back as it was before the link', () => {
    const meeting = sample();
    meeting.give('person.edit', { person: meeting.person(1), gender: null, from: {} });
    meeting.write([{ root: STAFF.people, key: 'x9', value: outside(meeting, 'O') }]);
    const before = meeting.snapshot();
    meeting.give('candidacy.link', { ...c9, person: meeting.person(1) });
    expect(meeting.staff.people.get('p1')?.gender).toBe('O');
    meeting.give('candidacy.unlink', c9);
    expect(meeting.snapshot()).toEqual(before);
  });

  it('leaves the member a gender that somebody typed since', () => {
    const meeting = sample({ gender: 'O' });
    meeting.give('person.edit', { person: meeting.person(1), gender: null, from: {} });
    meeting.give('candidacy.link', { ...c9, person: meeting.person(1) });
    meeting.give('person.edit', { person: meeting.person(1), gender: 'F' });
    meeting.give('candidacy.unlink', c9);
    expect(meeting.staff.people.get('p1')?.gender).toBe('F');
  });

  it('can say that this is not the candidate, who is not proposed again', () => {
    const meeting = sample();
    meeting.give('candidacy.link', { ...c9, person: meeting.person(1) });
    meeting.give('candidacy.unlink', { ...c9, refuse: true });
    expect(meeting.staff.imported.get('c9')?.refused).toEqual(['p1']);
  });

  it('gives a candidacy linked by e-mail to somebody from outside, named as in the file', () => {
    const meeting = sample();
    meeting.give('candidacy.unlink', { candidacy: meeting.candidacy(0), refuse: true });
    const person = meeting.staff.people.get(meeting.state.candidacies.get('c0')!.person);
    expect(person).toMatchObject({ first: 'Prénom0', last: 'NOM0', member: false });
    expect(meeting.staff.people.has('p0')).toBe(true);
  });

  it('is refused when the candidacy is linked to nobody of the list', () => {
    expect(sample().refused('candidacy.unlink', c9)).toBe('conflict not_linked candidacy');
  });
});

const outside = (meeting: SampleMeeting, gender: 'O') => ({
  ...meeting.staff.people.get('x9')!,
  gender,
});

describe('candidacy.refuse', () => {
  it('notes that a member proposed is not the candidate, and can be taken back', () => {
    const meeting = sample();
    const before = meeting.snapshot();
    const refuse = { ...c9, person: meeting.person(1) };
    meeting.give('candidacy.refuse', { ...refuse, refused: true });
    expect(meeting.staff.imported.get('c9')?.refused).toEqual(['p1']);
    meeting.give('candidacy.refuse', { ...refuse, refused: false });
    expect(meeting.snapshot()).toEqual(before);
  });
});

describe('candidacy.edit', () => {
  it('corrects text and outgoing, and remembers what was corrected by hand', () => {
    const meeting = sample();
    const { journal } = meeting.give('candidacy.edit', {
      ...c9,
      text: 'Disponible.',
      outgoing: true,
    });
    expect(meeting.state.candidacies.get('c9')).toMatchObject({ outgoing: true });
    expect(meeting.staff.imported.get('c9')?.byHand).toEqual(['outgoing']);
    expect(journal).toEqual({ candidacy: 'c9', fields: ['outgoing'] });
  });
});

describe('candidate.say', () => {
  it('is said by participants of themselves only', () => {
    const meeting = sample();
    const own = { role: 'participant', person: 2 } as const;
    meeting.give('candidate.say', { candidate: true }, own);
    expect(meeting.staff.people.get('p2')?.saysCandidate).toBe(NOW);
    const other = { candidate: true, person: meeting.person(3) };
    expect(meeting.refused('candidate.say', other, own)).toBe('forbidden forbidden');
  });

  it('is never told to everybody, and facilitators may have done with it', () => {
    const meeting = sample();
    meeting.give('candidate.say', { candidate: true, person: meeting.person(2) });
    expect(JSON.stringify([...meeting.state.people])).not.toContain('saysCandidate');
    meeting.give('candidate.say', { candidate: false, person: meeting.person(2) });
    expect(meeting.staff.people.get('p2')).not.toHaveProperty('saysCandidate');
  });
});

describe('candidacy.add', () => {
  it('typed by facilitators before the meeting has begun, is no candidacy on the spot', () => {
    const meeting = sample();
    const person = { id: meeting.person(3) };
    const typed = { task: meeting.task(0), person, gender: null, text: '', outgoing: false };
    const { result } = meeting.give('candidacy.add', { ...typed, agreed: true });
    const candidacy = meeting.state.candidacies.get(String(result?.['candidacy']));
    expect(candidacy).toMatchObject({ onTheSpot: null, receivedAt: NOW });
    expect(result).toMatchObject({ person: 'p3' });
  });
});
