import { MEETING, STAFF } from '@tdt/shared/document/sections';
import { planGroups } from '@tdt/shared/groups/plan';
import { spreadQuality } from '@tdt/shared/groups/spread-quality';
import { groupId, taskId } from '@tdt/shared/ids';
import { describe, expect, it } from 'vitest';
import { hasStarted, NOW, SampleMeeting } from '../../support/meeting-state';

const groupOf = (meeting: SampleMeeting, index: number) =>
  meeting.staff.people.get(meeting.person(index))?.group ?? null;
const membersOf = (meeting: SampleMeeting, group: string) =>
  [...meeting.staff.people.values()].filter((person) => person.group === group);
const isFacilitator = (meeting: SampleMeeting, index: number) =>
  meeting.write([
    {
      root: STAFF.seats,
      key: `f${index}`,
      value: {
        id: `f${index}`,
        role: 'facilitator',
        label: '',
        person: `p${index}`,
        group: null,
        createdAt: NOW,
        online: true,
        seenAt: null,
      },
    },
  ]);

describe('the plan shown before the groups are formed', () => {
  it('is what the same seed forms, whatever the order in which people became known', () => {
    const meeting = new SampleMeeting({
      people: 23,
      candidacies: [
        [0, 0],
        [1, 0],
        [2, 0],
      ],
    });
    const { state, staff } = meeting;
    const backwards = { ...staff, people: new Map([...staff.people].reverse()) };
    const plan = planGroups(state, staff, 12);
    expect(planGroups(state, backwards, 12)).toEqual(plan);
    meeting.give('groups.form', { seed: 12 });
    const formed = meeting.state.groups.map(({ id }) =>
      membersOf(meeting, id)
        .map((person) => person.id)
        .sort(),
    );
    expect(formed).toEqual(plan.groups.map(({ members }) => [...members].sort()));
  });

  it('says how well candidates, genders and groups of origin are spread', () => {
    const task = taskId('qg');
    const [f, m] = ['F', 'M'].map((gender) => ({ gender: gender as 'F', origin: 'A' }));
    const person = (gender: typeof f, candidate: boolean) => ({
      ...gender!,
      candidateTo: candidate ? [task] : [],
    });
    const even = spreadQuality([
      [person(f, true), person(m, false)],
      [person(f, false), person(m, true)],
    ]);
    expect(even).toMatchObject({ mostCandidates: 1, crowded: [], genderGap: 0, mostOfOrigin: 2 });
    const poor = spreadQuality([
      [person(f, true), person(f, true), person(f, false), person(f, false)],
      [person(m, false), person(m, false), person(m, false), person(m, false)],
    ]);
    expect(poor.crowded).toEqual([{ task, group: 0, candidates: 2, best: 1 }]);
    expect(poor.genderGap).toBe(2);
    expect(spreadQuality([])).toMatchObject({ smallest: 0, largest: 0, genderGap: 0 });
  });
});

describe('facilitators and the groups', () => {
  it('leaves in no group the facilitators who walk from table to table', () => {
    const meeting = new SampleMeeting({ people: 11 });
    isFacilitator(meeting, 0);
    const { journal } = meeting.give('groups.form', { seed: 1, without: [meeting.person(0)] });
    expect(groupOf(meeting, 0)).toBeNull();
    expect(meeting.state.groups).toHaveLength(1);
    expect(journal).toMatchObject({ groups: 1, people: 10 });
  });

  it('gives the pen to somebody who stays at the table, not to a facilitator', () => {
    const meeting = new SampleMeeting({
      people: 2,
      candidacies: [
        [1, 0],
        [1, 1],
      ],
    });
    isFacilitator(meeting, 0);
    meeting.give('groups.form', { seed: 1 });
    expect(groupOf(meeting, 0)).not.toBeNull();
    expect(meeting.state.groups[0]?.rapporteurs).toEqual(['p1']);
  });
});

describe('a latecomer', () => {
  it('who is remote joins the group of the room that holds the call when there is no remote group', () => {
    const meeting = new SampleMeeting({ people: 20 });
    meeting.give('person.present', { people: [meeting.person(0)], presence: 'remote' });
    meeting.give('person.present', { people: [meeting.person(1)], presence: 'absent' });
    meeting.give('groups.form', { seed: 3 });
    const calling = groupOf(meeting, 0);
    const other = meeting.state.groups.find(({ id }) => id !== calling);
    const moved = membersOf(meeting, other?.id ?? '')[0];
    meeting.give('group.move', { person: moved!.id, group: groupId(calling ?? '') });
    meeting.give('person.present', { people: [meeting.person(1)], presence: 'remote' });
    expect(groupOf(meeting, 1)).toBe(calling);
  });
});

describe('forming anew after groups have written', () => {
  const written = () => {
    const meeting = new SampleMeeting({ people: 12, groups: 2, step: 'proposals' });
    meeting.write([
      hasStarted('g0', meeting.task(0)),
      { root: MEETING.silent, key: `g0.${meeting.task(1)}`, value: { at: NOW } },
    ]);
    return meeting;
  };

  it('is asked twice, and keeps what is needed to bring every group back', () => {
    const meeting = written();
    expect(meeting.refused('groups.form', {})).toBe('conflict group_has_written');
    const before = meeting.snapshot();
    const { result } = meeting.give('groups.form', { confirm: true, seed: 4 });
    expect([...meeting.state.former.keys()].sort()).toEqual(['g0', 'g1']);
    meeting.give('groups.restore', { act: String(result?.['act']) });
    expect(meeting.state.former.size, 'the new groups wrote nothing').toBe(0);
    expect(meeting.snapshot()).toEqual({ ...(before as object), [MEETING.former]: {} });
  });

  it('is not taken back once the new groups have written, unless confirmed', () => {
    const meeting = written();
    const act = String(meeting.give('groups.form', { confirm: true, seed: 4 }).result?.['act']);
    meeting.write([hasStarted(meeting.state.groups[0]!.id, meeting.task(2))]);
    expect(meeting.refused('groups.restore', { act })).toBe('conflict group_has_written');
    meeting.give('groups.restore', { act, confirm: true });
    expect(meeting.state.groups.map(({ id }) => id)).toEqual(['g0', 'g1']);
    expect(meeting.refused('groups.restore', { act })).toBe('not_found unknown_group act');
  });

  it('seats whoever came meanwhile in the smallest of the groups that come back', () => {
    const meeting = written();
    meeting.give('person.present', { people: [meeting.person(2)], presence: 'absent' });
    const act = String(meeting.give('groups.form', { confirm: true, seed: 4 }).result?.['act']);
    meeting.give('person.present', { people: [meeting.person(2)], presence: 'room' });
    meeting.give('person.present', { people: [meeting.person(3)], presence: 'absent' });
    meeting.give('groups.restore', { act });
    expect(groupOf(meeting, 2)).not.toBeNull();
    expect(groupOf(meeting, 3)).toBeNull();
  });

  it('keeps former groups that wrote nothing for one act only', () => {
    const meeting = written();
    meeting.give('groups.form', { confirm: true, seed: 4 });
    meeting.give('groups.form', { confirm: true, seed: 5 });
    expect(meeting.state.former.has('g0'), 'it wrote').toBe(true);
    expect(meeting.state.former.has('g1'), 'it did not').toBe(false);
  });

  it('dissolves the groups formed first, as before there was any', () => {
    const meeting = new SampleMeeting({ people: 6 });
    expect(meeting.give('groups.form', { seed: 1 }).result).toEqual({ act: null });
    meeting.give('groups.restore', { act: null });
    expect(meeting.state.groups).toEqual([]);
    expect([...meeting.staff.people.values()].every(({ group }) => group === null)).toBe(true);
  });
});

describe('a group removed while it wrote', () => {
  it('is asked twice, and comes back empty with its number, its marks and all that it wrote', () => {
    const meeting = new SampleMeeting({ people: 2, groups: 2 });
    const [group, to] = [meeting.group(1), meeting.group(0)];
    meeting.write([hasStarted('g1', meeting.task(0))]);
    expect(meeting.refused('group.remove', { group })).toBe('conflict group_not_empty group');
    meeting.give('group.move', { person: meeting.person(1), group: to });
    expect(meeting.refused('group.remove', { group })).toBe('conflict removed_group_wrote confirm');
    const { result } = meeting.give('group.remove', { group, confirm: true });
    expect(meeting.state.groups.map(({ id }) => id)).toEqual(['g0']);
    meeting.give('groups.restore', { act: String(result?.['act']) });
    expect(meeting.state.groups.at(-1)).toMatchObject({ id: 'g1', number: 2, rapporteurs: [] });
    expect(groupOf(meeting, 1)).toBe('g0');
    expect(meeting.state.former.size).toBe(0);
  });

  it('takes the next number when another group has its own', () => {
    const meeting = new SampleMeeting({ people: 1, groups: 2 });
    const act = String(meeting.give('group.remove', { group: meeting.group(1) }).result?.['act']);
    meeting.give('group.add', { remote: false });
    meeting.give('groups.restore', { act });
    expect(meeting.state.groups.map(({ number }) => number)).toEqual([1, 2, 3]);
  });
});

describe('the order of the tasks', () => {
  it('suggested to a group added by hand is its own', () => {
    const meeting = new SampleMeeting({ people: 2, groups: 2 });
    meeting.give('group.add', { remote: false });
    expect(meeting.state.groups.at(-1)?.taskOrder[0]).toBe(meeting.task(2));
  });

  it('can be changed by the group itself and by nobody of another group', () => {
    const meeting = new SampleMeeting({ people: 2, groups: 2 });
    const tasks = [meeting.task(3), meeting.task(3), meeting.task(1)];
    const by = { rapporteur: 0 };
    meeting.give('group.order', { group: meeting.group(0), tasks }, by);
    expect(meeting.state.groups[0]?.taskOrder.slice(0, 2)).toEqual([
      meeting.task(3),
      meeting.task(1),
    ]);
    expect(new Set(meeting.state.groups[0]?.taskOrder).size).toBe(5);
    expect(meeting.refused('group.order', { group: meeting.group(1), tasks }, by)).toBe(
      'forbidden forbidden',
    );
    expect(
      meeting.refused('group.order', { group: meeting.group(0), tasks: [taskId('none')] }),
    ).toBe('not_found unknown_task tasks');
  });
});
