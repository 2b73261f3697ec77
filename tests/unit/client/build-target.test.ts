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
