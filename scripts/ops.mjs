// npm run backup | restore | rotate-key: what those who keep the server do, also while it runs.
import { pathToFileURL } from 'node:url';
import './lib/node-version.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { runScript } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { at } from './lib/paths.mjs';

await runScript(async () => {
  await ensureInstalled();
  await ensureBuilt();
});

// The operation is the first word on the command line: the built server reads it there.
if (process.exitCode === 0) await import(pathToFileURL(at('server/dist/main.js')).href);
