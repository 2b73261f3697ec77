import { once } from 'node:events';
import { seeded } from '../../tests/support/random';
import { Evening } from './evening';
import type { SoakPlan } from './plan';
import type { LoadReport } from './report';
import { openRoom } from './room';
import { Tally } from './tally';

/*
 * The load, as a process of its own: opens the meetings, says "ready" on its standard output, runs, pauses at "half"
 * and, once all was compared, at "settled" until it is written to, and prints its report as the last line.
 * Arguments: the server's address, the plan as JSON.
 */

const [origin = '', planText = '{}'] = process.argv.slice(2);
const plan = JSON.parse(planText) as SoakPlan;
const tally = new Tally();
const evenings: Evening[] = [];
const say = (event: string, more: object = {}) =>
  process.stdout.write(`${JSON.stringify({ event, ...more })}\n`);

async function open(at: number): Promise<void> {
  const share = Math.floor((plan.connections * (at + 1)) / plan.meetings);
  const before = Math.floor((plan.connections * at) / plan.meetings);
  const room = await openRoom(origin, `Réunion ${at + 1}`, share - before, tally);
  evenings.push(new Evening(room, `m${at}`, seeded(plan.seed + at), tally, plan.pace));
}

/** Everybody stays connected and nobody does anything until it is written to. */
async function pauseAt(event: string): Promise<void> {
  say(event, { edits: tally.edits });
  await once(process.stdin, 'data');
}

const runHalf = () =>
  Promise.all(
    evenings.map((evening) =>
      evening.run(plan.seconds / 2).catch((error: unknown) => {
        const cause = error instanceof Error && error.cause instanceof Error ? error.cause : null;
        tally.wrong.push(`a meeting broke off: ${String(error)} ${cause?.message ?? ''}`);
      }),
    ),
  );

// The provider of each device listens to the end of the process.
process.setMaxListeners(0);
/** What a rejected promise would hide until the end is a fault like another. */
process.on('unhandledRejection', (error) => tally.wrong.push(`unhandled: ${String(error)}`));

for (let at = 0; at < plan.meetings; at += 2)
  await Promise.all([at, at + 1].filter((one) => one < plan.meetings).map(open));
const devices = evenings.flatMap((evening) => evening.devices).length;
say('ready', { devices });
const telling = setInterval(() => say('going', { edits: tally.edits }), 30_000);
await runHalf();
await Promise.all(evenings.map((evening) => evening.rest()));
await pauseAt('half');
await runHalf();
clearInterval(telling);
say('settling');
for (const evening of evenings) await evening.settle();
await pauseAt('settled');
process.stdin.destroy();
const received = evenings.flatMap((evening) => evening.devices).map((one) => one.received);
const { framesBefore, ...counts } = tally;
const frames = received.reduce((sum, one) => sum + one, framesBefore);
const report: LoadReport = { ...counts, devices, frames };
for (const evening of evenings) evening.close();
say('report', { report });
