import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { TargetName } from './load/server';
import type { Outcome, ScenarioResult } from './report';
import { SCENARIOS } from './scenarios';
import type { Figures } from './scenarios/scenario';

/** Runs by scenario and server. JSON has no NaN and no infinity: they come back as null. */
type Kept = Partial<Record<string, Partial<Record<TargetName, Figures[]>>>>;

const read = (file: string): Kept =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : {};

/** Adds runs to those that a file holds. */
export function keepRuns(file: string, scenario: string, outcomes: readonly Outcome[]): void {
  const kept = read(file);
  const known = (kept[scenario] ??= {});
  for (const { target, runs } of outcomes) (known[target] ??= []).push(...runs);
  writeFileSync(file, JSON.stringify(kept));
}

/** Everything that the file holds, in the order of the scenarios. */
export function keptRuns(file: string): ScenarioResult[] {
  const kept = read(file);
  return SCENARIOS.flatMap((scenario) => {
    const runs = kept[scenario.name];
    if (!runs) return [];
    const outcomes = scenario.targets.flatMap((target): Outcome[] => {
      const found = runs[target];
      return found ? [{ target, runs: found, failed: 0 }] : [];
    });
    return [{ scenario, outcomes }];
  });
}
