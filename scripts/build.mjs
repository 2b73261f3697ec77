// npm run build: client/dist and server/dist, whether or not a source changed.
import './lib/node-version.mjs';
import { build } from './lib/build.mjs';
import { runScript } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';

await runScript(async () => {
  await ensureInstalled();
  await build();
  return 0;
});
