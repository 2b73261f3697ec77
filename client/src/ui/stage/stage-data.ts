import type { GatheredEntry, TaskMerge } from '@tdt/shared/consensus/types';
import type { MeetingState, PublishedTask } from '@tdt/shared/document/state';
import type { ProfileList } from '@tdt/shared/document/values';
import type { GroupId, TaskId } from '@tdt/shared/ids';
import type { Locale } from '@tdt/shared/locale';
import type { GridOrder } from './layout/grid-order';

/** All that the stage shows, whoever shows it: the plenary page, or the previews of the console. */
export interface StageData {
  readonly meeting: MeetingState;
  /** The language of the room, not of the device. */
  readonly locale: Locale;
  readonly published: (group: GroupId, task: TaskId) => PublishedTask;
  readonly merge: (task: TaskId) => TaskMerge;
  /** Merged entries of a list, most groups first. */
  readonly profiles: (task: TaskId, list: ProfileList) => readonly GatheredEntry[];
  /** The kept order of a task's grid. */
  readonly order: (task: TaskId) => GridOrder;
  readonly network: 'connecting' | 'online' | 'offline';
  /** Where the QR code leads: `<origin>/r/<CODE>`. */
  readonly joinUrl: string;
}
