// npm run dev: the server restarts and the page reloads when a source changes.
import { spawn } from 'node:child_process';
import './lib/node-version.mjs';
import { runScript } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { at, bin } from './lib/paths.mjs';
import { endWithNpm, exitOf, forwardSignals } from './lib/run.mjs';

/** The page has its own port; the server behind it keeps the one that it has in production. */
const pagePort = '5173';
const serverPort = process.env.PORT ?? '3000';

/** @param {string} folder @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
const child = (folder, args, env = {}) =>
  spawn(process.execPath, args, {
    cwd: at(folder),
    stdio: 'inherit',
    env: { ...process.env, PORT: serverPort, ...env },
  });

endWithNpm();
await runScript(async () => {
  await ensureInstalled();
  const publicUrl = process.env.PUBLIC_URL ?? `http://localhost:${pagePort}`;
  const children = [
    child('.', [bin.tsx, 'watch', '--clear-screen=false', at('server/src/main.ts')], {
      PUBLIC_URL: publicUrl,
    }),
    child('client', [
      bin.vite,
      '--host',
      '--port',
      pagePort,
      '--strictPort',
      '--clearScreen=false',
    ]),
  ];
  forwardSignals(children);
  const ends = children.map(exitOf);
  const code = await Promise.race(ends);
  for (const one of children) one.kill('SIGTERM');
  await Promise.all(ends);
  return code;
});
