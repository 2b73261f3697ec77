import type { TaskMerge } from '@tdt/shared/consensus/types';
import type {
  GroupTask,
  MeetingState,
  PublishedTask,
  StaffState,
} from '@tdt/shared/document/state';
import type { GroupId, TaskId } from '@tdt/shared/ids';
import type { SeatAnswer } from '@tdt/shared/protocol/http';
import { create } from 'zustand';

/** The meeting as this seat may read it, at one moment. Unchanged parts keep their identity from one snapshot to the next. */
export interface MeetingSnapshot {
  readonly seat: SeatAnswer;
  readonly meeting: MeetingState;
  /** Empty maps when this seat may not read it. */
  readonly staff: StaffState;
  published(this: void, group: GroupId, task: TaskId): PublishedTask;
  /** The whole of it only for the seat's own group. */
  groupTask(this: void, group: GroupId, task: TaskId): GroupTask;
  /** The merge of what is published for the task. */
  merge(this: void, task: TaskId): TaskMerge;
}

interface MeetingStore {
  readonly snapshot: MeetingSnapshot | null;
}

/** Written by `meeting/` only. */
export const meetingStore = create<MeetingStore>(() => ({ snapshot: null }));

/**
 * A part of the meeting; renders again when that part changes. The selector must return something stable: a part of
 * the snapshot, or a primitive, never a fresh array or object. Only under `<MeetingReady>`.
 */
export function useMeeting<T>(selector: (snapshot: MeetingSnapshot) => T): T {
  return meetingStore(({ snapshot }) => {
    if (!snapshot) throw new Error('useMeeting outside MeetingReady');
    return selector(snapshot);
  });
}

/** The snapshot, or null until the first keys of the meeting are here. */
export const useSnapshot = (): MeetingSnapshot | null => meetingStore((state) => state.snapshot);
