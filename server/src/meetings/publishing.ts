import { equalityDeep } from 'lib0/function';
import { parityLookup } from '@tdt/shared/consensus/parity';
import { publish, publishedDiff, writingOf } from '@tdt/shared/consensus/publish';
import type { Publication, PublishFacts } from '@tdt/shared/consensus/types';
import type { PublishedTask } from '@tdt/shared/document/state';
import type { RootWrite } from '@tdt/shared/document/roots';
import {
  groupTaskKey,
  MEETING,
  parseGroupRoot,
  publishedRoot,
  STAFF,
} from '@tdt/shared/document/sections';
import type { Candidacy, Group } from '@tdt/shared/document/values';
import type { CandidacyId, GroupId, PersonId, TaskId } from '@tdt/shared/ids';
import { recusedIn } from '@tdt/shared/permissions';
import type { TurnWrite } from '../storage/storage';
import type { MeetingView } from './meeting-view';

/** What publication changes: writes of `published:<g>`, and what the server keeps (never sent as such). */
export interface Published {
  readonly writes: readonly RootWrite[];
  readonly publications: TurnWrite['publications'];
  /** What storage keeps, where it changed; the lists stand in `published:<g>`, written in the same transaction. */
  readonly kept: TurnWrite['publications'];
}

/** What every fact is computed from. */
interface FactIndex {
  readonly members: ReadonlyMap<string, readonly PersonId[]>;
  readonly standing: ReadonlyMap<string, readonly Candidacy[]>;
  readonly gone: ReadonlyMap<string, readonly CandidacyId[]>;
  readonly since: ReadonlyMap<string, NonNullable<PublishFacts['since']>>;
}

const indexes = new WeakMap<MeetingView, FactIndex>();

/** Made once for a view, which stays the same while people type. */
function indexOf(view: MeetingView): FactIndex {
  const known = indexes.get(view);
  if (known) return known;
  const index = gatherFacts(view);
  indexes.set(view, index);
  return index;
}

function gatherFacts({ state, staff }: MeetingView): FactIndex {
  const members = new Map<string, PersonId[]>();
  for (const person of staff.people.values()) {
    if (person.group === null || person.presence === 'absent') continue;
    members.set(person.group, [...(members.get(person.group) ?? []), person.id]);
  }
  const standing = new Map<string, Candidacy[]>();
  const gone = new Map<string, CandidacyId[]>();
  const since = new Map<string, NonNullable<PublishFacts['since']>>();
  for (const candidacy of state.candidacies.values()) {
    const { id, task, onTheSpot, retractedAt } = candidacy;
    if (retractedAt === null) standing.set(task, [...(standing.get(task) ?? []), candidacy]);
    else gone.set(task, [...(gone.get(task) ?? []), id]);
    const kind = retractedAt === null ? 'arrived' : 'gone';
    const at = retractedAt ?? onTheSpot?.at;
    if (at !== undefined)
      since.set(task, [...(since.get(task) ?? []), { candidacy: id, kind, at }]);
  }
  return { members, standing, gone, since };
}

function factsFor(
  view: MeetingView,
  index: FactIndex,
  group: Group,
  task: TaskId,
  now: number,
): PublishFacts {
  const standing = index.standing.get(task) ?? [];
  const candidates = new Set(standing.map((candidacy) => candidacy.person));
  const members = index.members.get(group.id) ?? [];
  return {
    now,
    revealedAt: view.state.reveals.get(task)?.at ?? null,
    active: members.some((person) => !candidates.has(person)),
    recused: recusedIn(view.facts, group.id, task),
    aside: members.filter((person) => candidates.has(person)),
    standing: new Set(standing.map((candidacy) => candidacy.id)),
    parity: parityLookup(view.state.parity.get(task)),
    retracted: new Set(index.gone.get(task) ?? []),
    since: index.since.get(task) ?? [],
  };
}

/** Roots on which the publication of every group depends; a change elsewhere concerns the task written to only. */
const COMMON_ROOTS: ReadonlySet<string> = new Set([
  STAFF.people,
  MEETING.tasks,
  MEETING.groups,
  MEETING.candidacies,
  MEETING.parity,
  MEETING.reveals,
]);

/** Groups that were dissolved too: what they published says that nobody sits there any more. */
const everyGroup = ({ groups, former }: MeetingView['state']): readonly Group[] => [
  ...groups,
  ...[...former.values()].map(({ group }) => group),
];

const NO_LISTS: Publication['lists'] = {
  qualities: [],
  pastPractice: [],
  goodExperiences: [],
  vigilance: [],
};

/** What is kept of a publication: typing in its lists changes none of it. */
const withoutLists = (publication: Publication): Publication => ({
  ...publication,
  lists: NO_LISTS,
  qualities: 0,
});

/** What was published last of each task of each group. */
export class Publications {
  readonly #known = new Map<string, Publication>();
  readonly #kept = new Map<string, TurnWrite['publications'][number]>();

  /** `published` reads the lists of those that were kept without: only once they are needed, most are not before the next edit. */
  constructor(
    kept: TurnWrite['publications'],
    private readonly published: (group: GroupId, task: TaskId) => PublishedTask,
  ) {
    for (const one of kept) this.#kept.set(groupTaskKey(one.group, one.task), one);
  }

  get(key: string): Publication | undefined {
    const kept = this.#kept.get(key);
    if (!kept) return this.#known.get(key);
    const { lists } = this.published(kept.group, kept.task);
    const whole = { ...kept.publication, lists, qualities: lists.qualities.length };
    this.set(key, whole);
    return whole;
  }

  set(key: string, publication: Publication): void {
    this.#kept.delete(key);
    this.#known.set(key, publication);
  }
}

/**
 * Publishes what changed: the groups' own tasks that were written to, or every one when the meeting changed (a reveal,
 * a move, a gender). `changed` are the roots touched in this turn.
 */
export function publishChanges(
  view: MeetingView,
  publications: Pick<Publications, 'get'>,
  changed: ReadonlySet<string>,
  now: number,
): Published {
  const all = [...changed].some((root) => COMMON_ROOTS.has(root));
  const touched = new Map<string, Set<string>>();
  for (const root of changed) {
    const name = parseGroupRoot(root);
    if (name) touched.set(name.group, (touched.get(name.group) ?? new Set()).add(name.task));
  }
  const writes: RootWrite[] = [];
  const published: TurnWrite['publications'][number][] = [];
  const kept: TurnWrite['publications'][number][] = [];
  if (!all && touched.size === 0) return { writes, publications: published, kept };
  const index = indexOf(view);
  for (const group of everyGroup(view.state)) {
    const ofGroup = touched.get(group.id);
    if (!all && !ofGroup) continue;
    for (const { id: task } of view.state.tasks) {
      if (!all && !ofGroup?.has(task)) continue;
      const key = groupTaskKey(group.id, task);
      const previous = publications.get(key) ?? null;
      const writing = writingOf(view.groupTask(group.id, task));
      const next = publish(previous, writing, factsFor(view, index, group, task, now));
      if (next === previous) continue;
      const root = publishedRoot(group.id, task);
      for (const { key: name, value } of publishedDiff(previous, next))
        writes.push({ root, key: name, value });
      const entry = { group: group.id, task, publication: next };
      published.push(entry);
      if (previous === null || !equalityDeep(withoutLists(previous), withoutLists(next)))
        kept.push({ ...entry, publication: withoutLists(next) });
    }
  }
  return { writes, publications: published, kept };
}
