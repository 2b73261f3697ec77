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

/**
 * `vite build --ssr src/main.ts`, and the process that sets PDFs: one ES module each for Node 20, with shared/ (TypeScript sources) bundled
 * in. What npm installed stays outside, so that yjs exists only once in the process.
 */
export default defineConfig({
  ssr: { noExternal: ['@tdt/shared'] },
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
