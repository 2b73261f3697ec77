import type { TargetName } from './load/server';
import type { Figures, Scenario } from './scenarios/scenario';

/** The runs of one scenario with one server. */
export interface Outcome {
  readonly target: TargetName;
  readonly runs: readonly Figures[];
  /** Runs that gave no figure, as one in which a text is wrong or missing. */
  readonly failed: number;
}

export interface ScenarioResult {
  readonly scenario: Scenario;
  readonly outcomes: readonly Outcome[];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** The median of a figure over the runs. */
export const figureOf = ({ runs }: Outcome, figure: string): number =>
  median(runs.map((figures) => figures[figure] ?? NaN));

/** How a table names each server. */
export const LABELS: Record<TargetName, string> = {
  relay: 'bare `ws` relay',
  'y-websocket': '`@y/websocket-server`',
  hocuspocus: 'Hocuspocus + SQLite',
  product: '**Tour de table**',
};

/** Three significant digits, thousands apart. */
function shown(value: number | null): string {
  if (value === null) return '–';
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '–' : '∞';
  const size = Math.abs(value);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
  return value.toLocaleString('en', { maximumFractionDigits: digits });
}

const counted = ({ target, runs, failed }: Outcome): string =>
  `${LABELS[target]} ${runs.length}${failed > 0 ? ` (and ${failed} that failed)` : ''}`;

/** One scenario as a table: a row a figure, a column a server. */
export function markdown({ scenario, outcomes }: ScenarioResult): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = Object.entries(scenario.figures).map(([figure, title]) =>
    line([title, ...outcomes.map((outcome) => shown(figureOf(outcome, figure)))]),
  );
  return [
    `### ${scenario.title}`,
    '',
    `Medians; runs: ${outcomes.map(counted).join(', ')}.`,
    '',
    line(['', ...outcomes.map(({ target }) => LABELS[target])]),
    line(['---', ...outcomes.map(() => '---:')]),
    ...rows,
    '',
  ].join('\n');
}

/** The same for programs: every run, and the medians. */
export const asJson = (results: readonly ScenarioResult[]) =>
  Object.fromEntries(
    results.map(({ scenario, outcomes }) => [
      scenario.name,
      {
        title: scenario.title,
        figures: scenario.figures,
        servers: Object.fromEntries(
          outcomes.map((outcome) => [
            outcome.target,
            {
              median: Object.fromEntries(
                Object.keys(scenario.figures).map((figure) => [figure, figureOf(outcome, figure)]),
              ),
              runs: outcome.runs,
              failed: outcome.failed,
            },
          ]),
        ),
      },
    ]),
  );
