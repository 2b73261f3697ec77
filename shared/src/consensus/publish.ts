import { equalityDeep } from 'lib0/function';
import type { Json } from '../document/roots';
import type { GroupTask } from '../document/state';
import { PROFILE_LISTS } from '../document/values';
import type { ListEntry, ProfileList } from '../document/values';
import type { PersonId } from '../ids';
import { askedAgain } from './asked-again';
import { checkProposal } from './proposal';
import { reportsAfterReveal, reportsBeforeReveal } from './freeze';
import type { GroupWriting, Publication, PublishFacts } from './types';

type Lists = Publication['lists'];

/** What `publish` takes of a group's section: of its study, only how many candidacies were looked at. */
export const writingOf = (task: GroupTask): GroupWriting => ({
  lists: task.lists,
  studied: task.study.size,
  proposal: task.proposal,
  spoken: task.spoken,
  left: new Set(task.left.keys()),
  kept: task.kept,
});

/**
 * What everybody may know of a group's work on a task, from what the group wrote and what was published before
 * (`method.md`, "Pooling"): profiles live, progress as counts, proposals once reported and revealed, study never.
 * Returns `previous` itself when nothing changed, and keeps the lists that did not change.
 */
export function publish(
  previous: Publication | null,
  writing: GroupWriting,
  facts: PublishFacts,
): Publication {
  const check = checkProposal(writing.proposal, facts);
  const asked = writing.proposal.kind !== 'undecided' && writing.proposal.reported;
  const report = asked && check.valid ? check.report : null;
  const revealed = previous?.revealed === true || facts.revealedAt !== null;
  // The turn that reveals still takes what was reported in that very turn as said before the reveal.
  const frozen = previous ? previous.revealed : isPast(facts);
  const reports = frozen
    ? reportsAfterReveal(previous, report, facts)
    : reportsBeforeReveal(previous, report, facts);
  const lists = publishedLists(previous?.lists ?? null, writing.lists);
  // A pair set aside by a withdrawal still reads "reported": else everybody would learn that it held that name.
  const setAside = asked && !check.valid && check.reason === 'retracted';
  const reported = reports.first !== null || (setAside && typeof previous?.reportedAt === 'number');
  const reportedAt = reports.first?.at ?? (reported ? (previous?.reportedAt ?? null) : null);
  const latest = reportedAt === null ? null : Math.max(reportedAt, reports.later?.at ?? 0);
  const again = askedAgain(latest, writing, facts);
  const away = awayOf(writing, facts);
  const next: Publication = {
    active: facts.active,
    recused: [...facts.recused],
    lists,
    qualities: lists.qualities.length,
    spoken: writing.spoken,
    state: reported ? 'reported' : isStarted(lists, writing) ? 'started' : 'todo',
    reportedAt,
    ...(again ? { again } : {}),
    ...(away.length > 0 ? { away } : {}),
    ...reports,
    revealed,
  };
  return previous && publicationEquals(previous, next) ? previous : next;
}

/** Whether two publications say the same. */
const publicationEquals = (a: Publication, b: Publication): boolean => equalityDeep(a, b);

const isPast = ({ revealedAt, now }: PublishFacts): boolean =>
  revealedAt !== null && now > revealedAt;

/**
 * The recused people whom the table has seen step aside: their own devices read nothing of the group's section, and are
 * told by this that they are away, hence when they are called back. When they left stays with the group.
 */
const awayOf = ({ left }: GroupWriting, { aside = [] }: PublishFacts): PersonId[] =>
  aside.filter((person) => left?.has(person)).sort();

/** That a group works on a task is known, never how: one judged candidacy says "started", like one line typed. */
const isStarted = (lists: Lists, writing: GroupWriting): boolean =>
  writing.studied > 0 ||
  writing.spoken ||
  writing.proposal.kind !== 'undecided' ||
  PROFILE_LISTS.some((name) => lists[name].length > 0);

const isWritten = ({ text }: ListEntry): boolean => text.trim() !== '';

function publishedLists(previous: Lists | null, lists: Lists): Lists {
  const list = (name: ProfileList): readonly ListEntry[] => {
    const written = lists[name];
    // As it is where it can be: a list that did not change is then known by its identity.
    const next = written.every(isWritten) ? written : written.filter(isWritten);
    const before = previous?.[name];
    return before && equalityDeep(before, next) ? before : next;
  };
  return {
    qualities: list('qualities'),
    pastPractice: list('pastPractice'),
    goodExperiences: list('goodExperiences'),
    vigilance: list('vigilance'),
  };
}

/** The keys of the root `published:<g>/<task>`. */
export type PublishedKey = ProfileList | 'progress' | 'active' | 'recused' | 'away' | 'proposal';

/** The exact content of `published:<g>/<task>`; undefined where there is no key. No proposal before the reveal. */
export function publishedKeys(publication: Publication): Record<PublishedKey, Json | undefined> {
  const { first, later, revealed, lists, active, recused, away } = publication;
  const { state, spoken, reportedAt, again } = publication;
  return {
    // One by one: an object that begins with the copy of another gets a new shape in V8 each time.
    qualities: lists.qualities,
    pastPractice: lists.pastPractice,
    goodExperiences: lists.goodExperiences,
    vigilance: lists.vigilance,
    progress: {
      state,
      qualities: publication.qualities,
      spoken,
      reportedAt,
      ...(again ? { again } : {}),
    },
    active,
    recused,
    away,
    proposal:
      revealed && first
        ? { first: first.report, reportedAt: first.at, late: first.late, later }
        : undefined,
  };
}

/** The keys to write so that what `previous` published becomes `next`; `value` undefined removes the key. */
export function publishedDiff(
  previous: Publication | null,
  next: Publication,
): readonly { readonly key: PublishedKey; readonly value: Json | undefined }[] {
  if (previous === next) return [];
  const before = previous ? publishedKeys(previous) : null;
  const after = publishedKeys(next);
  return PUBLISHED_KEYS.filter((key) => !equalityDeep(before?.[key], after[key])).map((key) => ({
    key,
    value: after[key],
  }));
}

const PUBLISHED_KEYS: readonly PublishedKey[] = [
  ...PROFILE_LISTS,
  'progress',
  'active',
  'recused',
  'away',
  'proposal',
];
