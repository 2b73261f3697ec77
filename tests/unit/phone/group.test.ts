import { describe, expect, it } from 'vitest';
import {
  groupView,
  inGroupOrder,
  penTakers,
  recusalsOf,
} from '@tdt/client/routes/phone/model/group';
import { clockView, substepOf } from '@tdt/client/routes/phone/model/clock';
import { tableSeats } from '@tdt/client/routes/phone/model/table';
import { groupId, personId, taskId } from '@tdt/shared/ids';
import { LOOP_TEMPLATE } from '@tdt/shared/template/loop';
import { candidacy, G3, groupOf, person, TASK } from './support';

const ids = (people: readonly { id: string }[]) => people.map(({ id }) => id);

describe('the group of a phone', () => {
  const [group] = [groupOf(person('zoe')).group];
  const people = new Map(
    [
      person('zoe'),
      person('abel'),
      person('gone', { presence: 'absent' }),
      person('other', { group: groupId('g1') }),
    ].map((one) => [one.id as string, one]),
  );

  it('is those who are there, by surname', () => {
    const view = groupView({ groups: [group], people, tasks: [] }, G3, personId('zoe'));
    expect(ids(view?.members ?? [])).toEqual(['abel', 'zoe']);
    expect(ids(view?.rapporteurs ?? [])).toEqual(['zoe']);
  });

  it('is none before the groups are formed', () => {
    expect(groupView({ groups: [], people, tasks: [] }, G3, null)).toBeNull();
    expect(groupView({ groups: [group], people, tasks: [] }, null, null)).toBeNull();
  });

  it('has its own order of the tasks; one added later comes last, one removed is left out', () => {
    const order = [taskId('caisse'), taskId('gone'), taskId('luttes'), taskId('caisse')];
    const ordered = ids(inGroupOrder(LOOP_TEMPLATE.tasks, order));
    expect(ordered).toEqual(['caisse', 'luttes', 'reseaux', 'qg', 'unitaire']);
  });
});

describe('stepping aside', () => {
  const view = groupOf(person('me'), person('loic'), person('odile'));

  it('is for members who applied to the task and did not withdraw', () => {
    const candidacies = [
      candidacy('loic'),
      candidacy('odile', { retractedAt: 1 }),
      candidacy('me', { task: taskId('caisse') }),
      candidacy('stranger'),
    ];
    const recusals = recusalsOf(view, candidacies, TASK);
    expect(ids(recusals.people)).toEqual(['loic']);
    expect(recusals.mine || recusals.everyone).toBe(false);
  });

  it('leaves a task without object when everybody applied', () => {
    const recusals = recusalsOf(
      view,
      ['me', 'loic', 'odile'].map((who) => candidacy(who)),
      TASK,
    );
    expect(recusals.mine && recusals.everyone).toBe(true);
  });

  it('hands the pen to the other rapporteur first, never to a candidate nor to oneself', () => {
    const two = {
      ...groupOf(person('me'), person('abel'), person('loic'), person('zoe')),
      group: { ...view.group, rapporteurs: [personId('me'), personId('zoe')] },
    };
    const recusals = recusalsOf(two, [candidacy('me'), candidacy('abel')], TASK);
    expect(ids(penTakers(two, recusals))).toEqual(['zoe', 'loic']);
  });

  it('pulls the dot out of the table and keeps the places of the others', () => {
    const table = groupOf(person('me'), person('far', { presence: 'remote' }), person('odile'));
    expect(tableSeats(table)).toEqual(['you', 'remote', 'room']);
    expect(tableSeats(table, new Set([personId('me')]))).toEqual(['recused', 'remote', 'room']);
  });
});

describe('the clock of the room', () => {
  const minute = 60_000;
  const running = { state: 'running', endsAt: 10 * minute, totalMs: 10 * minute } as const;

  it('counts the minutes down rounded up, then the minutes over', () => {
    expect(clockView(running, 0)).toMatchObject({ kind: 'running', minutes: 10 });
    expect(clockView(running, 9 * minute + 1)).toMatchObject({ kind: 'running', minutes: 1 });
    expect(clockView(running, 10 * minute)).toEqual({ kind: 'over', minutes: 0 });
    expect(clockView(running, 12.5 * minute)).toEqual({ kind: 'over', minutes: 2 });
  });

  it('stands still while paused and is none without a timer', () => {
    const paused = { state: 'paused', leftMs: 90_000, totalMs: 1 } as const;
    expect(clockView(paused, 1e12)).toEqual({ kind: 'paused', minutes: 2 });
    expect(clockView(null, 0)).toBeNull();
  });

  it('stands under a sub-step only while the room is in groups', () => {
    expect(substepOf('candidacies')).toBe('candidacies');
    expect(substepOf('pooling')).toBeNull();
  });
});
