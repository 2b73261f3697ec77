import { at, bin, packages } from './paths.mjs';
import { capture } from './run.mjs';

/** @typedef {{ name: string, args: string[] }} Part */
/** @typedef {{ name: string, ok: boolean, seconds: number, output: string }} Outcome */

/** @param {string} folder @returns {Part} */
const types = (folder) => ({
  name: `types ${folder}`,
  // Remembered between runs, so that an unchanged package costs a second.
  args: [
    bin.tsc,
    '--project',
    at(folder),
    '--incremental',
    '--tsBuildInfoFile',
    at(`.cache/tsc/${folder}.tsbuildinfo`),
  ],
});

/** @param {string} name @param {string[]} targets @returns {Part} */
const lint = (name, targets) => ({
  name: `lint ${name}`,
  args: [
    bin.eslint,
    '--cache',
    // By content: a fresh clone or a restored cache has other dates.
    '--cache-strategy=content',
    `--cache-location=.cache/eslint/${name}`,
    '--max-warnings=0',
    ...targets,
  ],
});

/** The longest first: two run at a time, and linting is half of it all. @type {Part[]} */
const parts = [
  lint('client', ['client']),
  lint('others', ['.', '--ignore-pattern', 'client/']),
  ...[...packages, 'scripts'].map(types),
  {
    name: 'format',
    args: [
      bin.prettier,
      '--check',
      '--cache',
      '--cache-strategy=content',
      '--cache-location=.cache/prettier',
      '--log-level=warn',
      '.',
    ],
  },
  { name: 'dead code', args: [bin.knip, '--no-progress'] },
];

/** @param {Part} part @returns {Promise<Outcome>} */
async function check({ name, args }) {
  const started = performance.now();
  const { code, output } = await capture(process.execPath, args);
  const seconds = (performance.now() - started) / 1000;
  const outcome = { name, ok: code === 0, seconds, output };
  console.log(`${outcome.ok ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`);
  if (!outcome.ok) console.log(output.trimEnd());
  return outcome;
}

/** Runs every part, two at a time, and prints each as it ends. @returns {Promise<Outcome[]>} */
export async function runChecks() {
  const waiting = [...parts];
  /** @type {Outcome[]} */
  const outcomes = [];
  async function worker() {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      outcomes.push(await check(part));
    }
  }
  await Promise.all([worker(), worker()]);
  return outcomes;
}
