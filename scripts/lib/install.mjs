import { existsSync, readFileSync, rmSync } from 'node:fs';
import { Failure } from './failure.mjs';
import { at, packages } from './paths.mjs';
import { capture, run } from './run.mjs';
import { fingerprint, stamp } from './stamp.mjs';

const folders = ['.', ...packages];
const manifests = folders.map((folder) => `${folder}/package.json`);
/** Kept inside node_modules, so that removing that folder also forgets the installation. */
const installed = stamp('node_modules/.cache/tour-de-table/installed');

/** @typedef {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} Manifest */

/** @param {string} path @returns {any} */
const readJson = (path) => JSON.parse(readFileSync(at(path), 'utf8'));

const nativePart = 'server/node_modules/better-sqlite3/build/Release/better_sqlite3.node';

/** Every package that a manifest names is there. A few dozen look-ups: cheap enough for each start. */
function allLinked() {
  if (!existsSync(at(nativePart))) return false;
  return folders.every((folder) => {
    /** @type {Manifest} */
    const { dependencies = {}, devDependencies = {} } = readJson(`${folder}/package.json`);
    return Object.keys({ ...dependencies, ...devDependencies }).every((name) =>
      existsSync(at(folder, 'node_modules', name, 'package.json')),
    );
  });
}

/** The one native part is opened for real: it may be half compiled, or compiled for another Node. */
async function nativePartWorks() {
  const script = "new (require('better-sqlite3'))(':memory:').close()";
  const { code } = await capture(process.execPath, ['-e', script], { cwd: at('server') });
  return code === 0;
}

async function pnpmInstall() {
  const pinned = readJson('package.json').packageManager;
  // CI: pnpm asks no question. --prod=false: building needs vite, also where NODE_ENV=production.
  const code = await run('npx', ['--yes', pinned, 'install', '--frozen-lockfile', '--prod=false'], {
    env: { CI: 'true' },
    shell: process.platform === 'win32',
  });
  if (code === 0) return;
  throw new Failure(
    "L'installation des dépendances a échoué (voir ci-dessus). Il faut un accès au registre npm\u00a0; relancez ensuite la même commande.",
    'Installing the dependencies failed (see above). Access to the npm registry is needed; then run the same command again.',
  );
}

/** Makes node_modules what the lockfile says; does nothing when it already is. */
export async function ensureInstalled() {
  const wanted = fingerprint(
    ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests],
    [process.platform, process.arch, process.versions.modules],
  );
  if (installed.matches(wanted) && allLinked()) return;

  console.log('Installation des dépendances… / Installing dependencies…');
  installed.clear();
  await pnpmInstall();
  if (!(allLinked() && (await nativePartWorks()))) {
    // pnpm trusts its own notes about a folder that something else damaged: begin afresh.
    for (const folder of folders) {
      rmSync(at(folder, 'node_modules'), { recursive: true, force: true });
    }
    await pnpmInstall();
  }
  if (!(await nativePartWorks())) {
    throw new Failure(
      'better-sqlite3 ne se charge pas\u00a0: son installation demande un binaire prêt pour votre système, ou Python et un compilateur C++.',
      'better-sqlite3 cannot be loaded: it needs a prebuilt binary for your system, or Python and a C++ compiler.',
    );
  }
  installed.write(wanted);
}
