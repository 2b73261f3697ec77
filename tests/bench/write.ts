import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LABELS, figureOf, markdown } from './report';
import type { ScenarioResult } from './report';
import type { Machine } from './machine';
import { svg } from './plot';
import { MEETINGS, VIEWERS } from './scenarios/growth';

const docs = join(dirname(fileURLToPath(import.meta.url)), '../../docs');
const COLORS = {
  relay: '#595959',
  'y-websocket': '#B84A00',
  hocuspocus: '#0072B2',
  product: '#571aff',
};

function plots(result: ScenarioResult): string[] {
  const kinds = [
    { of: 'meetings', positions: MEETINGS, x: 'meetings, 10 readers each' },
    { of: 'viewers', positions: VIEWERS, x: 'readers of one meeting' },
  ] as const;
  const measures = [
    { figure: 'cpu', y: 'CPU s per 10,000 edits', title: 'CPU' },
    { figure: 'p99', y: 'p99, ms', title: 'From writer to reader' },
  ] as const;
  return kinds.flatMap(({ of, positions, x }) =>
    measures.map(({ figure, y, title }) => {
      const file = `benchmark-${of}-${figure}.svg`;
      const series = result.outcomes.map((outcome) => ({
        label: LABELS[outcome.target].replaceAll(/[*`]/g, ''),
        color: COLORS[outcome.target],
        values: positions.map((count) => figureOf(outcome, `${of}-${count}-${figure}`)),
      }));
      writeFileSync(
        join(docs, 'images', file),
        svg({ title: `${title}, by number of ${of}`, x, y, positions, series }),
      );
      return `![${title}, by number of ${of}](images/${file})`;
    }),
  );
}

function machineLines({ cpu, cores, memoryGiB, kernel, node, versions }: Machine): string {
  const list = Object.entries(versions).map(([name, version]) => `\`${name}\` ${version}`);
  return `${cores} cores of ${cpu}, ${memoryGiB} GiB, ${kernel}, Node ${node}. ${list.join(', ')}.`;
}

const BEGIN = '<!-- figures: written by npm run bench -- --write -->';
const END = '<!-- end of figures -->';

/** Puts the figures of a run into docs/benchmarks.md, between its two marks, and the plots beside it. */
export function writeDocs(results: readonly ScenarioResult[], machine: Machine): void {
  const file = join(docs, 'benchmarks.md');
  const known = readFileSync(file, 'utf8');
  const growth = results.find(({ scenario }) => scenario.name === 'growth');
  const figures = [
    BEGIN,
    '',
    machineLines(machine),
    '',
    ...results.map((result) => markdown(result)),
    ...(growth ? plots(growth).flatMap((line) => [line, '']) : []),
    END,
  ].join('\n');
  const from = known.indexOf(BEGIN);
  const to = known.indexOf(END);
  if (from < 0 || to < 0) throw new Error(`${file} has lost its marks`);
  writeFileSync(file, known.slice(0, from) + figures + known.slice(to + END.length));
}
