import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formGroups } from '@tdt/shared/groups/form';
import type { PersonToSeat } from '@tdt/shared/groups/form';
import { placeLatecomer } from '@tdt/shared/groups/latecomer';
import { suggestedRapporteur } from '@tdt/shared/groups/rapporteur';
import { taskOrder } from '@tdt/shared/groups/task-order';
import { personId, taskId } from '@tdt/shared/ids';

const TASKS = ['reseaux', 'qg', 'unitaire', 'luttes', 'caisse'].map(taskId);
const SIZES = { groupSize: 10, remoteGroupMin: 3 };
const SEED = 20241016;

const person = (at: number, more: Partial<PersonToSeat> = {}): PersonToSeat => ({
  id: personId(`p${at}`),
  presence: 'room',
  gender: (['F', 'M'] as const)[at % 2] ?? null,
  origin: `Groupe ${at % 12}`,
  candidateTo: [],
  canWrite: true,
  ...more,
});
const crowd = (room: number, remote = 0): PersonToSeat[] =>
  Array.from({ length: room + remote }, (_, at) =>
    person(at, { presence: at < room ? 'room' : 'remote' }),
  );
const form = (people: readonly PersonToSeat[], seed = SEED) =>
  formGroups(people, TASKS, SIZES, seed);
const sizesOf = (people: readonly PersonToSeat[]) =>
  form(people).groups.map(({ remote, members }) => `${members.length}${remote ? ' remote' : ''}`);

describe('sizes of groups', () => {
  it.each([
    [1, 0, '1'],
    [10, 0, '10'],
    [11, 0, '6, 5'],
    [45, 0, '9, 9, 9, 9, 9'],
    [101, 0, '10, 10, 9, 9, 9, 9, 9, 9, 9, 9, 9'],
    [20, 1, '7, 7, 7'],
    [18, 2, '10, 10'],
    [20, 3, '10, 10, 3 remote'],
    [20, 11, '10, 10, 6 remote, 5 remote'],
    [0, 2, '2 remote'],
    [0, 12, '6 remote, 6 remote'],
  ])('seats %i in the room and %i remote as %s', (room, remote, expected) => {
    expect(sizesOf(crowd(room, remote)).join(', ')).toBe(expected);
  });

  it('forms no group when nobody is there', () => {
    expect(form([])).toEqual({ groups: [], warnings: [] });
  });

  it('seats one or two remote people in the same group of the room, led by somebody in the room', () => {
    const people = crowd(25, 2);
    const { groups } = form(people);
    const remote = new Set(people.filter((p) => p.presence === 'remote').map((p) => p.id));
    const hosts = groups.filter(({ members }) => members.some((id) => remote.has(id)));
    expect(hosts).toHaveLength(1);
    expect(hosts[0]?.remote).toBe(false);
    expect(remote.has(hosts[0]?.rapporteur ?? personId('p25'))).toBe(false);
  });

  it('warns of a group above the size rather than leave remote people too few together', () => {
    const { groups, warnings } = formGroups(
      crowd(0, 5),
      TASKS,
      { groupSize: 4, remoteGroupMin: 3 },
      1,
    );
    expect(groups.map(({ members }) => members.length)).toEqual([5]);
    expect(warnings).toEqual([{ kind: 'aboveSize', group: 1, size: 5 }]);
  });
});

describe('who sits where', () => {
  it('spreads the candidates to the same task', () => {
    const people = crowd(60).map((p, at) => ({
      ...p,
      candidateTo: at < 12 ? TASKS.slice(0, 1) : at < 18 ? TASKS.slice(1, 3) : [],
    }));
    for (const task of TASKS.slice(0, 3)) {
      const counts = form(people).groups.map(
        ({ members }) =>
          people.filter((p) => members.includes(p.id) && p.candidateTo.includes(task)).length,
      );
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
  });

  it('spreads genders and groups of origin', () => {
    const people = crowd(60);
    for (const { members } of form(people).groups) {
      const women = people.filter((p) => members.includes(p.id) && p.gender === 'F').length;
      expect(Math.abs(women - members.length / 2)).toBeLessThanOrEqual(1);
      const origins = new Set(
        people.filter((p) => members.includes(p.id)).map(({ origin }) => origin),
      );
      expect(origins.size).toBeGreaterThanOrEqual(8);
    }
  });

  it('gives every group somebody with a phone when there are enough', () => {
    const people = crowd(60).map((p, at) => ({ ...p, canWrite: at < 6 }));
    const { groups, warnings } = form(people);
    expect(groups.every(({ rapporteur }) => rapporteur !== null)).toBe(true);
    expect(warnings).toEqual([]);
  });

  it('warns of a group where nobody has a phone, or where everybody is a candidate', () => {
    const people = crowd(3).map((p) => ({ ...p, canWrite: false, candidateTo: TASKS.slice(4) }));
    expect(form(people).warnings).toEqual([
      { kind: 'noRapporteur', group: 1 },
      { kind: 'moot', group: 1, task: 'caisse' },
    ]);
  });

  it('is the same for the same seed and another for another seed', () => {
    const people = crowd(40, 5);
    expect(form(people)).toEqual(form(people));
    expect(form(people, 1)).not.toEqual(form(people, 2));
  });

  it('takes a time of the clock as a seed', () => {
    expect(form(crowd(30), 1_760_000_000_123).groups).toHaveLength(3);
  });
});

describe('rapporteur', () => {
  it('is somebody with a phone, candidate to the fewest tasks', () => {
    const members = [
      person(0, { canWrite: false }),
      person(1, { candidateTo: TASKS.slice(0, 2) }),
      person(2, { candidateTo: TASKS.slice(0, 1) }),
    ];
    expect(suggestedRapporteur(members)?.id).toBe('p2');
    expect(suggestedRapporteur(members.slice(0, 1))).toBeNull();
  });
});

describe('order of the tasks', () => {
  it('starts one task further in each group', () => {
    const starts = [0, 1, 2, 3, 4, 5].map((at) => taskOrder(TASKS, at, new Set())[0]);
    expect(starts).toEqual([...TASKS, TASKS[0]]);
  });

  it('puts the tasks for which somebody steps aside next to each other', () => {
    const recused = new Set([taskId('qg'), taskId('caisse')]);
    expect(taskOrder(TASKS, 0, recused)).toEqual(['reseaux', 'qg', 'caisse', 'unitaire', 'luttes']);
    expect(taskOrder(TASKS, 3, recused)).toEqual(['luttes', 'caisse', 'qg', 'reseaux', 'unitaire']);
  });
});

describe('latecomer', () => {
  const groups = [
    { number: 1, remote: false, size: 9, remotePeople: 0 },
    { number: 2, remote: false, size: 8, remotePeople: 0 },
    { number: 3, remote: true, size: 4, remotePeople: 4 },
  ];
  it('goes to the smallest group of their kind', () => {
    expect(placeLatecomer(groups, 'room')?.number).toBe(2);
    expect(placeLatecomer(groups, 'remote')?.number).toBe(3);
  });
  it('joins the room when there is no remote group, and nobody when there is no group', () => {
    expect(placeLatecomer(groups.slice(0, 2), 'remote')?.number).toBe(2);
    expect(placeLatecomer([], 'room')).toBeNull();
  });
});

describe('any assembly', () => {
  const anybody = fc.record({
    gender: fc.constantFrom('F', 'M', 'O', null),
    origin: fc.option(fc.constantFrom('A', 'B', 'C', 'D')),
    candidateTo: fc.subarray(TASKS),
    canWrite: fc.boolean(),
  });
  const assembly = fc
    .tuple(
      fc.array(anybody, { minLength: 1, maxLength: 150 }),
      fc.array(anybody, { maxLength: 20 }),
      fc.nat(),
    )
    .map(([room, remote, seed]) => ({
      seed,
      room: room.length,
      remote: remote.length,
      people: [...room, ...remote].map((traits, at) =>
        person(at, { ...traits, presence: at < room.length ? 'room' : 'remote' }),
      ),
    }));

  it('is seated, everybody once, by the rules of sizes', () => {
    fc.assert(
      fc.property(assembly, ({ people, room, remote, seed }) => {
        const { groups } = form(people, seed);
        const seated = groups.flatMap(({ members }) => members);
        expect([...seated].sort()).toEqual(people.map(({ id }) => id).sort());
        const inRoom = groups.filter((g) => !g.remote).map((g) => g.members.length);
        const apart = groups.filter((g) => g.remote).map((g) => g.members.length);
        const joining = remote < 3 ? remote : 0;
        expect(inRoom).toHaveLength(Math.ceil((room + joining) / 10));
        expect(Math.max(...inRoom) - Math.min(...inRoom)).toBeLessThanOrEqual(1);
        expect(Math.max(...inRoom, ...apart)).toBeLessThanOrEqual(10);
        expect(apart.every((size) => size >= 3)).toBe(true);
        expect(apart).toHaveLength(Math.ceil((remote - joining) / 10));
        expect(groups.map((g) => g.number)).toEqual(groups.map((_, at) => at + 1));
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it('gets rapporteurs who sit in their group and have a phone, and every task in each order', () => {
    fc.assert(
      fc.property(assembly, ({ people, seed }) => {
        for (const { members, rapporteur, taskOrder: order } of form(people, seed).groups) {
          const there = people.filter(({ id }) => members.includes(id));
          const writers = there.filter(({ canWrite }) => canWrite);
          if (rapporteur === null) expect(writers).toEqual([]);
          else expect(writers.map(({ id }) => id)).toContain(rapporteur);
          expect([...order].sort()).toEqual([...TASKS].sort());
        }
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});
