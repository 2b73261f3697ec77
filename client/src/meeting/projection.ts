import type { ReadRoot } from '@tdt/shared/document/roots';
import type { GroupTaskRoot } from '@tdt/shared/document/sections';
import { GROUP_TASK_ROOTS, groupRoot } from '@tdt/shared/document/sections';
import { readGroupTask, readMeeting, readPublished, readStaff } from '@tdt/shared/document/state';
import type { GroupTask, MeetingState, StaffState } from '@tdt/shared/document/state';
import type { GroupId, TaskId } from '@tdt/shared/ids';
import type { SeatAnswer } from '@tdt/shared/protocol/http';
import type { MeetingSnapshot } from '../stores/meeting-store';
import { createMerger } from './merger';

type Roots = ReadonlySet<string>;
const touches = (changed: Roots, section: string): boolean => {
  for (const root of changed) if (root.startsWith(`${section}/`)) return true;
  return false;
};

const touchesKind = (changed: Roots, kind: 'published:' | 'group:'): boolean =>
  [...changed].some((root) => root.startsWith(kind));

/**
 * The seat with the group in which its person sits now. A participant who is moved keeps their rights, hence their
 * connection: the document knows before the seat's answer does.
 */
function rememberSeat() {
  let known: { readonly answer: SeatAnswer; readonly now: SeatAnswer } | null = null;
  return (answer: SeatAnswer, { people }: MeetingState): SeatAnswer => {
    // Whoever writes keeps to the group whose section the document holds, until it is opened anew.
    if (answer.participantId === null || answer.sections.write !== null) return answer;
    const groupId = people.get(answer.participantId)?.group ?? null;
    if (known?.answer !== answer || known.now.groupId !== groupId)
      known = { answer, now: groupId === answer.groupId ? answer : { ...answer, groupId } };
    return known.now;
  };
}

/** Builds snapshots of a document for one seat; parts that did not change keep their identity. */
export function createProjection(read: ReadRoot) {
  let meeting: MeetingState | null = null;
  let staff: StaffState | null = null;
  const seatNow = rememberSeat();
  const readTask = rememberGroupTasks(read);
  const readPublic = (group: GroupId, task: TaskId) => readPublished(read, group, task);
  const mergerOf = createMerger(readPublic);
  // A component that holds one of these functions renders again when what it reads changed: it is another one then.
  let groupTask: MeetingSnapshot['groupTask'] = readTask;
  let published: MeetingSnapshot['published'] = readPublic;

  return (seat: SeatAnswer, changed: Roots | 'all'): MeetingSnapshot | null => {
    const all = changed === 'all';
    if (!meeting || all || touches(changed, 'meeting')) meeting = readMeeting(read);
    if (all || touchesKind(changed, 'published:')) published = (g, t) => readPublic(g, t);
    if (all || touchesKind(changed, 'group:')) groupTask = (g, t) => readTask(g, t);
    if (!staff || all || touches(changed, 'staff')) staff = readStaff(read);
    if (!meeting) return null;
    return {
      seat: seatNow(seat, meeting),
      meeting,
      staff,
      published,
      groupTask,
      merge: mergerOf(meeting),
    };
  };
}

/** `readGroupTask` that gives the same object while none of its roots changed. */
function rememberGroupTasks(read: ReadRoot) {
  interface Known {
    readonly maps: readonly ReadonlyMap<string, unknown>[];
    readonly value: GroupTask;
  }
  const known = new Map<string, Known>();
  const mapOf = (group: GroupId, task: TaskId) => (root: GroupTaskRoot) =>
    read(groupRoot(group, task, root));
  return (group: GroupId, task: TaskId): GroupTask => {
    const maps = GROUP_TASK_ROOTS.map(mapOf(group, task));
    const key = `${group}/${task}`;
    const found = known.get(key);
    if (found && maps.every((map, index) => map === found.maps[index])) return found.value;
    const value = readGroupTask(read, group, task);
    known.set(key, { maps, value });
    return value;
  };
}
