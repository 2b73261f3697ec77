import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { at } from './paths.mjs';

/** @typedef {{ title: string, status: string }} TestResult */
/** @typedef {{ name: string, assertionResults: TestResult[] }} FileResult */
/** The titles of each test file with their state, by its path below `tests/`. */
/** @typedef {Map<string, Map<string, string>>} Results */
/** @typedef {{ references: number, problems: string[] }} Named */

/** @param {FileResult[]} files the results of vitest's report @returns {Results} */
export function resultsByFile(files) {
  /** @type {Results} */
  const byFile = new Map();
  for (const { name, assertionResults } of files) {
    const titles = new Map(assertionResults.map(({ title, status }) => [title, status]));
    byFile.set(relative(at('tests'), name).split(sep).join('/'), titles);
  }
  return byFile;
}

/** A file below `tests/`, with or without its ending; or the title of a test, where … stands for what is left out. */
const token = /`((?:unit|contracts|integration|faults|e2e)\/[^`\s]+)`|“([^”]+)”/g;

/** @param {string} title */
const asPattern = (title) => new RegExp(`^${title.split('…').map(escaped).join('.*')}$`);

/** @param {string} text */
const escaped = (text) => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');

/** @param {ReadonlyMap<string, string>} titles @param {string} title */
function hasPassed(titles, title) {
  const pattern = asPattern(title);
  const found = [...titles].filter(([known]) => known === title || pattern.test(known));
  return found.length > 0 && found.every(([, status]) => status === 'passed');
}

/** The lines of a table each, the paragraphs whole. @param {string} text */
function blocksOf(text) {
  /** @type {{ line: number, text: string }[]} */
  const blocks = [];
  let isOpen = false;
  text.split('\n').forEach((content, index) => {
    const last = blocks.at(-1);
    if (isOpen && last && !content.startsWith('|')) last.text += ` ${content.trim()}`;
    else blocks.push({ line: index + 1, text: content });
    isOpen = content !== '' && !content.startsWith('|');
  });
  return blocks;
}

/** @param {Results} results @param {string} file */
const titlesOf = (results, file) => results.get(file) ?? results.get(`${file}.test.ts`);

/**
 * Checks the tests that a page names against a run of every suite: each file exists and passed, and so did each title that
 * stands behind it in curly quotes.
 * @param {string} page
 * @param {Results} results
 * @returns {Named}
 */
export function namedTests(page, results) {
  /** @type {string[]} */
  const problems = [];
  let references = 0;
  for (const { line, text } of blocksOf(readFileSync(at(page), 'utf8'))) {
    /** @type {string | null} */
    let file = null;
    /** @param {string} words */
    const problem = (words) => problems.push(`${page}:${String(line)} ${words}`);
    for (const [, named, title] of text.matchAll(token)) {
      references += 1;
      file = named ?? file;
      const titles = file === null ? undefined : titlesOf(results, file);
      if (file === null) problem(`“${String(title)}” is of no file`);
      else if (!titles) problem(`${file} does not exist`);
      else if (title !== undefined && !hasPassed(titles, title))
        problem(`“${title}” of ${file} does not exist or did not pass`);
      else if (title === undefined && [...titles.values()].some((status) => status !== 'passed'))
        problem(`${file} did not pass`);
    }
  }
  if (references === 0) problems.push(`${page} names no test`);
  return { references, problems };
}
