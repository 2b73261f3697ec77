import { mergeTask } from '@tdt/shared/consensus/merge';
import { parityLookup, parityTable } from '@tdt/shared/consensus/parity';
import type { MergeInput, TaskMerge } from '@tdt/shared/consensus/types';
import type { Candidacy, ParityTable, Person, Report } from '@tdt/shared/document/values';
import { candidacyId, groupId, personId, taskId } from '@tdt/shared/ids';
import type { CandidacyId, TaskId } from '@tdt/shared/ids';
import type { NameOf } from '@tdt/client/ui/stage/layout/names';
import { namesIn } from '@tdt/client/ui/stage/layout/names';
import { CAST } from './people';

/*
 * Scenes of the plenary in a few letters. Answers by group, in order: `kb` a pair, `{kbl}` names, `-` no relevant
 * candidacy, `.` not yet, `x` sans réponse; a `!` after an answer: it came after the reveal.
 */

const SETTINGS = { exactShare: 0.5, togetherShare: 2 / 3, minGroups: 2 } as const;

export interface Scene {
  readonly task: TaskId;
  readonly merge: TaskMerge;
  readonly people: ReadonlyMap<string, Person>;
  readonly candidacies: ReadonlyMap<string, Candidacy>;
  readonly parity: ParityTable;
  readonly nameOf: NameOf;
}

/** Candidacy of a letter for a task: its person is the letter, whatever the task. */
export const cand = (letter: string, task = 'caisse'): CandidacyId =>
  candidacyId(`${task}-${letter}`);
export const group = (number: number) => groupId(`g${number}`);

/** Merges a scene; `recused` gives, by letter, the numbers of the groups where that person sits. */
export function scene(
  answers: readonly string[],
  recused: Readonly<Record<string, readonly number[]>> = {},
  task = 'caisse',
): Scene {
  const letters = Object.keys(CAST);
  const candidacies = new Map(
    letters.map((letter) => [cand(letter, task), candidacyOf(letter, task)]),
  );
  const people = new Map(letters.map((letter) => [letter, personOf(letter)]));
  const parity = parityTable([...candidacies.values()], (id) => CAST[id]?.[2] ?? null);
  const inputs = answers.map((answer, at) => inputOf(answer, at + 1, recused, task));
  return {
    task: taskId(task),
    merge: mergeTask(taskId(task), inputs, parityLookup(parity), SETTINGS),
    people,
    candidacies,
    parity,
    nameOf: namesIn({ candidacies, people }),
  };
}

function candidacyOf(letter: string, task: string): Candidacy {
  const person = personId(letter);
  return {
    id: cand(letter, task),
    task: taskId(task),
    person,
    text: '',
    outgoing: false,
    onTheSpot: null,
    retractedAt: null,
  };
}

function personOf(letter: string): Person {
  const [first, last] = CAST[letter] ?? ['?', '?'];
  return { id: personId(letter), first, last, origin: null, presence: 'room', group: null };
}

function inputOf(
  written: string,
  number: number,
  recused: Readonly<Record<string, readonly number[]>>,
  task: string,
): MergeInput {
  const late = written.endsWith('!');
  const answer = written.replace('!', '');
  return {
    group: group(number),
    number,
    counts: answer !== 'x',
    silent: answer === 'x',
    recused: Object.entries(recused).flatMap(([letter, groups]) =>
      groups.includes(number) ? [cand(letter, task)] : [],
    ),
    report: reportOf(answer, task),
    late,
    later: null,
  };
}

function reportOf(answer: string, task: string): Report | null {
  if (answer === '.' || answer === 'x') return null;
  if (answer === '-') return { kind: 'noRelevantCandidacy' };
  const ids = [...answer.replace(/[{}]/g, '')].map((letter) => cand(letter, task));
  if (answer.startsWith('{')) return { kind: 'names', candidacies: ids };
  const [a, b] = ids;
  if (!a || !b) throw new Error(`No pair: ${answer}`);
  return { kind: 'pair', candidacies: [a, b], parity: 'ok' };
}

/** `times(3, 'kb')` is three groups proposing that pair. */
export const times = (count: number, answer: string): string[] =>
  Array.from({ length: count }, () => answer);

/** The task of pictures 03 and 04: eight groups. */
export const EIGHT = ['lu', 'kb', '{kbls}', '{lrae}', 'kb', '{kbuf}', 'kb', '.'];
export const EIGHT_RECUSED = { k: [2], b: [4], l: [1], u: [6], s: [7], f: [2], a: [5], e: [3] };

/** The task of picture 05: twenty-four groups. */
export const TWENTY_FOUR = [
  ...times(10, 'kb'),
  ...times(2, 'lk'),
  'lu',
  'uf',
  ...times(5, '{kbl}'),
  '{buse}',
  '{lra}',
  '-',
  ...times(2, '.'),
];
