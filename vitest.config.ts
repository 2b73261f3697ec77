import { defineConfig } from 'vitest/config';

/**
 * The suites run one after the other, in this order, on two workers at most: the browsers and the
 * servers that tests start need the cores too. Nothing is ever tried twice.
 */
const suites = [
  { name: 'unit', pool: 'threads', workers: 2, timeout: 20_000 },
  { name: 'contracts', pool: 'forks', workers: 2, timeout: 20_000 },
  { name: 'integration', pool: 'forks', workers: 2, timeout: 30_000 },
  { name: 'faults', pool: 'forks', workers: 1, timeout: 120_000 },
  { name: 'e2e', pool: 'forks', workers: 1, timeout: 120_000 },
] as const;

export default defineConfig({
  test: {
    // A suite without files, or a folder given on the command line, is no error here: npm test counts.
    passWithNoTests: true,
    projects: suites.map(({ name, pool, workers, timeout }, order) => ({
      test: {
        name,
        root: './tests',
        include: [`${name}/**/*.test.{ts,tsx}`],
        pool,
        maxWorkers: workers,
        fileParallelism: workers > 1,
        sequence: { groupOrder: order },
        retry: 0,
        testTimeout: timeout,
        hookTimeout: timeout,
      },
    })),
  },
});
