import { defineConfig } from 'vitest/config';

/**
 * The suites run one after the other, in this order. Their tests wait more than they compute, so that there are more
 * workers than the two cores of a small machine; not many more, since the browsers and the servers that tests start need
 * the cores too. Files of a suite without processes of its own share their modules: loading them anew for each took as
 * long as the tests. Nothing is ever tried twice.
 */
const suites = [
  { name: 'unit', pool: 'threads', isolate: false, workers: 2, timeout: 20_000 },
  { name: 'contracts', pool: 'forks', isolate: false, workers: 2, timeout: 20_000 },
  { name: 'integration', pool: 'forks', isolate: false, workers: 4, timeout: 30_000 },
  { name: 'faults', pool: 'forks', isolate: true, workers: 3, timeout: 120_000 },
  { name: 'e2e', pool: 'forks', isolate: true, workers: 2, timeout: 120_000 },
] as const;

export default defineConfig({
  test: {
    // A suite without files, or a folder given on the command line, is no error here: npm test counts.
    passWithNoTests: true,
    projects: suites.map(({ name, pool, isolate, workers, timeout }, order) => ({
      test: {
        name,
        root: './tests',
        include: [`${name}/**/*.test.{ts,tsx}`],
        pool,
        isolate,
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
