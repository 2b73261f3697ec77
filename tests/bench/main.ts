import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { TargetName } from './load/server';
import { keepRuns, keptRuns } from './kept';
import { machine } from './machine';
import { asJson, markdown } from './report';
import type { Outcome, ScenarioResult } from './report';
import { SCENARIOS } from './scenarios';
import { writeDocs } from './write';
import type { Figures, Scenario } from './scenarios/scenario';

/*
 * npm run bench [-- --quick] [--json] [--write] [--only latency,cpu] [--runs 3] [--seed 1]: the product beside its peers, on
 * the same work in the same run; --write puts the figures into docs/benchmarks.md. The server has the first core, the load generator the last.
 * --keep FILE adds the runs to those that the file holds, and shows all of them: a long bench in several sittings.
 */

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    only: { type: 'string' },
    targets: { type: 'string' },
    runs: { type: 'string' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
  },
});

const driver = join(dirname(fileURLToPath(import.meta.url)), 'driver.ts');
const hasTaskset = existsSync('/usr/bin/taskset');
/** As many open files as are allowed, 65,536 if one may say so, then the command that follows. */
const MORE_FILES = 'ulimit -n 65536 2>/dev/null || ulimit -n "$(ulimit -H -n)"; exec "$@"';
const say = (text: string) => process.stderr.write(text);

/** The figures of one run, in a process of its own on the core that the server does not have. */
function runOnce(scenario: Scenario, target: TargetName, seed: number): Promise<Figures> {
  const effort = options.quick ? 'quick' : 'whole';
  const args = ['--import', 'tsx', driver, scenario.name, target, String(seed), effort];
  const last = String(machine().cores - 1);
  const pinned = hasTaskset && scenario.unpinned !== true ? ['taskset', '-c', last] : [];
  // Each connection is an open file, on either side of it.
  const child = spawn('sh', ['-c', MORE_FILES, 'sh', ...pinned, process.execPath, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(printed) as Figures);
      else reject(new Error(`${scenario.name} with ${target} failed (${code})`));
    });
  });
}

/** Alternates the servers, so that a machine that gets slower is slower for all of them. */
async function runScenario(scenario: Scenario): Promise<ScenarioResult> {
  const wanted = options.targets?.split(',');
  const targets = scenario.targets.filter((target) => !wanted || wanted.includes(target));
  const figures = new Map<TargetName, Figures[]>(targets.map((target) => [target, []]));
  const failed = new Map<TargetName, number>();
  const runs = Number(options.runs ?? (options.quick ? 1 : scenario.runs));
  for (let run = 0; run < runs; run += 1)
    for (const target of targets) {
      say(`  ${scenario.name} ${run + 1}/${runs} ${target}…`);
      const seed = Number(options.seed) + run;
      const found = await runOnce(scenario, target, seed).catch((error: unknown) => {
        // The product may not fail. A peer that shows a wrong text gives no figure, and the table tells it.
        if (target === 'product') throw error;
        failed.set(target, (failed.get(target) ?? 0) + 1);
        return null;
      });
      if (found) figures.get(target)?.push(found);
      say(found ? ` ${JSON.stringify(found)}\n` : ' failed\n');
    }
  const outcomes = [...figures].map(([target, found]): Outcome => ({
    target,
    runs: found,
    failed: failed.get(target) ?? 0,
  }));
  if (options.keep !== undefined) keepRuns(options.keep, scenario.name, outcomes);
  return { scenario, outcomes };
}

const only = options.only?.split(',');
const chosen = SCENARIOS.filter(({ name, whole, byName }) =>
  only ? only.includes(name) : byName !== true && !(options.quick && whole === true),
);
if (chosen.length === 0)
  throw new Error(`Scenarios: ${SCENARIOS.map(({ name }) => name).join(', ')}`);
const results: ScenarioResult[] = [];
if (options.runs !== '0') for (const scenario of chosen) results.push(await runScenario(scenario));
if (options.keep !== undefined) results.splice(0, results.length, ...keptRuns(options.keep));
if (options.write) writeDocs(results, machine());
if (options.json)
  process.stdout.write(
    `${JSON.stringify({ machine: machine(), scenarios: asJson(results) }, null, 2)}\n`,
  );
else process.stdout.write(`${results.map((result) => markdown(result)).join('\n')}\n`);
