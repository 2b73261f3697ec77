import { commitPace } from '@tdt/client/meeting/commit-pace';
import { expect, test } from 'vitest';

/** The instants, in ms, at which what is typed at `keys` goes into the document. */
function commitsOf(keys: readonly number[]): number[] {
  let now = 0;
  const pace = commitPace(() => now);
  const commits: number[] = [];
  let due: number | null = null;
  for (let ms = 0; ms <= (keys.at(-1) ?? 0) + 200; ms += 1) {
    now = ms;
    if (keys.includes(ms)) due ??= ms + pace.wait();
    if (due !== null && ms >= due) {
      commits.push(ms);
      pace.committed();
      due = null;
    }
  }
  return commits;
}

test('a letter after a pause goes into the document at once', () => {
  expect(commitsOf([10, 200, 390])).toEqual([10, 200, 390]);
});

test('letters in quick succession go together, ten times a second at most, and the last one is never left behind', () => {
  const keys = Array.from({ length: 50 }, (_, at) => at * 20);
  const commits = commitsOf(keys);
  expect(commits.length).toBeLessThanOrEqual(11);
  const gaps = commits.slice(1).map((at, index) => at - (commits[index] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(100);
  expect(commits.at(-1)).toBeGreaterThanOrEqual(keys.at(-1)!);
});
