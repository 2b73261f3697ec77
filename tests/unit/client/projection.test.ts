import { createProjection } from '@tdt/client/meeting/projection';
import { MEETING, publishedRoot } from '@tdt/shared/document/sections';
import { groupId, meetingId, seatId, taskId } from '@tdt/shared/ids';
import type { SeatAnswer } from '@tdt/shared/protocol/http';
import { builtinTemplate } from '@tdt/shared/template/templates';
import { expect, test } from 'vitest';

const seat: SeatAnswer = {
  seat: seatId('s1'),
  meetingId: meetingId('m1'),
  epoch: 'e1',
  status: 'admitted',
  role: 'facilitator',
  participantId: null,
  groupId: null,
  sections: { write: null, read: ['meeting', 'staff'] },
  rights: 'r',
  code: 'K7M4QT',
  now: 0,
};

test('what a component holds to read the groups is another function once a group published, and only then', () => {
  const { settings } = builtinTemplate('loop')!;
  const info = {
    id: 'm1',
    code: 'K7M4QT',
    epoch: 'e1',
    title: 'Essai',
    department: null,
    date: null,
    place: null,
    videoLink: null,
    locale: 'fr',
    createdAt: 0,
  };
  const roots = new Map<string, ReadonlyMap<string, unknown>>([
    [MEETING.state, new Map(Object.entries({ info, settings }))],
  ]);
  const project = createProjection((root) => roots.get(root) ?? new Map());
  const [group, task] = [groupId('g1'), taskId('caisse')];
  const root = publishedRoot(group, task);
  const first = project(seat, 'all')!;
  const elsewhere = project(seat, new Set([MEETING.state]))!;
  expect(elsewhere.published).toBe(first.published);
  expect(elsewhere.groupTask).toBe(first.groupTask);

  const progress = { state: 'started', qualities: 1, spoken: false, reportedAt: null };
  roots.set(root, new Map([['progress', progress]]));
  const after = project(seat, new Set([root]))!;
  expect(after.published).not.toBe(first.published);
  expect(after.published(group, task).progress.state).toBe('started');
  expect(after.groupTask).toBe(first.groupTask);
});
