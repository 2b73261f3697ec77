import { join } from 'node:path';
import express, { Router } from 'express';

/**
 * The built client: hashed assets are kept for a year, the page itself is asked for every time. Every path without a file
 * is the page (its router reads the address), except one that names a file.
 */
export function clientFiles(dir: string): Router {
  const router = Router();
  router.use(
    '/assets',
    express.static(join(dir, 'assets'), { immutable: true, maxAge: '365d', fallthrough: false }),
  );
  router.use(express.static(dir, { index: false, maxAge: 0 }));
  router.get(/^\/[^.]*$/, (_request, response) => {
    response.set('Cache-Control', 'no-cache');
    response.sendFile(join(dir, 'index.html'));
  });
  return router;
}
