import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtClient } from '../../support/built-client';

interface Icon {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  readonly purpose?: string;
}

const read = (path: string) => readFileSync(join(builtClient(), path));
const page = () => read('index.html').toString('utf8');
const manifest = () =>
  JSON.parse(read('manifest.webmanifest').toString('utf8')) as Record<string, string> & {
    readonly icons: readonly Icon[];
  };

/** Width and height of a PNG, and the byte that says whether it has holes. */
function png(path: string) {
  const bytes = read(path);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return { size: `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, colour: bytes[25] };
}

test('the manifest names the application and where it opens, inside its scope, in a window of its own', () => {
  const { name, short_name, description, lang, id, start_url, scope, display, ...rest } =
    manifest();
  expect({ name, short_name, lang }).toEqual({
    ...{ name: 'Tour de table', short_name: 'Tour de table', lang: 'fr' },
  });
  // Longer short names are cut under an icon.
  expect(short_name!.length).toBeLessThanOrEqual(13);
  expect(description!.length).toBeGreaterThan(20);
  const at = (path: string | undefined) => new URL(path ?? '', 'https://reunion.example/').href;
  expect(at(start_url).startsWith(at(scope))).toBe(true);
  expect(at(id)).toBe(at(scope));
  expect(display).toBe('standalone');
  for (const colour of ['theme_color', 'background_color'])
    expect(rest[colour]).toMatch(/^#[\da-f]{6}$/);
  expect(rest['orientation']).toBeUndefined();
});

test('each icon of the manifest is there, of its kind and at its size; one may be cut to any shape', () => {
  const { icons } = manifest();
  for (const { src, sizes, type } of icons) {
    if (type === 'image/png') expect(png(src).size).toBe(sizes);
    else expect(read(src).toString('utf8')).toMatch(/^<svg[\s>]/);
  }
  const plain = icons.filter(({ purpose }) => purpose === undefined).map(({ sizes }) => sizes);
  expect(plain).toEqual(expect.arrayContaining(['192x192', '512x512']));
  const [mask] = icons.filter(({ purpose }) => purpose === 'maskable');
  expect(mask).toBeDefined();
});

test('the page names the manifest and the icon that iOS takes, which has its size', () => {
  expect(page()).toContain('<link rel="manifest" href="/manifest.webmanifest"');
  expect(page()).toMatch(/<link rel="apple-touch-icon" href="\/apple-touch-icon\.png"/);
  expect(png('/apple-touch-icon.png').size).toBe('180x180');
});

test('the worker answers requests, and is of the whole scope', () => {
  const worker = read('sw.js').toString('utf8');
  expect(worker).toMatch(/addEventListener\('fetch'/);
  expect(worker).toMatch(/respondWith\(/);
});
