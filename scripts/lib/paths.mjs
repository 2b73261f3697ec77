import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The top folder of the repository, whatever folder the command was started from. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

export const packages = ['shared', 'server', 'client', 'tests'];

/** @param {...string} parts path below the top folder */
export const at = (...parts) => join(root, ...parts);

/** Command-line programs are run through Node itself: no shell, no PATH, the same on every system. */
export const bin = {
  vite: at('node_modules/vite/bin/vite.js'),
  vitest: at('node_modules/vitest/vitest.mjs'),
  tsx: at('node_modules/tsx/dist/cli.mjs'),
  tsc: at('node_modules/typescript/bin/tsc'),
  eslint: at('node_modules/eslint/bin/eslint.js'),
  prettier: at('node_modules/prettier/bin/prettier.cjs'),
  knip: at('node_modules/knip/bin/knip.js'),
};
