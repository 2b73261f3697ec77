import { existsSync, readFileSync } from 'node:fs';
import { at } from './paths.mjs';

/** @typedef {{ rules: number, references: number, problems: string[] }} Coverage */

const page = 'docs/method-coverage.md';
/** `unit/consensus/status.test.ts` “name of the test” */
const reference = /`((?:unit|contracts|integration|faults|e2e)\/[^`]+)`\s+“([^”]+)”/g;
/** A rule is an item of a list; what shows it stands after the arrow. */
const rule = /^- (.+)$/;
const arrow = ' → ';

/** One rule a line, continued on indented lines. @param {string} text */
function rulesOf(text) {
  /** @type {{ line: number, text: string }[]} */
  const rules = [];
  text.split('\n').forEach((content, index) => {
    const start = rule.exec(content);
    const last = rules.at(-1);
    if (start?.[1] !== undefined) rules.push({ line: index + 1, text: start[1] });
    else if (last && /^ {2,}\S/.test(content)) last.text += ` ${content.trim()}`;
  });
  return rules;
}

/**
 * Reads the page that says where each sentence of the method is seen, and checks it against a run of every suite: a
 * test that is named there exists and passed; a rule without a test says where it is seen.
 * @param {import('./named-tests.mjs').Results} results
 * @returns {Coverage}
 */
export function methodCoverage(results) {
  if (!existsSync(at(page)))
    return { rules: 0, references: 0, problems: [`${page} does not exist`] };
  const rules = rulesOf(readFileSync(at(page), 'utf8'));
  /** @type {string[]} */
  const problems = rules.length === 0 ? [`${page} names no rule`] : [];
  let references = 0;
  for (const { line, text } of rules) {
    const place = `${page}:${String(line)}`;
    const [, shown = ''] = text.split(arrow);
    const named = [...shown.matchAll(reference)];
    references += named.length;
    if (named.length === 0 && !shown.startsWith('seen: '))
      problems.push(`${place} names no test and does not say where the rule is seen`);
    for (const [, file = '', title = ''] of named) {
      const status = results.get(file)?.get(title);
      if (status !== 'passed')
        problems.push(`${place} “${title}” of ${file} ${status ?? 'does not exist'}`);
    }
  }
  return { rules: rules.length, references, problems };
}
