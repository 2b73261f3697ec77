import { describe, expect, it } from 'vitest';
import { candidateTo, readableSections, recusedIn, rightsOf } from '@tdt/shared/permissions';
import type { RightsFacts, SeatFacts } from '@tdt/shared/permissions';
import { GROUP_TASK_ROOTS, MEETING } from '@tdt/shared/document/sections';
import type { Candidacy, Group } from '@tdt/shared/document/values';
import { candidacyId, groupId, personId, seatId, taskId } from '@tdt/shared/ids';
import type { GroupId, PersonId } from '@tdt/shared/ids';
import { RoleSchema } from '@tdt/shared/roles';
import type { Role } from '@tdt/shared/roles';

const TASKS = ['qg', 'luttes'].map((id) => ({ id: taskId(id) }));
const seats: Record<string, string> = {
  pen: 'g1',
  second: 'g1',
  ann: 'g1',
  far: 'g2',
  farPen: 'g2',
};

const group = (id: string, pens: string[], shared = false): Group => ({
  id: groupId(id),
  number: Number(id.slice(1)),
  remote: shared,
  rapporteurs: pens.map(personId),
  taskOrder: [],
  shared,
});
const candidacy = (who: string, task: string, retractedAt: number | null = null): Candidacy => ({
  id: candidacyId(`c-${who}-${task}`),
  task: taskId(task),
  person: personId(who),
  text: '',
  outgoing: false,
  onTheSpot: null,
  retractedAt,
});
const facts = (candidacies: Candidacy[] = []): RightsFacts => ({
  groups: [group('g1', ['pen', 'second']), group('g2', ['farPen'], true)],
  tasks: TASKS,
  pens: new Map(),
  papers: new Map(),
  candidacies: new Map(candidacies.map((one) => [one.id, one])),
  groupOf: (person: PersonId): GroupId | null => {
    const found = seats[person];
    return found ? groupId(found) : null;
  },
});
const seat = (role: Role, person: string | null = null, admitted = true): SeatFacts => ({
  id: seatId(`s-${person}`),
  role,
  admitted,
  person: person ? personId(person) : null,
});
const rights = (facing: SeatFacts, ...candidacies: Candidacy[]) =>
  rightsOf(facing, facts(candidacies));

const BASE = ['meeting', 'published:g1', 'published:g2'];

describe('the table of who reads and writes what', () => {
  it.each([
    ['facilitator', null, [...BASE, 'staff'], null],
    ['meetingRapporteur', null, [...BASE, 'staff'], null],
    ['plenary', null, BASE, null],
    ['participant', null, BASE, null],
    ['participant', 'ann', BASE, null],
    ['participant', 'far', [...BASE, 'group:g2'], null],
    ['participant', 'pen', [...BASE, 'group:g1'], 'group:g1'],
    ['participant', 'second', [...BASE, 'group:g1'], 'group:g1'],
    ['groupRapporteur', 'pen', [...BASE, 'group:g1'], 'group:g1'],
    ['groupRapporteur', 'ann', BASE, null],
    ['groupRapporteur', null, BASE, null],
  ] as const)('gives a %s (%s) %j to read and %s to write', (role, person, reads, writes) => {
    const given = rights(seat(role, person));
    expect(readableSections(given, facts().groups)).toEqual(reads);
    expect(given.writes).toBe(writes);
    expect(given.roots.size > 0).toBe(writes !== null);
  });

  it('lets every member read the candidacies as soon as they are in, whatever the step', () => {
    expect(MEETING.candidacies).toMatch(/^meeting\//);
    const member = rights(seat('participant', 'ann'), candidacy('far', 'qg'));
    expect(readableSections(member, facts().groups)).toContain('meeting');
  });

  it('gives nothing to anybody who is not admitted', () => {
    for (const role of RoleSchema.options) {
      const given = rights(seat(role, 'pen', false));
      expect(readableSections(given, facts().groups)).toEqual([]);
      expect([given.writes, given.staff, given.roots.size]).toEqual([null, false, 0]);
    }
  });

  it('lets a facilitator write for a group only from one of its seats', () => {
    expect(rights(seat('facilitator', 'pen')).writes).toBeNull();
    expect(rights(seat('facilitator', 'pen')).reads).toBeNull();
  });

  it('never gives two sections to write, nor a root of another section', () => {
    for (const person of Object.keys(seats)) {
      const { writes, roots } = rights(seat('participant', person));
      for (const root of roots) expect(root.startsWith(`${writes}/`)).toBe(true);
    }
  });
});

describe('a rapporteur', () => {
  it('writes every root of every task of the group', () => {
    const expected = TASKS.flatMap(({ id }) => GROUP_TASK_ROOTS.map((r) => `group:g1/${id}/${r}`));
    expect([...rights(seat('participant', 'pen')).roots]).toEqual(expected);
  });

  it('who is a candidate writes neither study nor proposal of that task, and all the rest', () => {
    const { roots } = rights(seat('participant', 'pen'), candidacy('pen', 'luttes'));
    expect(roots.has('group:g1/luttes/study')).toBe(false);
    expect(roots.has('group:g1/luttes/proposal')).toBe(false);
    expect(roots.has('group:g1/luttes/qualities')).toBe(true);
    expect(roots.has('group:g1/luttes/table')).toBe(true);
    expect(roots.has('group:g1/qg/proposal')).toBe(true);
  });

  it('gets them back after a withdrawal', () => {
    const { roots } = rights(seat('participant', 'pen'), candidacy('pen', 'luttes', 5));
    expect(roots.has('group:g1/luttes/proposal')).toBe(true);
  });
});

describe('whoever was handed the pen of a task', () => {
  const handed = (to: string, task: string, ...candidacies: Candidacy[]): RightsFacts => ({
    ...facts(candidacies),
    pens: new Map([
      [`g1.${task}`, { from: personId('pen'), to: personId(to), at: 1 }],
      [`g2.${task}`, { from: personId('farPen'), to: personId('ann'), at: 1 }],
    ]),
  });

  it('writes every root of that task, no other one, and reads the group', () => {
    const given = rightsOf(seat('participant', 'ann'), handed('ann', 'luttes'));
    expect(given).toMatchObject({ role: 'groupRapporteur', writes: 'group:g1', staff: false });
    expect([...given.roots]).toEqual(GROUP_TASK_ROOTS.map((root) => `group:g1/luttes/${root}`));
    expect(given.key).not.toBe(rightsOf(seat('participant', 'ann'), handed('ann', 'qg')).key);
  });

  it('writes nothing once they are a candidate to it themselves, or sit elsewhere', () => {
    const ann = seat('participant', 'ann');
    const applied = handed('ann', 'luttes', candidacy('ann', 'luttes'));
    expect(rightsOf(ann, applied).writes).toBeNull();
    const far = handed('far', 'luttes');
    expect(rightsOf(seat('participant', 'far'), far).writes).toBeNull();
  });

  it('writes all tasks all the same when they are a rapporteur', () => {
    const { roots } = rightsOf(seat('participant', 'second'), handed('second', 'luttes'));
    expect(roots.has('group:g1/qg/proposal')).toBe(true);
  });
});

describe('the seat from which facilitators enter the paper of a group', () => {
  const paper = (until: number | null, person: string | null = null, ...all: Candidacy[]) => ({
    ...facts(all),
    papers: new Map([
      ['g1', { seat: seatId('s-null'), person: person ? personId(person) : null, at: 1, until }],
    ]),
  });

  it('writes the whole section of that group until it is given back', () => {
    const given = rightsOf(seat('participant'), paper(null));
    expect(given).toMatchObject({ role: 'groupRapporteur', group: 'g1', writes: 'group:g1' });
    expect(given.roots.size).toBe(TASKS.length * GROUP_TASK_ROOTS.length);
    expect(rightsOf(seat('participant'), paper(5)).writes).toBeNull();
    expect(rightsOf(seat('participant', 'ann'), paper(null)).writes).toBeNull();
    expect(rightsOf(seat('facilitator'), paper(null)).writes).toBeNull();
  });

  it('is recused for the tasks to which whoever enters it applies', () => {
    const given = rightsOf(seat('participant'), paper(null, 'ann', candidacy('ann', 'qg')));
    expect(given.roots.has('group:g1/qg/study')).toBe(false);
    expect(given.roots.has('group:g1/luttes/study')).toBe(true);
  });
});

describe('a member of a group that shares its section', () => {
  it('reads it only while candidate to no task', () => {
    expect(rights(seat('participant', 'far')).reads).toBe('group:g2');
    expect(rights(seat('participant', 'far'), candidacy('far', 'qg')).reads).toBeNull();
    expect(rights(seat('participant', 'far'), candidacy('far', 'qg', 5)).reads).toBe('group:g2');
  });
});

describe('the key of rights', () => {
  const key = (facing: SeatFacts, ...candidacies: Candidacy[]) =>
    rights(facing, ...candidacies).key;

  it('changes with the pen and with a candidacy of who holds it', () => {
    expect(key(seat('participant', 'pen'))).not.toBe(key(seat('participant', 'ann')));
    expect(key(seat('participant', 'pen'))).not.toBe(
      key(seat('participant', 'pen'), candidacy('pen', 'qg')),
    );
  });

  it('stays while nothing that this seat reads or writes changes', () => {
    expect(key(seat('participant', 'ann'))).toBe(
      key(seat('participant', 'ann'), candidacy('ann', 'qg'), candidacy('pen', 'qg')),
    );
    expect(key(seat('plenary'))).toBe(key(seat('plenary'), candidacy('pen', 'qg')));
  });
});

describe('candidacies', () => {
  it('make their people recused in their own group alone, until withdrawn', () => {
    const all = facts([
      candidacy('pen', 'qg'),
      candidacy('ann', 'qg'),
      candidacy('ann', 'luttes'),
      candidacy('far', 'qg'),
      candidacy('second', 'qg', 5),
    ]);
    expect(recusedIn(all, groupId('g1'), taskId('qg'))).toEqual(['c-ann-qg', 'c-pen-qg']);
    expect([...candidateTo(all.candidacies, personId('ann'))]).toEqual(['qg', 'luttes']);
    expect(candidateTo(all.candidacies, personId('second')).size).toBe(0);
  });
});
