import type { TaskId } from '../ids';
import { editDistance } from '../people/edit-distance';
import { KINDRED_WORDS } from './kindred-words';
import { taskKey, textsOf, type ImportTask } from './task-names';

/**
 * A function that proposes the task that a text probably means, to be confirmed: a few letters away, else the most words
 * in common, else words of the same trade. `null` when nothing is near or two tasks are equally so.
 */
export function taskProposer(tasks: readonly ImportTask[]): (text: string) => TaskId | null {
  const known = tasks.map((task) => {
    const keys = textsOf(task).map(taskKey);
    return { id: task.id, keys, words: keys.flatMap(words), trades: keys.flatMap(trades) };
  });
  return (text) => {
    const typed = taskKey(text);
    const [typedWords, typedTrades] = [words(typed), trades(typed)];
    return (
      onlyBest(known, (task) => Math.max(...task.keys.map((key) => slipScore(typed, key)))) ??
      onlyBest(known, (task) => shared(typedWords, task.words)) ??
      onlyBest(known, (task) => shared(typedTrades, task.trades))
    );
  };
}

function onlyBest<T extends { id: TaskId }>(
  tasks: readonly T[],
  score: (task: T) => number,
): TaskId | null {
  const scored = tasks.map((task) => ({ id: task.id, score: score(task) }));
  const best = Math.max(...scored.map((one) => one.score));
  const [first, ...rest] = scored.filter((one) => one.score === best);
  return best > 0 && first && rest.length === 0 ? first.id : null;
}

/** Positive when at most one letter in five differs, more so the fewer; 0 otherwise. */
function slipScore(typed: string, key: string): number {
  const limit = Math.min(6, Math.floor(Math.max(typed.length, key.length) / 5));
  return Math.max(0, limit + 1 - editDistance(typed, key, limit));
}

const singular = (word: string) => (word.length > 3 ? word.replace(/[sx]$/, '') : word);

function words(key: string): string[] {
  return key
    .split(' ')
    .map(singular)
    .filter((word) => word.length > 3);
}

function trades(key: string): number[] {
  return key
    .split(' ')
    .map((word) => KINDRED_WORDS.findIndex((trade) => trade.includes(singular(word))))
    .filter((trade) => trade >= 0);
}

function shared<T>(typed: readonly T[], known: readonly T[]): number {
  return new Set(typed.filter((one) => known.includes(one))).size;
}
