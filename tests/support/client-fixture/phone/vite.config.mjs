import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const client = at('../../../../client');
const fromClient = createRequire(`${client}/package.json`);
const { default: react } = await import(fromClient.resolve('@vitejs/plugin-react'));

/** Serves the scenes of the group's phone: `npx vite --config tests/support/client-fixture/phone/vite.config.mjs`. */
export default {
  root: at('.'),
  cacheDir: at('../../../../.cache/phone-fixture'),
  plugins: [react()],
  resolve: {
    alias: [
      { find: /^@tdt\/client\//, replacement: `${client}/src/` },
      ...['react', 'react-dom', 'wouter', 'zod', 'zustand', '@fontsource-variable'].map((name) => ({
        find: new RegExp(`^${name}(?=$|/)`),
        replacement: `${client}/node_modules/${name}`,
      })),
    ],
  },
  server: { host: '127.0.0.1', fs: { allow: [at('../../../..')] } },
};
