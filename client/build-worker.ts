import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What a phone or a follower may need while there is no network: the console and the screen of the room are not of it. */
const ELSEWHERE = /^assets\/(console|create|plenary|live-stage|use-form)[-.]/;
/** The icons of an installed page are the browser's to keep. */
const UNHASHED = ['icon.svg', 'manifest.webmanifest'];
const KEPT = /\.(js|css|woff2)$/;

const sha256 = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/**
 * Emits `sw.js`: the worker with the list of files of this build before it. A file that is not named by its content goes
 * with its digest, so that the worker never takes that of another build.
 */
export function serviceWorker(root: string): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    // After the page itself was written into the bundle.
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('The page is not in the bundle');
        const hashed = Object.keys(bundle).filter((n) => KEPT.test(n) && !ELSEWHERE.test(n));
        const files: readonly (readonly [string, string?])[] = [
          ['/', sha256(page.source)],
          ...UNHASHED.map((n) => [`/${n}`, sha256(readFileSync(join(root, 'public', n)))] as const),
          ...hashed.sort().map((name) => [`/${name}`] as const),
        ];
        const worker = readFileSync(join(root, 'src/worker/service-worker.js'), 'utf8');
        const version = sha256(JSON.stringify(files) + worker).slice(0, 16);
        const build = `const BUILD = ${JSON.stringify({ version, files })};\n`;
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: build + worker });
      },
    },
  };
}
