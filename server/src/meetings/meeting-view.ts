import { readPrivate } from '@tdt/shared/document/answers';
import type { PrivateState } from '@tdt/shared/document/answers';
import { readGroupTask, readMeeting, readPublished, readStaff } from '@tdt/shared/document/state';
import type {
  GroupTask,
  MeetingState,
  PublishedTask,
  StaffState,
} from '@tdt/shared/document/state';
import type { ReadRoot } from '@tdt/shared/document/roots';
import type { GroupId, PersonId, TaskId } from '@tdt/shared/ids';
import { rightsOf } from '@tdt/shared/permissions';
import type { Rights, RightsFacts, SeatFacts } from '@tdt/shared/permissions';

/** The meeting as its sections say it now. Cheap to make: the readers remember what did not change. */
export class MeetingView {
  readonly state: MeetingState;
  readonly staff: StaffState;
  readonly facts: RightsFacts;

  constructor(readonly read: ReadRoot) {
    const state = readMeeting(read);
    if (!state) throw new Error('The section “meeting” holds no meeting.');
    const staff = readStaff(read);
    this.state = state;
    this.staff = staff;
    this.facts = {
      groups: state.groups,
      tasks: state.tasks,
      candidacies: state.candidacies,
      pens: state.pens,
      papers: state.papers,
      groupOf: (person: PersonId) => this.groupOf(person),
    };
  }

  /** The group a person sits in, if it still exists. */
  groupOf(person: PersonId): GroupId | null {
    const group = this.staff.people.get(person)?.group ?? null;
    return group !== null && this.state.groups.some(({ id }) => id === group) ? group : null;
  }

  /** What each person answered: for the rules only. */
  get secret(): PrivateState {
    return readPrivate(this.read);
  }

  rights(seat: SeatFacts): Rights {
    return rightsOf(seat, this.facts);
  }

  published(group: GroupId, task: TaskId): PublishedTask {
    return readPublished(this.read, group, task);
  }

  groupTask(group: GroupId, task: TaskId): GroupTask {
    return readGroupTask(this.read, group, task);
  }
}
