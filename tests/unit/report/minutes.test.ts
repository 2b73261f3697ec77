import { readPublished } from '@tdt/shared/document/state';
import { minutesOf } from '@tdt/shared/report/minutes';
import { describe, expect, it } from 'vitest';
import { SampleMeeting } from '../../support/meeting-state';
import { entry, NO_LISTS } from '../consensus/helpers';

describe('the minutes', () => {
  it('have the merged profiles of each task, with the number of groups that share each entry', () => {
    const meeting = new SampleMeeting({ people: 6, groups: 3, step: 'closing' });
    const said: Record<string, string> = {
      g0: 'Tenir un budget',
      g1: 'tenir un BUDGET',
      g2: 'Écoute',
    };
    const { state, staff } = meeting;
    const minutes = minutesOf({
      state,
      staff,
      published: (group, task) => {
        const qualities = [entry(`e${group}`, said[group] ?? '')];
        const lists = task === meeting.task(4) ? { ...NO_LISTS, qualities } : NO_LISTS;
        return { ...readPublished(() => new Map(), group, task), lists };
      },
    });
    const of = (at: number) =>
      minutes.tasks.find(({ task }) => task.id === meeting.task(at))?.profiles.qualities;
    expect(of(4)).toEqual([
      { label: 'Tenir un budget', groups: 2 },
      { label: 'Écoute', groups: 1 },
    ]);
    expect(of(0)).toEqual([]);
  });
});
