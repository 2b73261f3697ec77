import { MEETING, STAFF } from '@tdt/shared/document/sections';
import { groupId, personId, taskId } from '@tdt/shared/ids';
import { penTasks } from '@tdt/shared/permissions';
import { describe, expect, it } from 'vitest';
import { hasStarted, NOW, SampleMeeting } from '../../support/meeting-state';

const NO_GROUP = groupId('none');
const NOBODY = personId('nobody');

const membersOf = (meeting: SampleMeeting, group: string) =>
  [...meeting.staff.people.values()].filter((person) => person.group === group);

describe('groups.form', () => {
  it('seats everybody present in as few groups as fit, each with a rapporteur who has a phone', () => {
    const meeting = new SampleMeeting({ people: 23 });
    const { journal } = meeting.give('groups.form', { seed: 1 });
    const sizes = meeting.state.groups.map((group) => membersOf(meeting, group.id).length);
    expect(sizes.sort()).toEqual([7, 8, 8]);
    for (const group of meeting.state.groups) {
      expect(membersOf(meeting, group.id).map(({ id }) => id)).toContain(group.rapporteurs[0]);
      expect(group.rapporteurs).toHaveLength(1);
      expect([...group.taskOrder].sort()).toEqual(meeting.state.tasks.map(({ id }) => id).sort());
    }
    expect(journal).toMatchObject({ groups: 3, people: 23 });
  });

  it('leaves out who is absent, and names nobody without a phone', () => {
    const meeting = new SampleMeeting({ people: 4 });
    meeting.give('person.present', { people: [meeting.person(3)], presence: 'absent' });
    for (const index of [0, 1])
      meeting.give('person.edit', { person: meeting.person(index), noPhone: true });
    meeting.give('groups.form', { seed: 1 });
    expect(meeting.staff.people.get('p3')?.group).toBeNull();
    expect(meeting.state.groups.map((group) => group.rapporteurs)).toEqual([['p2']]);
  });

  it('leaves no call, pen or mark of the groups there were', () => {
    const meeting = new SampleMeeting({ people: 12, groups: 2, step: 'proposals' });
    const [group, task] = [meeting.state.groups[0]!.id, meeting.task(0)];
    const at = NOW;
    meeting.write([
      { root: MEETING.help, key: group, value: { at, task } },
      { root: MEETING.silent, key: `${group}.${task}`, value: { at } },
      { root: MEETING.pens, key: `${group}.${task}`, value: { from: 'p0', to: 'p1', at } },
    ]);
    meeting.give('groups.form', { seed: 5, confirm: true });
    for (const root of [MEETING.help, MEETING.silent, MEETING.pens])
      expect(meeting.size(root)).toBe(0);
  });

  it('takes the place of the groups there were, and is the same for the same seed', () => {
    const meeting = new SampleMeeting({ people: 12, groups: 3 });
    const again = new SampleMeeting({ people: 12, groups: 3 });
    for (const one of [meeting, again]) one.give('groups.form', { seed: 5 });
    expect(meeting.snapshot()).toEqual(again.snapshot());
    expect(meeting.state.groups.map((group) => group.number)).toEqual([1, 2]);
    for (const person of meeting.staff.people.values())
      expect(meeting.state.groups.map(({ id }) => id)).toContain(person.group);
  });

  it('asks for a confirmation once groups have written', () => {
    const meeting = new SampleMeeting({ people: 4, groups: 2 });
    meeting.write([hasStarted('g1', meeting.task(3))]);
    expect(meeting.refused('groups.form', {})).toBe('conflict group_has_written');
    expect(meeting.give('groups.form', { confirm: true }).journal).toMatchObject({ groups: 1 });
  });

  it('is refused when nobody is present', () => {
    expect(new SampleMeeting().refused('groups.form', {})).toBe('invalid nobody_present');
  });
});

describe('group.add and group.remove', () => {
  it('adds an empty group with the next number, and says which', () => {
    const meeting = new SampleMeeting({ people: 2, groups: 2 });
    const { result, journal } = meeting.give('group.add', { remote: true });
    expect(meeting.state.groups.at(-1)).toMatchObject({
      id: result?.['group'],
      number: 3,
      remote: true,
      rapporteurs: [],
      shared: true,
    });
    expect(journal).toEqual(result);
    meeting.give('group.remove', { group: groupId(String(result?.['group'])) });
    expect(meeting.state.groups).toHaveLength(2);
  });

  it('does not remove a group where somebody sits, nor one that is not there', () => {
    const meeting = new SampleMeeting({ people: 1, groups: 1 });
    expect(meeting.refused('group.remove', { group: meeting.group(0) })).toBe(
      'conflict group_not_empty group',
    );
    expect(meeting.refused('group.remove', { group: NO_GROUP })).toBe(
      'not_found unknown_group group',
    );
  });
});

describe('group.move', () => {
  it('moves somebody, and leaves the pen with the group', () => {
    const meeting = new SampleMeeting({ people: 4, groups: 2 });
    const [person, group] = [meeting.person(0), meeting.group(1)];
    const { journal } = meeting.give('group.move', { person, group });
    expect(meeting.staff.people.get(person)?.group).toBe(group);
    expect(meeting.state.groups.map((one) => one.rapporteurs)).toEqual([[], ['p1']]);
    expect(journal).toEqual({ person, from: 'g0', to: 'g1' });
    meeting.give('group.move', { person, group: null });
    expect(meeting.staff.people.get(person)?.group).toBeNull();
  });

  it('leaves the pen to somebody who is moved to where they sit', () => {
    const meeting = new SampleMeeting({ people: 2, groups: 2 });
    meeting.give('group.move', { person: meeting.person(0), group: meeting.group(0) });
    expect(meeting.state.groups[0]?.rapporteurs).toEqual(['p0']);
  });

  it('is refused for somebody absent or unknown, and to a group that is not there', () => {
    const meeting = new SampleMeeting({ people: 2, groups: 1 });
    const [person, group] = [meeting.person(1), meeting.group(0)];
    meeting.give('person.present', { people: [person], presence: 'absent' });
    expect(meeting.refused('group.move', { person, group })).toBe('invalid person_absent person');
    expect(meeting.refused('group.move', { person: NOBODY, group })).toBe(
      'not_found unknown_person person',
    );
    expect(meeting.refused('group.move', { person: meeting.person(0), group: NO_GROUP })).toBe(
      'not_found unknown_group group',
    );
  });
});

describe('group.share', () => {
  it('opens the section of a group to its members, and closes it', () => {
    const meeting = new SampleMeeting({ people: 1, groups: 1 });
    for (const shared of [true, false]) {
      const { journal } = meeting.give('group.share', { group: meeting.group(0), shared });
      expect(meeting.state.groups[0]?.shared).toBe(shared);
      expect(journal).toEqual({ group: 'g0', shared });
    }
    expect(meeting.refused('group.share', { group: NO_GROUP, shared: true })).toBe(
      'not_found unknown_group group',
    );
  });
});

describe('rapporteur.name', () => {
  it('names one or two of the group, or nobody, in the place of those before', () => {
    const meeting = new SampleMeeting({ people: 6, groups: 2 });
    const group = meeting.group(0);
    for (const rapporteurs of [[meeting.person(2), meeting.person(4)], [meeting.person(4)], []]) {
      const { journal } = meeting.give('rapporteur.name', { group, rapporteurs });
      expect(meeting.state.groups[0]?.rapporteurs).toEqual(rapporteurs);
      expect(journal).toEqual({ group, rapporteurs });
    }
    const twice = [meeting.person(2), meeting.person(2)];
    meeting.give('rapporteur.name', { group, rapporteurs: twice });
    expect(meeting.state.groups[0]?.rapporteurs).toEqual(['p2']);
  });

  it('is refused for three, for somebody of another group, and for who is not there', () => {
    const meeting = new SampleMeeting({ people: 6, groups: 2 });
    const group = meeting.group(0);
    const refused = (...people: number[]) =>
      meeting.refused('rapporteur.name', { group, rapporteurs: people.map(meeting.person) });
    expect(refused(0, 2, 4)).toBe('invalid field_invalid rapporteurs');
    expect(refused(0, 1)).toBe('invalid not_in_group person');
    expect(refused(77)).toBe('not_found unknown_person person');
    expect(meeting.refused('rapporteur.name', { group: NO_GROUP, rapporteurs: [] })).toBe(
      'not_found unknown_group group',
    );
  });
});

describe('rapporteur.name by a rapporteur', () => {
  it('names the second one of their own table, or nobody any more', () => {
    const meeting = new SampleMeeting({ people: 6, groups: 2 });
    const group = meeting.group(0);
    const list = (...people: number[]) => ({ group, rapporteurs: people.map(meeting.person) });
    meeting.give('rapporteur.name', list(0, 2), { rapporteur: 0 });
    expect(meeting.state.groups[0]?.rapporteurs).toEqual(['p0', 'p2']);
    for (const [by, people] of [
      [2, [2]],
      [2, [0, 4]],
      [0, [2, 0]],
      [0, []],
      [1, [0, 4]],
    ] as const)
      expect(meeting.refused('rapporteur.name', list(...people), { rapporteur: by })).toBe(
        'forbidden forbidden',
      );
    expect(meeting.refused('rapporteur.name', list(0, 1), { rapporteur: 0 })).toBe(
      'invalid not_in_group person',
    );
    meeting.give('rapporteur.name', list(0), { rapporteur: 0 });
    expect(meeting.state.groups[0]?.rapporteurs).toEqual(['p0']);
  });
});

describe('pen.pass', () => {
  const candidateRapporteur = () =>
    new SampleMeeting({
      people: 6,
      groups: 2,
      candidacies: [
        [0, 0],
        [2, 0],
      ],
    });

  it('gives who takes the pen that task to write, records it, and leaves the rapporteurs who they are', () => {
    const meeting = candidateRapporteur();
    const [task, to] = [meeting.task(0), meeting.person(4)];
    const { journal } = meeting.give('pen.pass', { task, to }, { rapporteur: 0 });
    expect(meeting.state.groups[0]?.rapporteurs).toEqual(['p0']);
    expect([...meeting.state.pens]).toEqual([[`g0.${task}`, { from: 'p0', to, at: NOW }]]);
    expect(penTasks(meeting.state, meeting.group(0), to)).toEqual([task]);
    expect(journal).toEqual({ group: 'g0', task, from: 'p0', to });
  });

  it('goes to a third person when both rapporteurs are candidates, who keep the other tasks', () => {
    const meeting = candidateRapporteur();
    const rapporteurs = [meeting.person(0), meeting.person(2)];
    meeting.give('rapporteur.name', { group: meeting.group(0), rapporteurs });
    const [task, to] = [meeting.task(0), meeting.person(4)];
    expect(meeting.refused('pen.pass', { task, to: meeting.person(2) }, { rapporteur: 0 })).toBe(
      'invalid rapporteur_is_candidate to',
    );
    meeting.give('pen.pass', { task, to }, { rapporteur: 2 });
    expect(meeting.state.groups[0]?.rapporteurs).toEqual(rapporteurs);
  });

  it('is handed on by whoever holds it, for that task alone', () => {
    const meeting = candidateRapporteur();
    const task = meeting.task(0);
    meeting.give('pen.pass', { task, to: meeting.person(4) }, { rapporteur: 0 });
    const other = { task: meeting.task(1), to: meeting.person(0) };
    expect(meeting.refused('pen.pass', other, { rapporteur: 4 })).toBe('forbidden forbidden');
    expect(meeting.refused('pen.pass', { task, to: meeting.person(0) }, { rapporteur: 4 })).toBe(
      'invalid rapporteur_is_candidate to',
    );
    meeting.give('group.move', { person: meeting.person(1), group: meeting.group(0) });
    meeting.give('pen.pass', { task, to: meeting.person(1) }, { rapporteur: 4 });
    expect(penTasks(meeting.state, meeting.group(0), meeting.person(4))).toEqual([]);
  });

  it('is refused to a candidate of the task, outside the group, and for what is not there', () => {
    const meeting = candidateRapporteur();
    const refused = (task: string, to: string, by = 0) =>
      meeting.refused('pen.pass', { task: taskId(task), to: personId(to) }, { rapporteur: by });
    expect(refused(meeting.task(0), 'p2')).toBe('invalid rapporteur_is_candidate to');
    expect(refused(meeting.task(0), 'p1')).toBe('invalid not_in_group person');
    expect(refused(meeting.task(0), 'nobody')).toBe('not_found unknown_person person');
    expect(refused('none', 'p4')).toBe('not_found unknown_task task');
    expect(refused(meeting.task(0), 'p4', 99)).toBe('forbidden forbidden');
  });
});

describe('help.ask and help.clear', () => {
  it('calls for a group, about a task or not, and leaves no line in the journal', () => {
    const meeting = new SampleMeeting({ people: 2, groups: 2 });
    for (const task of [meeting.task(0), null]) {
      expect(meeting.give('help.ask', { task }, { rapporteur: 1 }).journal).toBeNull();
      expect([...meeting.state.help]).toEqual([['g1', { at: NOW, task, coming: null }]]);
    }
  });

  it('is cleared by the facilitators, or by the group itself', () => {
    const meeting = new SampleMeeting({ people: 2, groups: 2 });
    for (const by of ['facilitator', { rapporteur: 1 }] as const) {
      meeting.give('help.ask', { task: null }, { rapporteur: 1 });
      meeting.give('help.clear', { group: meeting.group(1) }, by);
      expect(meeting.state.help.size).toBe(0);
    }
  });

  it('is not cleared by another group, nor asked by somebody without one', () => {
    const meeting = new SampleMeeting({ people: 2, groups: 2 });
    meeting.give('help.ask', { task: null }, { rapporteur: 1 });
    expect(meeting.refused('help.clear', { group: meeting.group(1) }, { rapporteur: 0 })).toBe(
      'forbidden forbidden',
    );
    expect(meeting.refused('help.clear', { group: NO_GROUP })).toBe(
      'not_found unknown_group group',
    );
    expect(meeting.refused('help.ask', { task: null }, { rapporteur: 9 })).toBe(
      'forbidden forbidden',
    );
    expect(meeting.size(STAFF.people)).toBe(2);
  });
});
