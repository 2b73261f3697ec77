import type { TaskId } from '../ids';
import type { ImportField } from './mapping';

/**
 * What became of the thing that a problem tells of:
 * `file` nothing was read · `line` the line is left out until it is corrected · `task` the candidacy waits for a task ·
 * `duplicate` kept once · `notice` the line is kept, with something to look at.
 */
export type ProblemKind = 'file' | 'line' | 'task' | 'duplicate' | 'notice';

const KINDS = {
  file_empty: 'file',
  file_too_large: 'file',
  too_many_lines: 'file',
  too_many_candidacies: 'file',
  sheet_missing: 'file',
  workbook_protected: 'file',
  workbook_old: 'file',
  workbook_unreadable: 'file',
  workbook_too_large: 'file',
  web_page: 'file',
  not_text: 'file',
  quotes_broken: 'file',
  no_lines: 'file',
  columns_missing: 'file',
  column_not_found: 'file',
  cut_line: 'line',
  long_line: 'line',
  quote_open: 'line',
  name_missing: 'line',
  first_name_missing: 'line',
  task_missing: 'line',
  formula: 'line',
  person_ambiguous: 'line',
  task_unknown: 'task',
  duplicate_person: 'duplicate',
  duplicate_candidacy: 'duplicate',
  person_unlisted: 'notice',
  link_namesakes: 'notice',
  link_other_email: 'notice',
  link_shared_email: 'notice',
  link_by_name: 'notice',
  same_name: 'notice',
  shared_email: 'notice',
  same_name_listed: 'notice',
  shared_email_listed: 'notice',
  different_value: 'notice',
  short_line: 'notice',
  character_lost: 'notice',
  formula_removed: 'notice',
  email_bad: 'notice',
  phone_bad: 'notice',
  gender_unread: 'notice',
  outgoing_unread: 'notice',
  value_cut: 'notice',
  lines_above: 'notice',
  cells_merged: 'notice',
  phone_restored: 'notice',
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof KINDS;

/** Every code there is, for schemas and tests. */
export const PROBLEM_CODES = Object.keys(KINDS).filter(
  (code): code is ProblemCode => code in KINDS,
);

/**
 * One thing to tell about a file. `line` is physical, 0 when the whole file is meant. `value` and `raw` are excerpts as
 * read, possibly of contact details: for the person who imports, never for a log or a shared document.
 */
export type ImportProblem = {
  line: number;
  code: ProblemCode;
  /** The field concerned; of `cut_line` the first one that is missing. */
  field?: ImportField;
  /** What was read there. */
  value?: string;
  /** `task_unknown`: the task that was probably meant, to be confirmed. */
  proposal?: TaskId;
  /** Duplicates and namesakes: the line of the first. */
  of?: number;
  /** Limits: the number that was passed. */
  limit?: number;
  /** `columns_missing`: the fields without a column, and the headers that the file has. */
  missing?: readonly ImportField[];
  found?: readonly string[];
  /** The beginning of the line. */
  raw?: string;
};

/** What became of the line (or file) that the problem tells of. */
export function problemKind(problem: ImportProblem): ProblemKind {
  return KINDS[problem.code];
}

/** How many problems of each kind, for the summary above an import ("1 tâche à rapprocher, 2 lignes à corriger"). */
export function countProblems(problems: readonly ImportProblem[]): Record<ProblemKind, number> {
  const counts = { file: 0, line: 0, task: 0, duplicate: 0, notice: 0 };
  for (const problem of problems) counts[problemKind(problem)] += 1;
  return counts;
}
