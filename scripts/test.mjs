// npm test: the checks and every suite. `npm test -- tests/unit` runs only those tests.
import './lib/node-version.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { runChecks } from './lib/checks.mjs';
import { ensureChromium, ensureHeadlessShell } from './lib/chromium.mjs';
import { ensureStrace } from './lib/strace.mjs';
import { report, runScript } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { methodCoverage } from './lib/method-coverage.mjs';
import { namedTests, resultsByFile } from './lib/named-tests.mjs';
import { lastReport, runVitest } from './lib/vitest.mjs';

/** Pages whose figures and protections each name the test that shows them. */
const PAGES = ['docs/security.md', 'docs/reliability.md'];
const selection = process.argv.slice(2);

/** Whether every test that the documents name ran and passed. */
function documentsAreTrue() {
  const results = resultsByFile(lastReport()?.testResults ?? []);
  const { rules, references, problems } = methodCoverage(results);
  console.log(`Method: ${String(rules)} rules, ${String(references)} tests named.`);
  const pages = PAGES.map((page) => {
    const named = namedTests(page, results);
    console.log(`${page}: ${String(named.references)} tests and files named.`);
    return { name: page, problems: named.problems };
  });
  const all = [{ name: 'method', problems }, ...pages];
  for (const problem of all.flatMap((one) => one.problems)) console.log(`  ${problem}`);
  return all.map((one) => ({ name: one.name, ok: one.problems.length === 0 }));
}

async function runAll() {
  await ensureInstalled();
  const chromium = await ensureChromium();
  const shell = await ensureHeadlessShell(chromium);
  await ensureStrace();
  await ensureBuilt();
  /** @type {{ name: string, ok: boolean }[]} */
  const checks = selection.length === 0 ? await runChecks() : [];
  const tests = await runVitest(selection, {
    CHROMIUM_PATH: chromium,
    HEADLESS_SHELL_PATH: shell,
  });
  if (tests.passed + tests.failed === 0) {
    console.log('No test ran: that is a failure too.');
    tests.failed = 1;
  }
  if (selection.length === 0) checks.push(...documentsAreTrue());
  return {
    passed: tests.passed + checks.filter((check) => check.ok).length,
    failed: tests.failed + checks.filter((check) => !check.ok).length,
    skipped: tests.skipped,
  };
}

await runScript(async () => {
  const { passed, failed, skipped } = await runAll().catch((/** @type {unknown} */ error) => {
    report(error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  if (skipped > 0) console.log('A skipped test is a failure too.');
  const tail = skipped > 0 ? `, ${String(skipped)} skipped` : '';
  console.log(`${String(passed)} passed, ${String(failed)} failed${tail}`);
  return failed + skipped === 0 ? 0 : 1;
});
