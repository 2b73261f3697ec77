import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { expect, test } from 'vitest';
import { builtClient } from '../../support/built-client';

/** What the oldest browsers of the README read: `build.target` in `client/vite.config.ts`. */
const ECMA = 2020;

const scripts = (): readonly string[] =>
  readdirSync(builtClient(), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );

test('every script of the built page, its worker too, is written in the language of the oldest browsers that are promised', () => {
  const refused = scripts().filter((name) => {
    const source = readFileSync(join(builtClient(), name), 'utf8');
    const sourceType = name === 'sw.js' ? 'script' : 'module';
    try {
      parse(source, { ecmaVersion: ECMA, sourceType });
      return false;
    } catch {
      return true;
    }
  });
  expect(scripts().length).toBeGreaterThan(20);
  expect(refused).toEqual([]);
});

test('the parser would notice: a class field or a private method is of a later language', () => {
  expect(() => parse('class A { #b = 1; }', { ecmaVersion: ECMA })).toThrow();
  expect(() => parse('a ||= b', { ecmaVersion: ECMA })).toThrow();
});

/**
 * Functions that the oldest of those browsers lack: the build adds none. (What a library asks for before it uses it, such as
 * `URL.canParse` in zod, is no harm.)
 */
const LATER = [
  // Chrome 97 to 122, Safari 15.4 to 17.4, Firefox 94 to 131: arrays, sets, promises, copies.
  /\.(toSorted|toReversed|toSpliced|findLast|findLastIndex|with)\(/,
  /\b(Object|Map)\.groupBy\(|\bArray\.fromAsync\(|\bPromise\.withResolvers\(/,
  /\bAbortSignal\.(timeout|any)\(|(?<![.\w])structuredClone\(/,
  /\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
] as const;

test('no script calls a function that the oldest of those browsers lack', () => {
  const found = scripts().flatMap((name) => {
    const source = readFileSync(join(builtClient(), name), 'utf8');
    return LATER.flatMap((later) => later.exec(source)?.[0] ?? []).map(
      (call) => `${name}: ${call}`,
    );
  });
  expect(found).toEqual([]);
});
