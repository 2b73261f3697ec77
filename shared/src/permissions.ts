import type { CandidacyId, GroupId, PersonId, TaskId } from './ids';
import type { Role } from './roles';
import { GROUP_TASK_ROOTS, groupRoot, groupSection } from './document/sections';
import type { GroupTaskRoot } from './document/sections';
import type { Candidacy, Group } from './document/values';

/** What must be known of a seat to say what it may do. */
export interface SeatFacts {
  readonly role: Role;
  readonly admitted: boolean;
  readonly person: PersonId | null;
}

/** What must be known of the meeting. */
export interface RightsFacts {
  readonly groups: readonly Group[];
  readonly tasks: readonly { readonly id: TaskId }[];
  readonly candidacies: ReadonlyMap<string, Candidacy>;
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

function writableRoots(facts: RightsFacts, group: GroupId, person: PersonId | null): Set<string> {
  const recusedFor = person ? candidateTo(facts.candidacies, person) : new Set<TaskId>();
  const roots = new Set<string>();
  for (const { id } of facts.tasks)
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
  const own = seat.person ? facts.groupOf(seat.person) : null;
  const group = facts.groups.find((candidate) => candidate.id === own);
  const isMember = seat.role === 'participant' || seat.role === 'groupRapporteur';
  const holdsPen =
    isMember &&
    group !== undefined &&
    seat.person !== null &&
    group.rapporteurs.includes(seat.person);
  const role: Role = isMember ? (holdsPen ? 'groupRapporteur' : 'participant') : seat.role;
  const build = (rights: Partial<typeof NOTHING>): Rights => {
    const all = { ...NOTHING, ...rights, role, group: group?.id ?? null };
    const closed =
      all.writes && seat.person ? [...candidateTo(facts.candidacies, seat.person)] : [];
    return { ...all, key: keyOf(all, closed) };
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
            roots: writableRoots(facts, group.id, seat.person),
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

function keyOf(rights: Omit<Rights, 'key'>, closed: readonly string[]): string {
  const { role, base, staff, reads, writes } = rights;
  return JSON.stringify([role, base, staff, reads, writes, [...closed].sort()]);
}

/** The sections as the contract lists them (`sections.read`). */
export function readableSections(rights: Rights, groups: readonly Group[]): string[] {
  return [
    ...(rights.base ? ['meeting', ...groups.map((group) => `published:${group.id}`)] : []),
    ...(rights.staff ? ['staff'] : []),
    ...(rights.reads ? [rights.reads] : []),
  ];
}
