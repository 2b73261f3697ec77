import { penTakers, recusalsOf, writesTask } from '@tdt/client/routes/phone/model/group';
import { movedTask, suggestedOrder } from '@tdt/client/routes/phone/model/task-order';
import { personId, taskId } from '@tdt/shared/ids';
import type { PersonId } from '@tdt/shared/ids';
import { LOOP_TEMPLATE } from '@tdt/shared/template/loop';
import { describe, expect, it } from 'vitest';
import { candidacy, groupOf, person, TASK } from './support';

const ids = (people: readonly { id: string }[]) => people.map(({ id }) => id);
const view = groupOf(person('me'), person('abel'), person('zoe'));

describe('the pen', () => {
  it('is offered to the other rapporteur, then to whoever has a phone, never to a candidate', () => {
    const group = { ...view.group, rapporteurs: [personId('me'), personId('zoe')] };
    const four = { ...view, group, members: [...view.members, person('aline')] };
    const recusals = recusalsOf(four, [candidacy('me')], TASK);
    const hasPhone = (id: PersonId) => id === 'aline';
    expect(ids(penTakers(four, recusals, hasPhone))).toEqual(['zoe', 'aline', 'abel']);
    const both = recusalsOf(four, [candidacy('me'), candidacy('zoe')], TASK);
    expect(ids(penTakers(four, both, hasPhone))).toEqual(['aline', 'abel']);
  });

  it('opens one task to whoever was handed it, and every task to a rapporteur', () => {
    const mine = (me: string | null, to: string | null) =>
      writesTask(
        { ...view, me: me === null ? null : personId(me) },
        to === null ? null : { to: personId(to) },
      );
    expect(mine('me', null)).toBe(true);
    expect(mine('me', 'zoe')).toBe(true);
    expect(mine('zoe', null)).toBe(false);
    expect(mine('zoe', 'zoe')).toBe(true);
    expect(mine(null, null), 'the seat of a paper').toBe(true);
  });
});

describe('the order of the tasks', () => {
  const tasks = LOOP_TEMPLATE.tasks;
  const order = tasks.map(({ id }) => id);

  it('changes one place at a time and stays whole at the edges', () => {
    expect(movedTask(order, taskId('qg'), -1).slice(0, 2)).toEqual(['qg', 'reseaux']);
    expect(movedTask(order, taskId('reseaux'), -1)).toEqual(order);
    expect(movedTask(order, taskId('caisse'), 1)).toEqual(order);
    expect(movedTask(order, taskId('none'), 1)).toEqual(order);
  });

  it('is suggested again for the people who sit there now: those who step aside do so once', () => {
    const candidacies = new Map(
      [
        candidacy('abel', { task: taskId('reseaux') }),
        candidacy('zoe', { task: taskId('luttes') }),
      ].map((one) => [one.id as string, one]),
    );
    expect(suggestedOrder(view, { tasks, candidacies })).toEqual([
      'unitaire',
      'luttes',
      'reseaux',
      'caisse',
      'qg',
    ]);
  });
});
