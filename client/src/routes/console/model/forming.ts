import type { MeetingState, StaffState } from '@tdt/shared/document/state';
import { planGroups } from '@tdt/shared/groups/plan';
import { spreadQuality } from '@tdt/shared/groups/spread-quality';
import type { SpreadQuality } from '@tdt/shared/groups/spread-quality';
import type { PersonId, TaskId } from '@tdt/shared/ids';
import { candidateTo } from '@tdt/shared/permissions';

/** One group as the words about it need it. */
interface SizedGroup {
  readonly number: number;
  readonly remote: boolean;
  readonly size: number;
  /** Remote people who sit in a group of the room. */
  readonly calls: number;
}

/** What is to look at in groups, planned or formed. */
export interface SpreadView {
  readonly groups: readonly SizedGroup[];
  readonly quality: SpreadQuality;
  readonly candidates: boolean;
  readonly origins: boolean;
  readonly moot: readonly { readonly group: number; readonly task: TaskId }[];
  readonly withoutPhone: readonly number[];
  readonly aboveSize: readonly { readonly group: number; readonly size: number }[];
}

type Facts = {
  readonly meeting: Pick<MeetingState, 'groups' | 'candidacies' | 'tasks' | 'settings'>;
  readonly staff: Pick<StaffState, 'people' | 'seats'>;
};

/** The groups that would be formed: the server forms the very same from the same seed. */
export function plannedSpread(
  { meeting, staff }: Facts,
  seed: number,
  without: ReadonlySet<PersonId>,
): SpreadView {
  const plan = planGroups(meeting, staff, seed, without);
  const byId = new Map(plan.people.map((person) => [person.id, person]));
  const seated = plan.groups.map(({ members }) => members.flatMap((id) => byId.get(id) ?? []));
  const of = <K extends (typeof plan.warnings)[number]['kind']>(kind: K) =>
    plan.warnings.filter(
      (warning): warning is Extract<typeof warning, { kind: K }> => warning.kind === kind,
    );
  return {
    ...readingOf(seated),
    groups: plan.groups.map(({ number, remote, members }, at) => ({
      number,
      remote,
      size: members.length,
      calls: remote ? 0 : remoteAmong(seated[at] ?? []),
    })),
    moot: of('moot'),
    withoutPhone: of('noRapporteur').map(({ group }) => group),
    aboveSize: of('aboveSize'),
  };
}

/** The groups as people sit in them now, whoever moved whom since they were formed. */
export function presentSpread({ meeting, staff }: Facts): SpreadView {
  const people = [...staff.people.values()].filter(({ presence }) => presence !== 'absent');
  const seated = meeting.groups.map(({ id }) =>
    people
      .filter(({ group }) => group === id)
      .map((person) => ({
        ...person,
        candidateTo: [...candidateTo(meeting.candidacies, person.id)],
      })),
  );
  return {
    ...readingOf(seated),
    groups: meeting.groups.map(({ number, remote }, at) => ({
      number,
      remote,
      size: seated[at]?.length ?? 0,
      calls: remote ? 0 : remoteAmong(seated[at] ?? []),
    })),
    moot: meeting.groups.flatMap(({ number }, at) =>
      meeting.tasks
        .filter(({ id }) => isMoot(seated[at] ?? [], id))
        .map(({ id }) => ({ group: number, task: id })),
    ),
    withoutPhone: [],
    aboveSize: [],
  };
}

type Person = { readonly candidateTo: readonly TaskId[]; readonly origin: string | null };

const readingOf = (
  seated: readonly (readonly (Person & { readonly gender: 'F' | 'M' | 'O' | null })[])[],
) => ({
  quality: spreadQuality(seated),
  candidates: seated.flat().some(({ candidateTo: tasks }) => tasks.length > 0),
  origins: seated.flat().some(({ origin }) => origin !== null),
});

const remoteAmong = (members: readonly { readonly presence: string }[]): number =>
  members.filter(({ presence }) => presence === 'remote').length;

const isMoot = (members: readonly Person[], task: TaskId): boolean =>
  members.length > 0 && members.every(({ candidateTo: tasks }) => tasks.includes(task));
