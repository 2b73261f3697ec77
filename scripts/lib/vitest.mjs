import { existsSync, readFileSync, rmSync } from 'node:fs';
import { at, bin } from './paths.mjs';
import { run } from './run.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {import('./named-tests.mjs').FileResult & { status: string }} FileReport */
/**
 * The parts of vitest's JSON report that are counted.
 * @typedef {object} Report
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {FileReport[]} testResults
 */

const reportFile = at('.cache/vitest-report.json');

/** @returns {Report | null} what the last run reported; null when it ended before it could */
export function lastReport() {
  return existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : null;
}

/** @returns {Counts} */
function readCounts() {
  const report = lastReport();
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  // A file that could not even be loaded has no tests: it counts as one that failed.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Runs vitest for people to read, and counts from its own report.
 * @param {readonly string[]} args passed on to vitest
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Counts>}
 */
export async function runVitest(args, env) {
  rmSync(reportFile, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const code = await run(process.execPath, [bin.vitest, 'run', ...reporters, ...args], { env });
  const counts = readCounts();
  // An error outside any test fails the run without failing a test.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
