import { readFileSync } from 'node:fs';
import { Failure } from './failure.mjs';
import { at } from './paths.mjs';
import { run } from './run.mjs';
import { fingerprint, stamp } from './stamp.mjs';

const folder = 'tests/bench/peers';
const installed = stamp(`${folder}/node_modules/.installed`);

/** Installs the servers of the bench from their own lock file, if they are not there. better-sqlite3 may be compiled. */
export async function ensurePeers() {
  const wanted = fingerprint(
    [`${folder}/package.json`, `${folder}/pnpm-lock.yaml`],
    [process.platform, process.arch, process.versions.modules],
  );
  if (installed.matches(wanted)) return;
  console.error(
    'Installation des serveurs de comparaison… / Installing the servers to compare with…',
  );
  /** @type {{ packageManager: string }} */
  const { packageManager } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const args = ['--yes', packageManager, 'install', '--frozen-lockfile', '--prod=false'];
  const code = await run('npx', args, {
    cwd: at(folder),
    env: { CI: 'true' },
    shell: process.platform === 'win32',
  });
  if (code !== 0)
    throw new Failure(
      'Les serveurs de comparaison n’ont pas pu être installés.',
      'The servers to compare with could not be installed.',
    );
  installed.write(wanted);
}
