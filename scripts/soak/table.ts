import { growthOf, isFlat, isFlatOutside } from './growth';
import type { MemoryLook } from './memory';
import { percentile } from './report';
import type { LoadReport, Sample } from './report';

/** What a soak ends with: what was looked at, what was found, whether that is as it must be. */
export type Row = readonly [name: string, value: string, isGood: boolean];

export interface Outcome {
  readonly seconds: number;
  readonly report: LoadReport;
  readonly samples: readonly Sample[];
  readonly looks: readonly MemoryLook[];
  readonly figures: ReadonlyMap<string, number>;
  /** Warnings and worse. */
  readonly log: readonly string[];
  readonly exitCode: number | null;
}

const sumOf = (figures: ReadonlyMap<string, number>, wanted: (name: string) => boolean): number =>
  [...figures].reduce((sum, [name, value]) => (wanted(name) ? sum + value : sum), 0);

const ms = (value: number): string => `${value.toFixed(1)} ms`;
const mib = (value: number): string => `${value.toFixed(1)} MiB`;
const inMib = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

export function rowsOf(outcome: Outcome): readonly Row[] {
  return [...loadRows(outcome), ...serverRows(outcome), ...memoryRows(outcome.looks)];
}

/** What people did, and what their devices showed. */
function loadRows({ report, seconds }: Outcome): readonly Row[] {
  const delays = (values: readonly number[]) =>
    `${ms(percentile(values, 0.5))} / ${ms(percentile(values, 0.99))}`;
  const perSecond = (report.edits / seconds).toFixed(0);
  return [
    ['edits typed', `${report.edits} (${perSecond}/s)`, report.edits > 0],
    ['frames received by devices', String(report.frames), report.frames > report.edits],
    ['devices that left, came (back)', `${report.leaves}, ${report.joins}`, report.leaves > 0],
    ['steps set, calls for help', `${report.steps}, ${report.helpCalls}`, report.steps > 0],
    ['checks by phone, answers', `${report.checks}, ${report.answers}`, report.checks > 0],
    ['key to “Enregistré”, p50 / p99', delays(report.saved), report.saved.length > 0],
    ['key to plenary screen, p50 / p99', delays(report.seen), report.seen.length > 0],
    ['texts compared on every device', String(report.compared), report.compared > 0],
    [
      'lost, different, wrong counts, sent away',
      String(report.wrong.length),
      report.wrong.length === 0,
    ],
  ];
}

/** What the server took, and what it complained of. */
function serverRows({ figures, samples, log, exitCode }: Outcome): readonly Row[] {
  const failedTurns = sumOf(figures, (name) => name.startsWith('tdt_turns_failed_total'));
  const refused = sumOf(
    figures,
    (name) => name.startsWith('tdt_commands_total') && name.includes('accepted="false"'),
  );
  const [first, last] = [samples[0], samples.at(-1)];
  const cpu = ((last?.cpuSeconds ?? 0) - (first?.cpuSeconds ?? 0)) / (last?.at ?? 1);
  return [
    ['failed turns, refused commands', `${failedTurns}, ${refused}`, failedTurns + refused === 0],
    ['warnings and errors in the log', String(log.length), log.length === 0],
    [
      'memory of the process, first to last',
      `${mib(first?.rssMiB ?? 0)} to ${mib(last?.rssMiB ?? 0)}`,
      true,
    ],
    ['memory of the process, most', mib(Math.max(...samples.map(({ rssMiB }) => rssMiB))), true],
    ['CPU of the server', `${(cpu * 100).toFixed(0)} % of one core`, true],
    ['exit code after SIGTERM', String(exitCode), exitCode === 0],
  ];
}

/** What the server holds after a collection, beside what a fresh process needs for the same meetings. */
function memoryRows(looks: readonly MemoryLook[]): readonly Row[] {
  const growth = growthOf(looks);
  const last = looks.at(-1);
  if (!growth || !last) return [];
  const all = (of: (look: MemoryLook) => number) => looks.map((look) => inMib(of(look))).join(' ');
  const { items, tombstones, encoded } = last.documents;
  const anEdit = (growth.documents / Math.max(1, growth.edits)).toFixed(0);
  return [
    ['held after a collection, MiB', all(({ live }) => live), true],
    ['the same meetings opened anew, MiB', all(({ documents }) => documents.heap), true],
    [
      '  items, of them overwritten; encoded',
      `${items}, ${tombstones}; ${inMib(encoded)} MiB`,
      true,
    ],
    ['  growth an edit', `${anEdit} bytes`, true],
    ['held beyond them, second half, MiB', inMib(growth.beyond), isFlat(growth)],
    ['outside the heap, MiB', all(({ outside }) => outside), isFlatOutside(growth)],
  ];
}
