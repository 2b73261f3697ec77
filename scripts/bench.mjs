// npm run bench [-- --quick --json --only NAMES]: the product beside its peers. Installs these the first time.
import './lib/node-version.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { report, runScript } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { at, bin } from './lib/paths.mjs';
import { endWithNpm, run } from './lib/run.mjs';
import { ensurePeers } from './lib/peers.mjs';

endWithNpm();
await runScript(async () => {
  await ensureInstalled();
  await ensureBuilt();
  await ensurePeers().catch((/** @type {unknown} */ error) => {
    report(error);
    process.exit(1);
  });
  return run(process.execPath, [bin.tsx, at('tests/bench/main.ts'), ...process.argv.slice(2)]);
});
