import { groupsExpected, groupViews } from '@tdt/client/routes/console/model/groups';
import { excerptOf, linesOf } from '@tdt/client/routes/console/model/import-excerpt';
import { knownBefore, reviewOf } from '@tdt/client/routes/console/model/import-review';
import type { Problem } from '@tdt/client/routes/console/model/import-review';
import { filterCount, peopleShown } from '@tdt/client/routes/console/model/people';
import { departmentCode } from '@tdt/shared/preparation/departments';
import { STAFF } from '@tdt/shared/document/sections';
import { describe, expect, it } from 'vitest';
import { SampleMeeting } from '../../support/meeting-state';

describe('the list of people', () => {
  const sample = new SampleMeeting({ people: 6, groups: 1 });
  sample.give('person.edit', {
    person: sample.person(0),
    first: 'Élodie',
    last: 'D’ARGENT',
    origin: 'GA Campus',
  });
  sample.give('person.edit', {
    person: sample.person(1),
    first: 'Zoé',
    last: 'ÎLE-DIEU',
    gender: null,
  });
  sample.give('person.present', { people: [sample.person(2)], presence: 'absent' });
  const people = () => sample.staff.people.values();

  it.each(['elodie', 'dargent'.slice(0, 1), 'argent elo', 'campus'])(
    'finds Élodie D’Argent by “%s”',
    (query) => {
      expect(peopleShown(people(), query, 'all').map(({ id }) => id)).toContain(sample.person(0));
    },
  );

  it('shows whose gender is to ask, and who is absent', () => {
    expect(peopleShown(people(), '', 'genders').map(({ id }) => id)).toEqual([sample.person(1)]);
    expect(filterCount(people(), 'absent')).toBe(1);
    expect(filterCount(people(), 'present')).toBe(5);
  });
});

describe('the groups', () => {
  it('warns of too many people, of an empty group and of nobody at the pen', () => {
    const sample = new SampleMeeting({ people: 24, groups: 2 });
    sample.give('group.add', { remote: false });
    sample.give('rapporteur.name', { group: sample.group(1), rapporteurs: [] });
    for (const seat of sample.staff.seats.keys())
      sample.write([{ root: STAFF.seats, key: seat, value: undefined }]);
    const views = groupViews({ meeting: sample.state, staff: sample.staff });
    expect(views.map(({ warnings }) => warnings)).toEqual([
      ['tooMany', 'noDevice'],
      ['tooMany', 'noRapporteur'],
      ['empty'],
    ]);
  });

  it('prefers the seat that is connected', () => {
    const sample = new SampleMeeting({ people: 4, groups: 1 });
    const rapporteur = sample.state.groups[0]!.rapporteurs[0]!;
    const seat = (id: string, online: boolean, seenAt: number) => ({
      root: STAFF.seats,
      key: id,
      value: {
        id,
        role: 'groupRapporteur',
        label: '',
        person: rapporteur,
        group: null,
        createdAt: 1,
        online,
        seenAt,
      },
    });
    sample.write([seat('s1', false, 90), seat('s2', true, 10)]);
    const [view] = groupViews({ meeting: sample.state, staff: sample.staff });
    expect(view?.devices.map((device) => device.seat?.id)).toEqual(['s2']);
    expect(view?.warnings).toEqual([]);
  });

  it('shows the device of each of two rapporteurs, and warns only when none is there', () => {
    const sample = new SampleMeeting({ people: 4, groups: 1 });
    const two = [sample.person(0), sample.person(1)];
    sample.give('rapporteur.name', { group: sample.group(0), rapporteurs: two });
    const away = { ...sample.staff.seats.get('s0')!, online: false };
    sample.write([{ root: STAFF.seats, key: 's0', value: away }]);
    const [view] = groupViews({ meeting: sample.state, staff: sample.staff });
    expect(view?.devices.map(({ person, seat }) => [person.id, seat?.online])).toEqual([
      ['p0', false],
      ['p1', true],
    ]);
    expect(view?.warnings).toEqual([]);
  });

  it('expects as few groups as keep everybody within the size', () => {
    const sample = new SampleMeeting({ people: 21 });
    expect(groupsExpected(sample.staff.people.values(), 10)).toBe(3);
  });
});

describe('reading an import over', () => {
  const problem = (
    kind: Problem['kind'],
    line: number,
    value?: string,
    proposal?: string,
  ): Problem => ({
    line,
    kind,
    code: 'x',
    message: 'm',
    ...(value === undefined ? {} : { value }),
    ...(proposal === undefined ? {} : { proposal }),
  });

  it('asks once for a task name that stands on several lines', () => {
    const { tasks, lines } = reviewOf({
      problems: [
        problem('task', 14, 'Trésorerie', 'caisse'),
        problem('line', 8),
        problem('task', 15, 'Trésorerie', 'caisse'),
      ],
    });
    expect(tasks).toEqual([{ text: 'Trésorerie', lines: [14, 15], proposal: 'caisse' }]);
    expect(lines).toHaveLength(1);
  });

  it('does not count a line that stands twice in the file as known before', () => {
    expect(knownBefore({ merged: 3, problems: [problem('duplicate', 5)] })).toBe(2);
  });

  it('shows the line of a Windows-1252 file as it was read', () => {
    const bytes = new Uint8Array([0x4e, 0x6f, 0x6d, 13, 10, 0xce, 0x4c, 0x45]);
    const lines = linesOf(bytes.buffer, 'windows-1252');
    expect(excerptOf(lines, 2)).toBe('ÎLE');
    expect(excerptOf(lines, 9)).toBe('');
    expect(excerptOf(['x'.repeat(500)], 1)).toHaveLength(121);
  });
});

describe('codes of departments', () => {
  it.each([
    ['91', '91'],
    ['1', '01'],
    ['2a', '2A'],
    ['974', '974'],
    ['99-11', '99-11'],
    ['9901', '99-01'],
  ])('%s is %s', (typed, code) => {
    expect(departmentCode(typed)).toBe(code);
  });

  it('are 01–95 with 2A and 2B and no 20, 971–978, 984, 986–989, and 99-01 to 99-11 abroad', () => {
    const two = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, at) => String(from + at).padStart(2, '0'));
    const metropolitan = [...two(1, 19), '2A', '2B', ...two(21, 95)];
    const overseas = [...two(971, 978), '984', ...two(986, 989)];
    const abroad = two(1, 11).map((number) => `99-${number}`);
    const all = [...metropolitan, ...overseas, ...abroad];
    expect(all.map(departmentCode)).toEqual(all);
    const others = [...two(0, 999), 'A', '2C'].filter((code) => !all.includes(code));
    expect(others.filter((code) => departmentCode(code) !== null)).toEqual([]);
  });

  it.each(['20', '96', '00', '979', '985', '99-12', 'Essonne', ''])('%s is none', (typed) => {
    expect(departmentCode(typed)).toBeNull();
  });
});
