import { followReads } from '@tdt/client/routes/plenary/followed-reads';
import type { Readings } from '@tdt/client/routes/plenary/followed-reads';
import type { TaskMerge } from '@tdt/shared/consensus/types';
import type { MeetingState, PublishedTask } from '@tdt/shared/document/state';
import { groupId, taskId } from '@tdt/shared/ids';
import { expect, test } from 'vitest';

const [shown, other] = [taskId('shown'), taskId('other')];
const group = groupId('g1');

/** A meeting of which every part is known by its identity alone. */
function meetings() {
  const parts = new Map<string, object>();
  const partOf = <T>(name: string): T => {
    const known = parts.get(name) ?? {};
    parts.set(name, known);
    return known as T;
  };
  const snapshot = (): Readings => {
    const now = new Map(parts);
    const part = <T>(name: string): T => (now.get(name) as T | undefined) ?? partOf<T>(name);
    return {
      meeting: part<MeetingState>('meeting'),
      published: (_group, task) => part<PublishedTask>(`published ${task}`),
      merge: (task) => part<TaskMerge>(`merge ${task}`),
    };
  };
  return { snapshot, change: (name: string) => void parts.set(name, {}) };
}

test('a view is given another meeting only when something that it read is no longer the same', () => {
  const { snapshot, change } = meetings();
  const follow = followReads();
  const first = follow(snapshot());
  const read = { published: first.published(group, shown), merge: first.merge(shown) };
  expect(follow(snapshot())).toBe(first);
  change(`published ${other}`);
  change(`merge ${other}`);
  expect(follow(snapshot())).toBe(first);
  expect(first.published(group, shown)).toBe(read.published);

  change(`published ${shown}`);
  const second = follow(snapshot());
  expect(second).not.toBe(first);
  expect(second.published(group, shown)).not.toBe(read.published);
  expect(second.merge(shown)).toBe(read.merge);
  change(`merge ${shown}`);
  const third = follow(snapshot());
  expect(third).not.toBe(second);
  change('meeting');
  expect(follow(snapshot())).not.toBe(third);
});

test('what a view asks for later is read in the latest meeting, and followed from then on', () => {
  const { snapshot, change } = meetings();
  const follow = followReads();
  const first = follow(snapshot());
  first.merge(shown);
  change(`merge ${other}`);
  const latest = snapshot();
  expect(follow(latest)).toBe(first);
  expect(first.merge(other)).toBe(latest.merge(other));
  change(`merge ${other}`);
  expect(follow(snapshot())).not.toBe(first);
});

test('a view that another one took the place of is not kept for what it no longer reads', () => {
  const { snapshot, change } = meetings();
  const follow = followReads();
  const first = follow(snapshot());
  first.merge(shown);
  change('meeting');
  const second = follow(snapshot());
  second.merge(other);
  change(`merge ${shown}`);
  expect(follow(snapshot())).toBe(second);
});
