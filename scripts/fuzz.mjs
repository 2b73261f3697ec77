// npm run fuzz [-- RUNS [SEED]]: a hundred thousand mutated updates against the guard.
// npm run fuzz -- --live [RUNS [SEED]]: some thousands by raw socket against a running server.
import './lib/node-version.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { runScript } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { bin } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const args = process.argv.slice(2);
const live = args[0] === '--live';
const [runs = live ? '3000' : '100000', seed = String(Date.now() % 1_000_000)] = live
  ? args.slice(1)
  : args;
const suite = live ? 'tests/faults/mutated-updates-by-raw-socket' : 'tests/unit/sync/fuzz';

await runScript(async () => {
  await ensureInstalled();
  if (live) await ensureBuilt();
  console.log(
    `${runs} updates, seed ${seed}: npm run fuzz -- ${live ? '--live ' : ''}${runs} ${seed}`,
  );
  return run(process.execPath, [bin.vitest, 'run', suite], {
    env: { [live ? 'LIVE_RUNS' : 'FUZZ_RUNS']: runs, SEED: seed },
  });
});
