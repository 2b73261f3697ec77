// npm run soak -- --minutes N: twenty meetings and a thousand connections that type, come, go and check.
import './lib/node-version.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { runScript } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { at, bin } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

await runScript(async () => {
  await ensureInstalled();
  await ensureBuilt();
  return run(process.execPath, [bin.tsx, at('scripts/soak/main.ts'), ...process.argv.slice(2)]);
});
