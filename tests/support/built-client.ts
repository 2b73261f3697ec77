import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built client, as `npm test` and `npm start` build it. */
export function builtClient(): string {
  const dir = join(dirname(fileURLToPath(import.meta.url)), '../../client/dist');
  if (!existsSync(join(dir, 'index.html')))
    throw new Error('Build the client first: npm run build');
  return dir;
}
