import type { CandidacyId, GroupId, PersonId, SeatId, TaskId } from './ids';
import type { Role } from './roles';
import { GROUP_TASK_ROOTS, groupRoot, groupSection, groupTaskKey } from './document/sections';
import type { GroupTaskRoot } from './document/sections';
import type { Candidacy, Group, Pen } from './document/values';
import type { Paper } from './document/group-values';

/** What must be known of a seat to say what it may do. */
export interface SeatFacts {
  readonly id: SeatId;
  readonly role: Role;
  readonly admitted: boolean;
  readonly person: PersonId | null;
}

/** What must be known of the meeting. */
export interface RightsFacts {
  readonly groups: readonly Group[];
  readonly tasks: readonly { readonly id: TaskId }[];
  readonly candidacies: ReadonlyMap<string, Candidacy>;
  /** Pens handed over, by `<group>.<task>`. */
  readonly pens: ReadonlyMap<string, Pen>;
  /** Groups whose paper sheet is entered by the facilitators, by group. */
  readonly papers: ReadonlyMap<string, Paper>;
  /** The group a person sits in. */
  readonly groupOf: (person: PersonId) => GroupId | null;
}

/**
 * What a connection may read and write. `base` stands for `meeting` and every `published:<g>`, also of groups formed
 * later; the others are named one by one. A change of `key` closes the connection with 4409.
 */
export interface Rights {
  readonly role: Role;
  readonly group: GroupId | null;
  readonly base: boolean;
  readonly staff: boolean;
  /** The group section that this seat reads, if any. */
  readonly reads: string | null;
  /** The group section that this seat writes, if any (then it reads it too). */
  readonly writes: string | null;
  /** Roots that this seat may write. */
  readonly roots: ReadonlySet<string>;
  readonly key: string;
}

/** The tasks to which a person applied and did not withdraw. */
export function candidateTo(
  candidacies: ReadonlyMap<string, Candidacy>,
  person: PersonId,
): ReadonlySet<TaskId> {
  const tasks = new Set<TaskId>();
  for (const candidacy of candidacies.values())
    if (candidacy.person === person && candidacy.retractedAt === null) tasks.add(candidacy.task);
  return tasks;
}

/** Candidacies to a task whose person sits in the group: they are recused there (`method.md`, "In the small groups"). */
export function recusedIn(
  facts: RightsFacts,
  group: GroupId,
  task: TaskId,
): readonly CandidacyId[] {
  return [...facts.candidacies.values()]
    .filter((c) => c.task === task && c.retractedAt === null && facts.groupOf(c.person) === group)
    .map((c) => c.id)
    .sort();
}

/** The roots that somebody who is a candidate to the task neither writes nor deletes. */
const CLOSED_TO_RECUSED: ReadonlySet<GroupTaskRoot> = new Set(['study', 'proposal']);

/**
 * The tasks for which somebody writes in the place of a rapporteur who handed the pen over, because they are a candidate
 * to it (`method.md`, "In the small groups"). Nothing once they are one themselves.
 */
export function penTasks(
  facts: Pick<RightsFacts, 'pens' | 'tasks' | 'candidacies'>,
  group: GroupId,
  person: PersonId,
): TaskId[] {
  const recusedFor = candidateTo(facts.candidacies, person);
  return facts.tasks
    .map(({ id }) => id)
    .filter((id) => facts.pens.get(groupTaskKey(group, id))?.to === person && !recusedFor.has(id));
}

/** Who writes for a group: its rapporteurs (and its paper) every task, whoever was handed a pen that task alone. */
interface Writer {
  readonly group: GroupId;
  /** Who is recused for the tasks to which they apply. */
  readonly person: PersonId | null;
  readonly tasks: readonly TaskId[];
}

function writerOf(seat: SeatFacts, facts: RightsFacts): Writer | null {
  const all = facts.tasks.map(({ id }) => id);
  for (const group of facts.groups) {
    const paper = facts.papers.get(group.id);
    if (paper?.seat === seat.id && paper.until === null)
      return { group: group.id, person: paper.person, tasks: all };
  }
  if (seat.person === null) return null;
  const own = facts.groupOf(seat.person);
  const group = facts.groups.find(({ id }) => id === own);
  if (!group) return null;
  const writer = { group: group.id, person: seat.person };
  if (group.rapporteurs.includes(seat.person)) return { ...writer, tasks: all };
  const tasks = penTasks(facts, group.id, seat.person);
  return tasks.length > 0 ? { ...writer, tasks } : null;
}

function writableRoots(facts: RightsFacts, { group, person, tasks }: Writer): Set<string> {
  const recusedFor = person ? candidateTo(facts.candidacies, person) : new Set<TaskId>();
  const roots = new Set<string>();
  for (const id of tasks)
    for (const root of GROUP_TASK_ROOTS)
      if (!(recusedFor.has(id) && CLOSED_TO_RECUSED.has(root)))
        roots.add(groupRoot(group, id, root));
  return roots;
}

const NOTHING: Omit<Rights, 'role' | 'group' | 'key'> = {
  base: false,
  staff: false,
  reads: null,
  writes: null,
  roots: new Set(),
};

/** The one table of who reads and writes what (`architecture.md`, the table of sections). */
export function rightsOf(seat: SeatFacts, facts: RightsFacts): Rights {
  const isMember = seat.role === 'participant' || seat.role === 'groupRapporteur';
  const writer = isMember ? writerOf(seat, facts) : null;
  const own = writer?.group ?? (seat.person ? facts.groupOf(seat.person) : null);
  const group = facts.groups.find((candidate) => candidate.id === own);
  const role: Role = isMember ? (writer ? 'groupRapporteur' : 'participant') : seat.role;
  const build = (rights: Partial<typeof NOTHING>): Rights => {
    const all = { ...NOTHING, ...rights, role, group: group?.id ?? null };
    const recused = writer?.person ? [...candidateTo(facts.candidacies, writer.person)] : [];
    const some = writer && writer.tasks.length < facts.tasks.length ? writer.tasks : null;
    return { ...all, key: keyOf(all, all.writes ? recused : [], some) };
  };
  if (!seat.admitted) return build({});
  switch (role) {
    case 'facilitator':
    case 'meetingRapporteur':
      return build({ base: true, staff: true });
    case 'plenary':
      return build({ base: true });
    case 'groupRapporteur':
      return group
        ? build({
            base: true,
            reads: groupSection(group.id),
            writes: groupSection(group.id),
            roots: writer ? writableRoots(facts, writer) : new Set(),
          })
        : build({ base: true });
    case 'participant': {
      const follows =
        group?.shared === true &&
        seat.person !== null &&
        candidateTo(facts.candidacies, seat.person).size === 0;
      return build(follows ? { base: true, reads: groupSection(group.id) } : { base: true });
    }
  }
}

/** `tasks`: those that a pen was handed over for; null for a seat that writes them all, or none. */
function keyOf(
  rights: Omit<Rights, 'key'>,
  closed: readonly string[],
  tasks: readonly string[] | null,
): string {
  const { role, base, staff, reads, writes } = rights;
  const pens = tasks ? [[...tasks].sort()] : [];
  return JSON.stringify([role, base, staff, reads, writes, [...closed].sort(), ...pens]);
}

/** The sections as the contract lists them (`sections.read`). */
export function readableSections(rights: Rights, groups: readonly Group[]): string[] {
  return [
    ...(rights.base ? ['meeting', ...groups.map((group) => `published:${group.id}`)] : []),
    ...(rights.staff ? ['staff'] : []),
    ...(rights.reads ? [rights.reads] : []),
  ];
}
