// npm run faults [-- --runs N] [--seed S]: every fault of tests/faults, N times instead of the few of npm test.
import { parseArgs } from 'node:util';
import './lib/node-version.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureStrace } from './lib/strace.mjs';
import { runScript } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { bin } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '50' }, seed: { type: 'string' } },
});

await runScript(async () => {
  await ensureInstalled();
  await ensureStrace();
  await ensureBuilt();
  // `npm run faults -- kill-nine` runs only the files whose name holds it.
  const chosen = positionals.length > 0 ? positionals : ['.'];
  const files = chosen.map((name) => (name === '.' ? 'tests/faults' : `tests/faults/${name}`));
  return run(process.execPath, [bin.vitest, 'run', '--reporter=verbose', ...files], {
    env: { FAULT_RUNS: values.runs, ...(values.seed ? { SEED: values.seed } : {}) },
  });
});
