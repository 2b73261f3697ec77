import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unpackWoff } from './woff';

/*
 * The fonts that go into the PDFs, all from packages, all free to embed. Atkinson Hyperlegible Next is the product's own.
 * What it lacks is set in DejaVu Sans (Greek, Cyrillic, Arabic, Hebrew, symbols), and what that lacks in UnifontEX, which
 * has a sign for nearly all of Unicode (Chinese, Japanese, Korean, emoji) at the price of its looks.
 */

const require = createRequire(import.meta.url);

const files = (): string[] => [
  require.resolve('@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf'),
  require.resolve('@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf'),
  require.resolve('@fontsource/dejavu-sans/files/dejavu-sans-latin-400-normal.woff'),
  require.resolve('@fontsource/dejavu-sans/files/dejavu-sans-latin-700-normal.woff'),
  require.resolve('@fontsource/unifontex/files/unifontex-latin-400-normal.woff'),
];

/** Names of the families, the preferred one first. */
export const FAMILIES = ['Atkinson Hyperlegible Next', 'DejaVu Sans', 'UnifontExMono'];

export const loadFonts = (): Buffer[] =>
  files().map((file) => {
    const bytes = readFileSync(file);
    return file.endsWith('.woff') ? unpackWoff(bytes) : bytes;
  });
