import { setTimeout as pause } from 'node:timers/promises';
import { candidacyId } from '@tdt/shared/ids';
import type { CandidacyId, CheckId } from '@tdt/shared/ids';
import type { HeadlessBrowser } from '../../support/headless-browser';
import { HeadlessDevice } from '../../support/headless-device';
import { waitUntil } from '../../support/wait';
import { prepareMeeting } from '../load/product-meeting';
import { quantile } from '../load/session';
import { startServer } from './measure';
import type { RunContext, Scenario } from './scenario';

const KINDS = ['adhesion', 'adhesion', 'adhesion', 'reservation'] as const;

/** A pair of people who apply on the spot, and a check by phone on it. */
async function openCheck(facilitator: HeadlessBrowser, device: HeadlessDevice): Promise<CheckId> {
  const task = device.meeting?.tasks[0]?.id;
  const people = [...device.staff.people.values()].slice(-2);
  if (!task || people.length < 2) throw new Error('no task');
  const pair: CandidacyId[] = [];
  for (const [at, person] of people.entries()) {
    const added = await facilitator.command('candidacy.add', {
      task,
      person: { id: person.id },
      gender: at === 0 ? 'F' : 'M',
      text: '',
      outgoing: false,
      agreed: true,
    });
    pair.push(candidacyId(added['candidacy'] ?? ''));
  }
  await facilitator.command('task.reveal', { task, confirm: true });
  const [first, second] = pair;
  if (!first || !second) throw new Error('no pair');
  await facilitator.command('step.set', { step: 'pooling' });
  await facilitator.command('check.open', { task, pair: [first, second], mode: 'phone' });
  const check = await waitUntil('the check', () => [...(device.meeting?.checks.values() ?? [])][0]);
  return check.id;
}

/** Everybody answers within ten seconds, each from a phone of their own. */
async function answers(context: RunContext) {
  const people = context.effort.quick ? 200 : 2000;
  const within = context.effort.quick ? 2000 : 10_000;
  const server = await startServer(context);
  try {
    const meeting = await prepareMeeting(server.origin, { name: 'check', people, seats: people });
    const { facilitator, rapporteurs, members } = meeting;
    const device = new HeadlessDevice(facilitator);
    await device.synced();
    const check = await openCheck(facilitator, device);
    const phones = [...rapporteurs, ...members].slice(0, people - 2);
    for (const phone of phones) {
      await new Promise<void>((resolve) => {
        if (phone.socket.connected) resolve();
        else phone.socket.once('connect', () => resolve());
      });
    }
    const before = (await server.usage('cpu')).cpu;
    const times: number[] = [];
    let refused = 0;
    const started = performance.now();
    await Promise.all(
      phones.map(async (phone, at) => {
        await pause((at / phones.length) * within);
        const kind = KINDS[at % KINDS.length] ?? 'adhesion';
        const said = performance.now();
        const ack = await phone.send('check.answer', { check, kind, text: '', showName: false });
        times.push(performance.now() - said);
        if (!ack.ok) refused += 1;
      }),
    );
    const seconds = (performance.now() - started) / 1000;
    const { cpu } = await server.usage('cpu');
    const sorted = Float64Array.from(times).sort();
    for (const phone of phones) phone.close();
    device.close();
    return {
      answers: phones.length - refused,
      refused,
      p50: quantile(sorted, 0.5),
      p99: quantile(sorted, 0.99),
      seconds,
      cpu: ((cpu - before) / seconds) * 100,
    };
  } finally {
    await server.stop('SIGKILL');
  }
}

export const check: Scenario = {
  name: 'check',
  title: 'A check by phone: 2,000 answers in ten seconds, in one meeting',
  targets: ['product'],
  figures: {
    answers: 'answers acknowledged (on disk)',
    refused: 'refused',
    p50: 'from the tap to the acknowledgement, p50, ms',
    p99: 'the same, p99, ms',
    seconds: 'from the first tap to the last acknowledgement, s',
    cpu: 'server, % of a core',
  },
  runs: 3,
  run: answers,
};
