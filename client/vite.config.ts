import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { startScript } from './build-start';
import { serviceWorker } from './build-worker';
import { phoneChunks } from './chunks';

/** In development the page comes from here and everything else from the server behind it. */
const server = `http://127.0.0.1:${process.env['PORT'] ?? '3000'}`;

export default defineConfig({
  plugins: [react(), startScript(), serviceWorker(import.meta.dirname)],
  resolve: {
    alias: {
      'lib0/logging': fileURLToPath(new URL('src/meeting/quiet-logging.ts', import.meta.url)),
    },
  },
  build: {
    /**
     * The oldest phones that we mean to serve: iOS 15.4 (an iPhone 6s can have it) and what Android 5
     * to 7 last got from Chrome and Firefox. Only syntax is rewritten; missing functions are not added.
     */
    target: ['es2020', 'safari15.4', 'chrome94', 'firefox93'],
    sourcemap: true,
    // Strict CSP: nothing inline, neither a script nor a data: address.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: phoneChunks(import.meta.dirname) }],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': server,
      '/healthz': server,
      '/sync': { target: server, ws: true },
      '/signals': { target: server, ws: true },
    },
  },
});
