// npm run fuzz [-- RUNS [SEED]]: a hundred thousand mutated updates against the guard.
import './lib/node-version.mjs';
import { runScript } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { bin } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const [runs = '100000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);

await runScript(async () => {
  await ensureInstalled();
  console.log(`${runs} updates, seed ${seed}: npm run fuzz -- ${runs} ${seed}`);
  return run(process.execPath, [bin.vitest, 'run', 'tests/unit/sync/fuzz'], {
    env: { FUZZ_RUNS: runs, SEED: seed },
  });
});
