import type { PersonId, TaskId } from '@tdt/shared/ids';
import type { Candidacy, Group, Pen, Person } from '@tdt/shared/document/values';
import type { MeetingState } from '@tdt/shared/document/state';
import type { Task } from '@tdt/shared/template/template';
import { compareNames } from '@tdt/shared/people/names';

/** A small group as its own phones see it. */
export interface GroupView {
  readonly group: Group;
  /** Those who are there, by surname. */
  readonly members: readonly Person[];
  readonly me: PersonId | null;
  readonly rapporteurs: readonly Person[];
  /** In the group's own order. */
  readonly tasks: readonly Task[];
}

type GroupFacts = Pick<MeetingState, 'groups' | 'people' | 'tasks'>;

/** The group of a seat, or null while it has none. */
export function groupView(
  meeting: GroupFacts,
  groupId: string | null,
  me: PersonId | null,
): GroupView | null {
  const group = meeting.groups.find((candidate) => candidate.id === groupId);
  if (!group) return null;
  const members = [...meeting.people.values()]
    .filter((person) => person.group === group.id && person.presence !== 'absent')
    .sort(compareNames);
  return {
    group,
    members,
    me,
    rapporteurs: group.rapporteurs.flatMap((id) => meeting.people.get(id) ?? []),
    tasks: inGroupOrder(meeting.tasks, group.taskOrder),
  };
}

/** Tasks that were added after the groups were formed come last. */
export function inGroupOrder(tasks: readonly Task[], order: readonly TaskId[]): readonly Task[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const ordered = [...new Set(order)].flatMap((id) => byId.get(id) ?? []);
  return [...ordered, ...tasks.filter((task) => !order.includes(task.id))];
}

/** Who steps aside in a group for one task. */
export interface Recusals {
  /** Members who applied to the task, by surname. */
  readonly people: readonly Person[];
  readonly mine: boolean;
  /** Nobody is left to study it: "sans objet". */
  readonly everyone: boolean;
}

export function recusalsOf(
  view: GroupView,
  candidacies: Iterable<Candidacy>,
  task: TaskId,
): Recusals {
  const candidates = new Set<PersonId>();
  for (const candidacy of candidacies)
    if (candidacy.task === task && candidacy.retractedAt === null) candidates.add(candidacy.person);
  const people = view.members.filter((person) => candidates.has(person.id));
  return {
    people,
    mine: view.me !== null && candidates.has(view.me),
    everyone: view.members.length > 0 && people.length === view.members.length,
  };
}

/** Whether somebody in the group holds a seat of their own. */
type HasPhone = (person: PersonId) => boolean;

/**
 * Who may take the pen for a task: the other rapporteur first, then members whose phone is there, then the others;
 * never a candidate to it.
 */
export function penTakers(
  view: GroupView,
  recusals: Recusals,
  hasPhone: HasPhone = () => true,
): readonly Person[] {
  const aside = new Set(recusals.people.map((person) => person.id));
  const rank = ({ id }: Person) => (view.group.rapporteurs.includes(id) ? 0 : hasPhone(id) ? 1 : 2);
  return view.members
    .filter(({ id }) => id !== view.me && !aside.has(id))
    .sort((a, b) => rank(a) - rank(b));
}

/**
 * Whether the holder of this phone writes a task: its rapporteurs and the seat of its paper write all of them, whoever
 * was handed a pen writes that one.
 */
export const writesTask = ({ group, me }: GroupView, pen: Pick<Pen, 'to'> | null): boolean =>
  me === null || group.rapporteurs.includes(me) || pen?.to === me;
