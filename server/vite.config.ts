import { defineConfig } from 'vite';

/**
 * `vite build --ssr src/main.ts`, and the process that sets PDFs: one ES module each for Node 20, with shared/ (TypeScript sources) bundled
 * in. What npm installed stays outside, so that yjs exists only once in the process.
 */
export default defineConfig({
  ssr: { noExternal: ['@tdt/shared'] },
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
