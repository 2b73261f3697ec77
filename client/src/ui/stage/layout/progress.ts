import type { MeetingState, PublishedTask } from '@tdt/shared/document/state';
import type { Group } from '@tdt/shared/document/values';
import type { GroupId, TaskId } from '@tdt/shared/ids';
import type { Task } from '@tdt/shared/template/template';
import { evenPages, pageAt } from './pages';

/** A group's state for a task; `apart`: everybody in it is a candidate to that task. */
export type ProgressMark = 'reported' | 'started' | 'help' | 'todo' | 'apart';

export interface ProgressRow {
  readonly task: Task;
  readonly marks: readonly { readonly group: Group; readonly mark: ProgressMark }[];
}

/** Groups that stand beside each other, by the tasks of the page. */
export interface ProgressBand {
  readonly groups: readonly Group[];
  readonly rows: readonly ProgressRow[];
}

export interface ProgressGrid {
  /** One, or two under each other. */
  readonly bands: readonly ProgressBand[];
  /** Groups that call without naming a task. */
  readonly calling: ReadonlySet<GroupId>;
  readonly counts: Readonly<Record<ProgressMark, number>>;
  /** Groups by tasks, without those set apart. */
  readonly of: number;
  readonly page: number;
  readonly pages: number;
}

/* A page of the progress grid: ten groups when that is all of them, else bands of eight, whose numbers have two digits. */
const GROUPS_MOST = 10;
const BAND = 8;
const TASKS_MOST = 6;
/** Two bands stand under each other where so many tasks fit in both. */
const TASKS_IN_BANDS = 5;

type Published = (group: GroupId, task: TaskId) => PublishedTask;
type Source = Pick<MeetingState, 'groups' | 'tasks' | 'help'>;

/** Pages of groups, as bands. */
function bandsOf(meeting: Source): (readonly (readonly Group[])[])[] {
  const { groups, tasks } = meeting;
  if (groups.length <= GROUPS_MOST) return [[groups]];
  const bands = tasks.length <= TASKS_IN_BANDS ? 2 : 1;
  return evenPages(groups, bands * BAND).map((page) => evenPages(page, BAND));
}

/** Groups by tasks: at most ten groups, or bands of eight, and six tasks a page; the counts are those of everybody. */
export function progressGrid(meeting: Source, published: Published, page: number): ProgressGrid {
  const mark = (group: Group, task: Task) => markOf(meeting, published, group.id, task.id);
  const groupPages = bandsOf(meeting);
  const taskPages = evenPages(meeting.tasks, TASKS_MOST);
  const pages = groupPages.length * taskPages.length;
  const at = pageAt(page, pages);
  const bands = groupPages[at % groupPages.length] ?? [];
  const tasks = taskPages[Math.floor(at / groupPages.length)] ?? [];
  const counts = { reported: 0, started: 0, help: 0, todo: 0, apart: 0 };
  for (const group of meeting.groups)
    for (const task of meeting.tasks) counts[mark(group, task)] += 1;
  const calling = meeting.groups
    .map(({ id }) => id)
    .filter((id) => meeting.help.get(id)?.task === null);
  return {
    bands: bands.map((groups) => ({
      groups,
      rows: tasks.map((task) => ({
        task,
        marks: groups.map((group) => ({ group, mark: mark(group, task) })),
      })),
    })),
    calling: new Set(calling),
    of: meeting.groups.length * meeting.tasks.length - counts.apart,
    counts: { ...counts, help: counts.help + calling.length },
    page: at,
    pages,
  };
}

export function markOf(
  { help }: Source,
  published: Published,
  group: GroupId,
  task: TaskId,
): ProgressMark {
  if (help.get(group)?.task === task) return 'help';
  const { active, progress } = published(group, task);
  if (progress.state === 'reported') return 'reported';
  if (!active) return 'apart';
  return progress.state;
}
