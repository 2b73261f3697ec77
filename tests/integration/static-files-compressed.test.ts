import { readdirSync, readFileSync, statSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { builtClient } from '../support/built-client';
import { startServer } from '../support/server';

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** What a server sends for these headers, as it is on the line: `fetch` would unpack it. */
const get = (port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => {
        const { statusCode: status, headers } = response;
        resolve({ status, headers, bytes: Buffer.concat(pieces) });
      });
    });
    sent.on('error', reject);
    sent.end();
  });

const UNPACKED = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: (bytes: Buffer) => bytes,
} as const;
type Form = keyof typeof UNPACKED;
const FORMS = Object.keys(UNPACKED) as Form[];

/** The largest script and style sheet, the page, its worker and its manifest: each is text. */
function texts(): { path: string; file: string }[] {
  const assets = join(builtClient(), 'assets');
  const size = (name: string) => statSync(join(assets, name)).size;
  const names = readdirSync(assets).sort((a, b) => size(b) - size(a));
  const largest = (end: string) => names.find((name) => name.endsWith(end)) ?? '';
  return [
    { path: `/assets/${largest('.js')}`, file: `assets/${largest('.js')}` },
    { path: `/assets/${largest('.css')}`, file: `assets/${largest('.css')}` },
    { path: '/r/ABCDEF', file: 'index.html' },
    { path: '/', file: 'index.html' },
    { path: '/sw.js', file: 'sw.js' },
    { path: '/manifest.webmanifest', file: 'manifest.webmanifest' },
  ];
}

test.each(FORMS)(
  'every text of the page is sent as %s to a browser that asks for it, whole, and told apart by caches',
  async (form) => {
    const { port } = await startServer({ clientDir: builtClient() });
    for (const { path, file } of texts()) {
      const { status, headers, bytes } = await get(port, path, { 'Accept-Encoding': form });
      const original = readFileSync(join(builtClient(), file));
      expect({ path, status, form: headers['content-encoding'] ?? 'identity' }).toEqual({
        ...{ path, status: 200, form },
      });
      expect({ path, same: UNPACKED[form](bytes).equals(original) }).toEqual({ path, same: true });
      expect({ path, length: headers['content-length'] }).toEqual({
        ...{ path, length: String(bytes.length) },
      });
      expect({ path, vary: headers.vary }).toEqual({ path, vary: 'Accept-Encoding' });
      expect(headers['content-type']).toMatch(/javascript|css|html|manifest/);
    }
  },
);

test('a form that a browser has already is not sent again, and never taken for another', async () => {
  const { port } = await startServer({ clientDir: builtClient() });
  for (const { path } of texts()) {
    const tags = new Map<Form, string>();
    for (const form of FORMS) {
      const { headers } = await get(port, path, { 'Accept-Encoding': form });
      tags.set(form, headers.etag ?? '');
    }
    expect({ path, tags: new Set(tags.values()).size }).toEqual({ path, tags: FORMS.length });
    for (const asked of FORMS)
      for (const [known, tag] of tags) {
        const { status } = await get(port, path, {
          'Accept-Encoding': asked,
          'If-None-Match': tag,
        });
        expect({ path, asked, known, status }).toEqual({
          ...{ path, asked, known, status: asked === known ? 304 : 200 },
        });
      }
  }
});

test('of the forms that it knows a browser gets the smallest; one that refuses them all gets the text', async () => {
  const { port } = await startServer({ clientDir: builtClient() });
  const [script] = texts();
  const sent = async (accepted?: string) => {
    const headers = accepted === undefined ? {} : { 'Accept-Encoding': accepted };
    const answer = await get(port, script!.path, headers);
    return [answer.headers['content-encoding'] ?? 'identity', answer.bytes.length] as const;
  };
  const [none, whole] = await sent();
  expect(none).toBe('identity');
  const [best, smallest] = await sent('gzip, deflate, br, zstd');
  expect(best).toBe('br');
  expect(smallest).toBeLessThan(whole / 2);
  expect((await sent('br;q=0, gzip'))[0]).toBe('gzip');
  expect((await sent('br;q=0, gzip;q=0'))[0]).toBe('identity');
  // Pictures and fonts are small already.
  const icon = await get(port, '/icon-192.png', { 'Accept-Encoding': 'br, gzip' });
  expect(icon.headers['content-encoding']).toBeUndefined();
  expect(icon.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
});
