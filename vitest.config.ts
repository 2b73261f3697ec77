import { defineConfig } from 'vitest/config';

/** What is looked at within a tenth of a second, or by two pages at once, has the machine to itself. */
const ALONE = [
  'e2e/words-are-never-lost.test.ts',
  'e2e/saved-state-tells-the-truth.test.ts',
  'e2e/bad-conditions.test.ts',
  'e2e/every-state.test.ts',
];

const filesOf = (folder: string): string[] => [`${folder}/**/*.test.{ts,tsx}`];

/**
 * The suites run one after the other, in this order. Their tests wait more than they compute, so that there are more
 * workers than the two cores of a small machine; not many more, since the browsers and the servers that tests start need
 * the cores too. The files of a worker share their modules (and their browser): loading them anew for each took three
 * seconds a file. Nothing is ever tried twice.
 */
const suites = [
  {
    name: 'unit',
    files: filesOf('unit'),
    pool: 'threads',
    workers: 2,
    seconds: 20,
  },
  { name: 'contracts', files: filesOf('contracts'), workers: 2, seconds: 20 },
  { name: 'integration', files: filesOf('integration'), workers: 4, seconds: 30 },
  { name: 'faults', files: filesOf('faults'), workers: 3, seconds: 120 },
  { name: 'e2e alone', files: ALONE, workers: 1, seconds: 120 },
  { name: 'e2e', files: filesOf('e2e'), but: ALONE, workers: 2, seconds: 120 },
] satisfies Suite[];

interface Suite {
  readonly name: string;
  readonly files: string[];
  readonly but?: string[];
  readonly pool?: 'threads' | 'forks';
  readonly workers: number;
  readonly seconds: number;
}

export default defineConfig({
  test: {
    // A suite without files, or a folder given on the command line, is no error here: npm test counts.
    passWithNoTests: true,
    projects: suites.map(
      ({ name, files, but = [], pool = 'forks', workers, seconds }: Suite, order) => ({
        test: {
          name,
          root: './tests',
          include: files,
          exclude: ['**/node_modules/**', ...but],
          pool,
          isolate: false,
          maxWorkers: workers,
          fileParallelism: workers > 1,
          sequence: { groupOrder: order },
          retry: 0,
          testTimeout: seconds * 1000,
          hookTimeout: seconds * 1000,
        },
      }),
    ),
  },
});
