import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Router } from 'express';
import compressed from 'express-static-gzip';

/** The forms that the build has beside each text (`file.br`, `file.gz`): a page of a phone weighs a fourth. */
const COMPRESSED = {
  enableBrotli: true,
  orderPreference: ['br', 'gzip'] as ['br', 'gzip'],
  index: false,
} as const;

/**
 * The built client: hashed assets are kept for a year, the page itself and its worker are asked for every time. Every path
 * without a file is the page (its router reads the address), except one that names a file.
 */
export function clientFiles(dir: string): Router {
  const router = Router();
  router.use(
    '/assets',
    compressed(join(dir, 'assets'), {
      ...COMPRESSED,
      serveStatic: { immutable: true, maxAge: '365d', fallthrough: false },
    }),
  );
  const files = compressed(dir, {
    ...COMPRESSED,
    serveStatic: { setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache') },
  });
  router.use(files);
  router.get(/^\/[^.]*$/, (request, response, next) => {
    if (!existsSync(join(dir, 'index.html'))) {
      next();
      return;
    }
    request.url = '/index.html';
    files(request, response, next);
  });
  return router;
}
