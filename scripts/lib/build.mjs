import { existsSync } from 'node:fs';
import { compressClient } from './compress.mjs';
import { Failure } from './failure.mjs';
import { at, bin } from './paths.mjs';
import { capture } from './run.mjs';
import { fingerprint, stamp } from './stamp.mjs';

const sources = [
  'pnpm-lock.yaml',
  'tsconfig.base.json',
  ...['shared', 'server', 'client'].flatMap((folder) => [
    `${folder}/package.json`,
    `${folder}/tsconfig.json`,
    `${folder}/vite.config.ts`,
    `${folder}/src`,
  ]),
  'client/index.html',
  'client/build-start.ts',
  'client/build-worker.ts',
  'client/chunks.ts',
  'client/public',
];
const built = stamp('.cache/built');

/** @param {'client' | 'server'} folder @param {readonly string[]} args */
async function viteBuild(folder, args) {
  const { code, output } = await capture(process.execPath, [bin.vite, 'build', ...args], {
    cwd: at(folder),
    // Else a NODE_ENV=test or =development of the caller would end up in the product.
    env: { NODE_ENV: 'production' },
  });
  return code === 0 ? '' : `${folder}:\n${output}\n`;
}

export async function build() {
  const wanted = fingerprint(sources);
  built.clear();
  const complaints = await Promise.all([
    viteBuild('client', []),
    viteBuild('server', ['--ssr', 'src/main.ts']),
  ]);
  const worker = ['--ssr', 'src/exports/pdf/pdf-worker.ts', '--emptyOutDir', 'false'];
  complaints.push(await viteBuild('server', worker));
  const complaint = complaints.join('');
  if (complaint !== '') {
    throw new Failure(
      `${complaint}La construction a échoué (voir ci-dessus).`,
      'The build failed (see above).',
    );
  }
  compressClient(at('client/dist'));
  built.write(wanted);
}

/** Builds only if a source changed since the last build that succeeded, or if its result is gone. */
export async function ensureBuilt() {
  const results = ['client/dist/index.html', 'server/dist/main.js', 'server/dist/pdf-worker.js'];
  if (results.every((file) => existsSync(at(file))) && built.matches(fingerprint(sources))) return;
  console.log('Construction… / Building…');
  await build();
}
