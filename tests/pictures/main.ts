import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Camera } from './camera';
import { HALLS } from './halls';
import { hallOf, STATES } from './states';
import { walk } from './walk';
import type { HallName } from './walk';
import { startDemoServer } from '../../scripts/demo/server';
import { contactSheet } from './sheet';
import { shoot } from './shoot';
import type { Shot } from './shoot';

/*
 * npm run pictures [-- PART…] [--fr|--en] [--light|--dark] [--no-axe]: pictures of every state whose name begins with one of
 * the parts (all without any), from the real server, under tests/output/pictures; --no-axe to look only, in half the time. Ends
 * with 1 when something was found wrong.
 */

const LOCALES = ['fr', 'en'] as const;
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const out = join(root, 'tests/output/pictures');
const args = process.argv.slice(2);
const parts = args.filter((one) => !one.startsWith('--'));
const locales = LOCALES.filter((locale) => args.includes(`--${locale}`));
const SCHEMES = ['light', 'dark'] as const;
const asked = SCHEMES.filter((scheme) => args.includes(`--${scheme}`));
const schemes = asked.length > 0 ? asked : SCHEMES;
const axe = !args.includes('--no-axe');

const wanted = STATES.filter(
  ({ name }) => parts.length === 0 || parts.some((part) => name.startsWith(part)),
);
const dir = await mkdtemp(join(tmpdir(), 'tour-de-table-pictures-'));
const server = await startDemoServer(join(root, 'server/dist/main.js'), {
  ...process.env,
  HOST: '127.0.0.1',
  PORT: '0',
  DATA_DIR: dir,
});
const camera = await Camera.start();
const shots: Shot[] = [];
try {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  for (const locale of locales.length > 0 ? locales : LOCALES)
    for (const name of Object.keys(HALLS) as HallName[]) {
      const here = wanted.filter((state) => hallOf(state) === name);
      if (here.length === 0) continue;
      await walk(server.local, name, locale, here, async (hall, states) => {
        for (const state of states) {
          const taken = await shoot(camera, hall, state, { out, schemes, axe });
          shots.push(...taken);
          const found = taken.flatMap((shot) => shot.found);
          process.stdout.write(`${locale} ${state.name}${found.length > 0 ? ' !' : ''}\n`);
          for (const line of found) process.stdout.write(`    ${line}\n`);
        }
      });
    }
} finally {
  await camera.close();
  server.process.kill('SIGTERM');
  await rm(dir, { recursive: true, force: true });
}
await contactSheet(out, shots);
const wrong = shots.filter(({ found }) => found.length > 0).length;
process.stdout.write(
  `${shots.length} pictures, ${wrong} with findings: ${join(out, 'index.html')}\n`,
);
process.exit(wrong > 0 ? 1 : 0);
