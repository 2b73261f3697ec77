// npm run pictures: every state of every surface, as pictures with a contact sheet, and what axe finds on each.
import './lib/node-version.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { runScript } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { at, bin } from './lib/paths.mjs';
import { endWithNpm, run } from './lib/run.mjs';

endWithNpm();
await runScript(async () => {
  await ensureInstalled();
  const chromium = await ensureChromium();
  await ensureBuilt();
  return run(process.execPath, [bin.tsx, at('tests/pictures/main.ts'), ...process.argv.slice(2)], {
    env: { CHROMIUM_PATH: chromium },
  });
});
