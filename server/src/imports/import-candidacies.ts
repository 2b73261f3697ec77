import type { Candidacy } from '@tdt/shared/document/values';
import type { PersonId, TaskId } from '@tdt/shared/ids';
import type { CandidaciesImport, CandidacyEntry } from '@tdt/shared/imports/candidacies';
import type { CandidacyLink } from '@tdt/shared/imports/link-candidacies';
import type { ImportField } from '@tdt/shared/imports/mapping';
import type { ImportProblem, ProblemCode } from '@tdt/shared/imports/problems';
import type { Steps } from '@tdt/shared/imports/steps';
import { IMPORT_LIMITS } from '@tdt/shared/imports/table';
import { localized } from '@tdt/shared/locale';
import type { Locale } from '@tdt/shared/locale';
import { displayName } from '@tdt/shared/people/names';
import { CandidacyDesk } from './candidacy-desk';
import { countDuplicates } from './plan';
import type { ImportPlan, ImportScene } from './plan';

/** What is said of a link, so that a facilitator looks at it; null for a link by e-mail, which is sure. */
function linkNotice(link: CandidacyLink): ProblemCode | null {
  if (link.kind === 'linked') return null;
  if (link.kind === 'unlinked') return 'person_unlisted';
  const several = link.people.length > 1;
  const codes = {
    name: several ? 'link_namesakes' : 'link_by_name',
    otherEmail: several ? 'link_namesakes' : 'link_other_email',
    sharedEmail: 'link_shared_email',
  } as const;
  return codes[link.why];
}

/** Tasks that would have more candidacies than phones can be told the parity of. */
function crowdedTasks(
  candidacies: Iterable<Candidacy>,
  labels: ReadonlyMap<TaskId, string>,
): ImportProblem[] {
  const counts = new Map<TaskId, number>();
  for (const { task, retractedAt } of candidacies)
    if (retractedAt === null) counts.set(task, (counts.get(task) ?? 0) + 1);
  const limit = IMPORT_LIMITS.perTask;
  return [...counts]
    .filter(([, count]) => count > limit)
    .map(([task]) => ({
      line: 0,
      code: 'too_many_candidacies',
      value: labels.get(task) ?? '',
      limit,
    }));
}

/**
 * What importing these candidacies does. One that nobody on the list can be linked to by e-mail stands with a person from
 * outside, and is told, until a facilitator says who it is. The same file again adds none; what it corrects is corrected,
 * but for what somebody typed by hand.
 */
export function* planCandidacies(
  read: CandidaciesImport,
  scene: ImportScene,
  locale: Locale,
): Steps<ImportPlan> {
  const labels = new Map(scene.state.tasks.map(({ id, label }) => [id, localized(label, locale)]));
  const desk = new CandidacyDesk(scene);
  const preview: ImportPlan['preview'] = [];
  const noticed = new Set<PersonId>();
  const problems: ImportProblem[] = [];
  for (const entry of read.entries) {
    yield;
    const entered = desk.enter(entry);
    problems.push(...entered.problems);
    const { link, person } = entered;
    const code = entered.added && !noticed.has(person) ? linkNotice(link) : null;
    noticed.add(person);
    const value = displayName(entry.name);
    if (code !== null) problems.push({ line: entry.line, code, value });
    preview.push(previewOf(entry, labels, link, entered.added ? null : entered.corrects));
  }
  yield* desk.links.relink();
  const crowded = crowdedTasks(desk.links.all, labels);
  const counts = { added: desk.added, corrected: desk.corrected };
  const merged = desk.unchanged + countDuplicates([...read.problems, ...problems]);
  if (crowded.length > 0)
    return { writes: [], added: 0, merged: 0, corrected: 0, problems: crowded, preview: [] };
  return {
    writes: [...desk.people.writes(), ...desk.links.writes()],
    ...counts,
    merged,
    problems: [...read.problems, ...problems],
    preview,
  };
}

function previewOf(
  { line, name, taskId, outgoing }: CandidacyEntry,
  labels: ReadonlyMap<TaskId, string>,
  link: CandidacyLink,
  corrects: readonly ImportField[] | null,
): ImportPlan['preview'][number] {
  return {
    line,
    ...name,
    detail: labels.get(taskId) ?? '',
    linked: link.kind === 'linked',
    proposed: link.kind === 'proposed',
    outgoing,
    known: corrects !== null,
    corrects: [...(corrects ?? [])],
  };
}
