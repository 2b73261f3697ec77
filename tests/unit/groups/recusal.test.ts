import { describe, expect, it } from 'vitest';
import { isActive, isMoot, presentMembers, recusalsOf } from '@tdt/shared/groups/recusal';
import { candidacyId, groupId, personId, taskId } from '@tdt/shared/ids';
import type { Candidacy, Group, Person } from '@tdt/shared/document/values';

const G = groupId('g1');
const TASK = taskId('caisse');

const person = (id: string, presence: Person['presence'] = 'room', group = 'g1'): Person => ({
  id: personId(id),
  first: id,
  last: '',
  origin: null,
  presence,
  group: groupId(group),
});
const candidacy = (who: string, more: Partial<Candidacy> = {}): Candidacy => ({
  id: candidacyId(`c-${who}`),
  task: TASK,
  person: personId(who),
  text: '',
  outgoing: false,
  onTheSpot: null,
  retractedAt: null,
  ...more,
});
const group: Group = {
  id: G,
  number: 1,
  remote: false,
  rapporteurs: [personId('ann'), personId('bob')],
  taskOrder: [],
  shared: false,
};
const state = (people: Person[], candidacies: Candidacy[]) => ({
  people: new Map(people.map((p) => [p.id, p])),
  candidacies: new Map(candidacies.map((c) => [c.id, c])),
  groups: [group],
});

describe('recusal', () => {
  it('names the present candidates of the group and those of them who hold the pen', () => {
    const there = state(
      [person('ann'), person('bob'), person('cid'), person('far', 'room', 'g2')],
      [candidacy('ann'), candidacy('cid'), candidacy('far')],
    );
    expect(recusalsOf(there, G, TASK)).toEqual({
      people: ['ann', 'cid'],
      rapporteurs: ['ann'],
      moot: false,
      active: true,
    });
  });

  it('makes the task moot where everybody is a candidate', () => {
    const there = state([person('ann'), person('bob', 'absent')], [candidacy('ann')]);
    expect(isMoot(there, G, TASK)).toBe(true);
    expect(isActive(there, G, TASK)).toBe(false);
    expect(isMoot(there, G, taskId('qg'))).toBe(false);
  });

  it('counts a remote member as present, and an absent one not', () => {
    const there = state([person('ann', 'remote'), person('bob', 'absent')], [candidacy('bob')]);
    expect(presentMembers(there, G).map((p) => p.id)).toEqual(['ann']);
    expect(isActive(there, G, TASK)).toBe(true);
  });

  it('leaves an empty group out without calling the task moot', () => {
    expect(recusalsOf(state([], []), G, TASK)).toMatchObject({ moot: false, active: false });
  });

  it('ends with a withdrawal', () => {
    const there = state([person('ann')], [candidacy('ann', { retractedAt: 5 })]);
    expect(recusalsOf(there, G, TASK).people).toEqual([]);
  });
});
