// npm start: from a fresh clone to a running server; the next time, straight to the server.
import { pathToFileURL } from 'node:url';
import './lib/node-version.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { runScript } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { at } from './lib/paths.mjs';
import { endWithNpm } from './lib/run.mjs';

endWithNpm();
await runScript(async () => {
  await ensureInstalled();
  await ensureBuilt();
});

if (process.exitCode === 0) {
  process.env.NODE_ENV ??= 'production';
  // In this very process: signals reach the server once, and its exit code is ours.
  await import(pathToFileURL(at('server/dist/main.js')).href);
}
