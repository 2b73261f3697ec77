// npm run demo: the product with a meeting made from the sample files, and groups that go on typing.
import './lib/node-version.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { runScript } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { at, bin } from './lib/paths.mjs';
import { endWithNpm, run } from './lib/run.mjs';

endWithNpm();
await runScript(async () => {
  await ensureInstalled();
  await ensureBuilt();
  return run(process.execPath, [bin.tsx, at('scripts/demo/main.ts'), ...process.argv.slice(2)]);
});
