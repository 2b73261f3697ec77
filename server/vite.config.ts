import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

/** The thread that parses workbooks is a file of its own, in plain JavaScript: it goes beside the server as it is. */
const workbookThread: Plugin = {
  name: 'workbook-thread',
  generateBundle() {
    const file = new URL('src/imports/workbook/workbook-worker.mjs', import.meta.url);
    const source = readFileSync(file, 'utf8');
    this.emitFile({ type: 'asset', fileName: 'workbook-worker.mjs', source });
  },
};

/** What is not JavaScript, or looks for files of its own beside itself: it stays where npm installed it. */
const NATIVE = ['better-sqlite3', '@myriaddreamin/typst-ts-node-compiler', 'pino'];

/**
 * `vite build --ssr src/main.ts`, and the process that sets PDFs: one ES module each for Node 20, with everything bundled in: finding and reading
 * nine hundred small files was half of a start.
 */
export default defineConfig({
  ssr: { noExternal: true, external: [...NATIVE] },
  plugins: [workbookThread],
  build: {
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    // One file each: a dynamic import must not depend on where it was split off to.
    rolldownOptions: { output: { entryFileNames: '[name].js', codeSplitting: false } },
  },
});
