import { newPerson } from '@tdt/shared/commands/people';
import { MEETING, STAFF } from '@tdt/shared/document/sections';
import type { PayloadOf } from '@tdt/shared/protocol/commands';
import { candidacyId, personId, taskId } from '@tdt/shared/ids';
import { describe, expect, it } from 'vitest';
import { NOW, SampleMeeting } from '../../support/meeting-state';

type Add = PayloadOf<'candidacy.add'>;

const sample = (step: 'candidacies' | 'pooling' | 'closing' = 'candidacies') =>
  new SampleMeeting({ people: 4, groups: 2, candidacies: [[0, 0]], step });

const add = (meeting: SampleMeeting, more: Partial<Add> = {}): Add => ({
  task: meeting.task(0),
  person: { id: meeting.person(1) },
  gender: null,
  text: 'Je me lance.',
  outgoing: false,
  agreed: true,
  ...more,
});

describe('candidacy.add', () => {
  it('adds the candidacy of somebody of the meeting, marked as made on the spot by that group', () => {
    const meeting = sample();
    const { result, journal } = meeting.give('candidacy.add', add(meeting), { rapporteur: 1 });
    const id = String(result?.['candidacy']);
    expect(meeting.state.candidacies.get(id)).toEqual({
      id,
      task: meeting.task(0),
      person: 'p1',
      text: 'Je me lance.',
      outgoing: false,
      onTheSpot: { at: NOW, group: 'g1' },
      receivedAt: NOW,
      retractedAt: null,
    });
    expect(journal).toEqual({ candidacy: id, task: meeting.task(0), person: 'p1' });
  });

  it('adds somebody from outside, who is no member and whose name everybody sees', () => {
    const meeting = sample();
    const person = { first: 'Iris', last: 'INCONNUE' };
    meeting.give('candidacy.add', add(meeting, { person, gender: 'F' }));
    const added = [...meeting.staff.people.values()].at(-1);
    expect(added).toMatchObject({ ...person, gender: 'F', member: false, presence: 'absent' });
    expect(meeting.state.people.get(added!.id)).toMatchObject(person);
    expect(meeting.state.counts.listed).toBe(4);
  });

  it('fills a gender that was not known, and keeps the one that is when none is said', () => {
    const meeting = sample();
    meeting.give('person.edit', { person: meeting.person(1), gender: null });
    meeting.give('candidacy.add', add(meeting, { gender: 'O' }));
    expect(meeting.staff.people.get('p1')?.gender).toBe('O');
    meeting.give('candidacy.add', add(meeting, { person: { id: meeting.person(2) } }));
    expect(meeting.staff.people.get('p2')?.gender).toBe('F');
  });

  it('asks whether somebody of the same name is somebody else', () => {
    const meeting = sample();
    const twin = add(meeting, { person: { first: 'prénom0', last: 'Nom0' } });
    expect(meeting.refusal('candidacy.add', twin)).toMatchObject({
      code: 'conflict',
      reason: 'likely_duplicate',
      field: 'confirm',
      params: { name: 'Prénom0 NOM0' },
    });
    meeting.give('candidacy.add', { ...twin, confirm: true });
    expect(meeting.state.candidacies.size).toBe(2);
  });

  it('asks it too when the name stands for another task, and says which', () => {
    const meeting = sample();
    const person = { first: 'prénom0', last: 'Nom0' };
    const twin = add(meeting, { task: meeting.task(1), person });
    expect(meeting.refusal('candidacy.add', twin)).toMatchObject({
      code: 'conflict',
      reason: 'likely_duplicate_elsewhere',
      field: 'confirm',
      params: { name: 'Prénom0 NOM0', task: meeting.state.tasks[0]!.label.fr },
    });
    meeting.give('candidacy.add', { ...twin, confirm: true });
    expect(meeting.state.candidacies.size).toBe(2);
  });

  it('names the same task first when the name stands for both', () => {
    const meeting = sample();
    meeting.give(
      'candidacy.add',
      add(meeting, { person: { id: meeting.person(0) }, task: meeting.task(1) }),
    );
    const person = { first: 'Prénom0', last: 'NOM0' };
    expect(meeting.refused('candidacy.add', add(meeting, { task: meeting.task(1), person }))).toBe(
      'conflict likely_duplicate confirm',
    );
  });

  it('is refused twice for a task, but not after a withdrawal nor for another task', () => {
    const meeting = sample();
    const again = add(meeting, { person: { id: meeting.person(0) } });
    expect(meeting.refused('candidacy.add', again)).toBe('conflict candidacy_exists person');
    meeting.give('candidacy.add', { ...again, task: meeting.task(1) });
    meeting.give('candidacy.retract', { candidacy: meeting.candidacy(0) });
    meeting.give('candidacy.add', again);
    expect(meeting.state.candidacies.size).toBe(3);
  });

  it('is refused without agreement, for an unknown task or person, and without a name', () => {
    const meeting = sample();
    const refused = (more: Partial<Add>) => meeting.refused('candidacy.add', add(meeting, more));
    expect(refused({ agreed: false })).toBe('invalid agreement_missing agreed');
    expect(refused({ task: taskId('none') })).toBe('not_found unknown_task task');
    expect(refused({ person: { id: personId('none') } })).toBe('not_found unknown_person person');
    expect(refused({ person: { first: ' ', last: 'X' } })).toBe(
      'invalid field_invalid person.first',
    );
  });

  it('is open to groups until the proposals, to facilitators until the pooling', () => {
    const pooling = sample('pooling');
    expect(pooling.refused('candidacy.add', add(pooling), { rapporteur: 0 })).toBe(
      'out_of_step out_of_step',
    );
    expect(pooling.give('candidacy.add', add(pooling)).result).toBeDefined();
    const closing = sample('closing');
    expect(closing.refused('candidacy.add', add(closing))).toBe('out_of_step out_of_step');
  });
});

describe('candidacy.link', () => {
  const withOutsider = (tasks: readonly number[]) => {
    const meeting = sample();
    const outsider = newPerson(
      'p9',
      { first: 'Prénom1', last: 'NOM1' },
      { member: false, gender: 'M' },
    );
    meeting.write([{ root: STAFF.people, key: 'p9', value: outsider }]);
    for (const task of tasks) {
      const value = {
        ...meeting.state.candidacies.get('c0')!,
        id: candidacyId(`x${task}`),
        task: meeting.task(task),
        person: outsider.id,
      };
      meeting.write([{ root: MEETING.candidacies, key: value.id, value }]);
    }
    return meeting;
  };

  it('gives the candidacy to the person, with the gender said there, and lets the stand-in go', () => {
    const meeting = withOutsider([1]);
    meeting.give('person.edit', { person: meeting.person(1), gender: null });
    const link = { candidacy: candidacyId('x1'), person: meeting.person(1) };
    expect(meeting.give('candidacy.link', link).journal).toEqual(link);
    expect(meeting.state.candidacies.get('x1')?.person).toBe('p1');
    expect(meeting.staff.people.get('p1')?.gender).toBe('M');
    expect(meeting.staff.people.has('p9')).toBe(false);
  });

  it('keeps the stand-in who has other candidacies, and a member whoever they are', () => {
    const meeting = withOutsider([1, 2]);
    meeting.give('candidacy.link', { candidacy: candidacyId('x1'), person: meeting.person(1) });
    expect(meeting.staff.people.has('p9')).toBe(true);
    meeting.give('candidacy.link', { candidacy: meeting.candidacy(0), person: meeting.person(2) });
    expect(meeting.staff.people.has('p0')).toBe(true);
  });

  it('is refused for somebody who stands for that task already', () => {
    const meeting = withOutsider([0]);
    expect(
      meeting.refused('candidacy.link', {
        candidacy: candidacyId('x0'),
        person: meeting.person(0),
      }),
    ).toBe('conflict candidacy_exists person');
  });

  it('never replaces a gender that is known', () => {
    const meeting = withOutsider([1]);
    meeting.give('candidacy.link', { candidacy: candidacyId('x1'), person: meeting.person(2) });
    expect(meeting.staff.people.get('p2')?.gender).toBe('F');
  });

  it('is refused for a candidacy or a person that is not there', () => {
    const meeting = sample();
    expect(
      meeting.refused('candidacy.link', {
        candidacy: candidacyId('none'),
        person: meeting.person(0),
      }),
    ).toBe('not_found unknown_candidacy candidacy');
    expect(
      meeting.refused('candidacy.link', {
        candidacy: meeting.candidacy(0),
        person: personId('none'),
      }),
    ).toBe('not_found unknown_person person');
  });
});

describe('candidacy.retract', () => {
  it('withdraws a candidacy at any moment, once', () => {
    const meeting = sample('closing');
    const candidacy = meeting.candidacy(0);
    const { journal } = meeting.give('candidacy.retract', { candidacy, reason: 'Déménage' });
    expect(meeting.state.candidacies.get('c0')?.retractedAt).toBe(NOW);
    expect(journal).toMatchObject({ candidacy, task: meeting.task(0) });
    expect(meeting.refused('candidacy.retract', { candidacy })).toBe('conflict already_retracted');
  });

  it('is refused for a candidacy that is not there', () => {
    expect(sample().refused('candidacy.retract', { candidacy: candidacyId('none') })).toBe(
      'not_found unknown_candidacy candidacy',
    );
  });
});
