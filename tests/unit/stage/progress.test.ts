import { progressGrid } from '@tdt/client/ui/stage/layout/progress';
import { readPublished } from '@tdt/shared/document/state';
import type { GroupId, TaskId } from '@tdt/shared/ids';
import { expect, it } from 'vitest';
import { SampleMeeting } from '../../support/meeting-state';

/** How many groups stand in each band of each page, by numbers of groups and tasks. */
function bands(groups: number, tasks: number): number[][] {
  const sample = new SampleMeeting({ people: 2, groups: 1, step: 'profiles' });
  const { state } = sample;
  const [group, task] = [state.groups[0]!, state.tasks[0]!];
  const published = (of: GroupId, to: TaskId) => readPublished(sample.read, of, to);
  const meeting = {
    ...state,
    groups: Array.from({ length: groups }, (_, at) => ({ ...group, number: at + 1 })),
    tasks: Array.from({ length: tasks }, () => task),
  };
  const shown = (page: number) => progressGrid(meeting, published, page);
  return Array.from({ length: shown(0).pages }, (_, page) =>
    shown(page).bands.map(({ groups: beside }) => beside.length),
  );
}

it('shows ten groups beside each other, sixteen in two bands, thirty on two pages', () => {
  expect(bands(2, 5)).toEqual([[2]]);
  expect(bands(10, 5)).toEqual([[10]]);
  expect(bands(13, 5)).toEqual([[7, 6]]);
  expect(bands(16, 5)).toEqual([[8, 8]]);
  expect(bands(30, 5)).toEqual([
    [8, 7],
    [8, 7],
  ]);
});

it('has one band a page where there are too many tasks for two', () => {
  expect(bands(16, 6)).toEqual([[8], [8]]);
});
