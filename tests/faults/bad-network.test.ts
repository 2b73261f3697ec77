import { readFileSync } from 'node:fs';
import { appendEntry } from '@tdt/shared/document/list';
import { groupRoot } from '@tdt/shared/document/sections';
import { readPublished } from '@tdt/shared/document/state';
import { entryId } from '@tdt/shared/ids';
import { expect, test } from 'vitest';
import { connect } from '../support/device';
import type { TestDevice } from '../support/device';
import { faultRuns, faultSeed } from '../support/fault-runs';
import { startMeeting } from '../support/meeting';
import type { TestMeeting } from '../support/meeting';
import { NetworkProxy } from '../support/network-proxy';
import { seeded } from '../support/random';
import { openRaw } from '../support/raw-socket';
import { startServer, temporaryFolder } from '../support/server';
import { spawnServer } from '../support/spawned-server';
import { waitUntil } from '../support/wait';

const SEED = faultSeed(20261125);
const CUTS = faultRuns(6);
const LONG = CUTS > 6;
/** The shortest while between two cuts, in ms. */
const BETWEEN_CUTS = LONG ? 2000 : 200;

/** The first group's phone, and where it writes. */
function writer(meeting: TestMeeting) {
  const [group] = meeting.groups();
  const task = meeting.tasks[0]!;
  return {
    agent: meeting.rapporteur(group!.id),
    root: groupRoot(group!.id, task, 'qualities'),
    published: (device: TestDevice) =>
      readPublished(device.read, group!.id, task).lists.qualities.map(({ text }) => text),
  };
}

const type = (device: TestDevice, root: string, text: string, at: number) =>
  device.write(...appendEntry(root, device.read(root), entryId(`e-${at}`), `${text} ${at}`));

/** The skies of a bad evening: one is drawn for each while between two cuts. */
const SKIES = [
  { delayMs: 0, bytesPerSecond: null },
  { delayMs: 20, bytesPerSecond: 40_000 },
  { delayMs: 20, bytesPerSecond: 20_000 },
  { delayMs: 120, bytesPerSecond: null },
] as const;

test(
  `a network that is cut ${CUTS} times, slow and halved in between, loses no entry and doubles none (SEED=${SEED})`,
  async () => {
    const random = seeded(SEED);
    const server = await startServer();
    const meeting = await startMeeting(server, 24);
    const task = meeting.tasks[0]!;
    const network = await NetworkProxy.start(server.port);
    const groups = meeting.groups().map(({ id }) => id);
    const phones = await Promise.all(
      groups.map((group) => connect(meeting.rapporteur(group).at(network.origin))),
    );
    const roots = groups.map((group) => groupRoot(group, task, 'qualities'));
    const counts = groups.map(() => 0);
    let typing = true;
    const typists = phones.map(async (phone, at) => {
      // A list has its limit: those who would pass it rest.
      while (typing) {
        if (counts[at]! < 95) type(phone, roots[at]!, 'mot', counts[at]!++);
        await new Promise((resolve) => setTimeout(resolve, BETWEEN_CUTS * (0.1 + random() / 5)));
      }
    });
    for (let cut = 0; cut < CUTS; cut += 1) {
      Object.assign(network.weather, SKIES[Math.floor(random() * SKIES.length)]);
      // Two to twenty seconds on a long run, a tenth of it in `npm test`: the network is what is under test.
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_CUTS * (1 + random() * 9)));
      network.cut();
      await waitUntil('the phones to notice', () =>
        phones.every((phone) => !phone.provider.wsconnected),
      );
      network.up();
    }
    typing = false;
    await Promise.all(typists);
    Object.assign(network.weather, SKIES[0]);
    await waitUntil('all phones', () => phones.every((phone) => phone.provider.synced), 30_000);
    const wanted = counts.map((count) => Array.from({ length: count }, (_, at) => `mot ${at}`));
    const shown = (device: TestDevice, at: number) =>
      readPublished(device.read, groups[at]!, task).lists.qualities.map(({ text }) => text);
    await waitUntil(
      'every entry on the console and on every phone',
      () =>
        [meeting.console, ...phones].every((device) =>
          wanted.every((texts, at) => shown(device, at).length === texts.length),
        ),
      30_000,
    );
    for (const device of [meeting.console, ...phones])
      for (const [at, texts] of wanted.entries())
        expect([...shown(device, at)].sort()).toEqual([...texts].sort());
  },
  120_000 + CUTS * 25_000,
);

test(`connections that overtake each other: what arrives after it was sent again is not taken twice (SEED=${SEED})`, async () => {
  const random = seeded(SEED);
  const server = await startServer();
  const meeting = await startMeeting(server, 8);
  const { agent, root, published } = writer(meeting);
  const network = await NetworkProxy.start(server.port);
  network.weather.ownDelayMs = () => random() * 250;
  const phone = await connect(agent.at(network.origin));
  const late: Promise<void>[] = [];
  let count = 0;
  for (let cut = 0; cut < 8; cut += 1) {
    for (const after = count + 3; count < after; count += 1) type(phone, root, 'mot', count);
    // What was just typed is on its way for a while yet.
    await new Promise((resolve) => setImmediate(resolve));
    late.push(network.cutLate());
    await waitUntil('the phone to notice', () => !phone.provider.wsconnected);
    await waitUntil('the phone to come back', () => phone.provider.synced, 20_000);
  }
  await Promise.all(late);
  const wanted = Array.from({ length: count }, (_, at) => `mot ${at}`).sort();
  await waitUntil('every entry on the console', () => published(meeting.console).length >= count);
  await phone.allSaved();
  expect([...published(meeting.console)].sort()).toEqual(wanted);
  const fresh = await connect(agent);
  expect([...published(fresh)].sort()).toEqual(wanted);
  expect(fresh.read(root).size).toBe(2 * count);
}, 60_000);

test('on a slow line everything arrives, in time for its bandwidth, and others are not slowed', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 8);
  const { agent, root, published } = writer(meeting);
  const network = await NetworkProxy.start(server.port);
  const phone = await connect(agent.at(network.origin));
  Object.assign(network.weather, { delayMs: 150, bytesPerSecond: 4000 });
  for (let at = 0; at < 10; at += 1) type(phone, root, 'lent', at);
  await waitUntil('the entries', () => published(meeting.console).length === 10, 20_000);
  await phone.allSaved();
  const other = meeting.groups()[1] ?? meeting.groups()[0]!;
  const fast = await connect(meeting.rapporteur(other.id));
  const since = performance.now();
  type(fast, groupRoot(other.id, meeting.tasks[1]!, 'qualities'), 'vite', 0);
  await fast.allSaved();
  // The slow line takes 150 ms each way; who is not on it does not feel it.
  expect(performance.now() - since).toBeLessThan(150);
}, 60_000);

/** Readers that say what they want and then read nothing more. */
async function deadReaders(network: NetworkProxy, meeting: TestMeeting, count: number) {
  const reader = [...meeting.agents.values()][1]!;
  const path = `/sync/${reader.meetingId}?seat=${reader.seatId}`;
  for (let at = 0; at < count; at += 1) {
    const dead = await openRaw(network.port, path, { Cookie: reader.cookie });
    dead.send(Uint8Array.of(0, 0, 1, 0));
  }
}

/** From a phone's key to the screen of another device, in ms: 150 times, one after the other. */
async function delays(meeting: TestMeeting, phone: TestDevice): Promise<readonly number[]> {
  const { root, published } = writer(meeting);
  const found: number[] = [];
  for (let at = 0; at < 150; at += 1) {
    const text = `${at} ${performance.now()}`;
    const since = performance.now();
    phone.write(...appendEntry(root, phone.read(root), entryId(`e-${at % 40}`), text));
    await new Promise<void>((resolve) => {
      const look = () => {
        if (!published(meeting.console).includes(text)) return;
        meeting.console.doc.off('afterTransaction', look);
        resolve();
      };
      meeting.console.doc.on('afterTransaction', look);
    });
    found.push(performance.now() - since);
  }
  return found.sort((a, b) => a - b);
}

test('thirty readers that are dead delay nobody: p99 from key to screen with and without them', async () => {
  const server = await spawnServer({ dir: temporaryFolder() });
  const meeting = await startMeeting(server, 8);
  const phone = await connect(writer(meeting).agent);
  await delays(meeting, phone);
  const without = await delays(meeting, phone);
  const network = await NetworkProxy.start(server.port);
  network.weather.deaf = true;
  await deadReaders(network, meeting, 30);
  const beside = await delays(meeting, phone);
  const at = (values: readonly number[], share: number) => values[Math.floor(150 * share)]!;
  process.stdout.write(
    `key to screen: p50 ${at(without, 0.5).toFixed(1)} ms, p99 ${at(without, 0.99).toFixed(1)} ms; beside 30 dead readers p50 ${at(beside, 0.5).toFixed(1)} ms, p99 ${at(beside, 0.99).toFixed(1)} ms\n`,
  );
  expect(at(beside, 0.5)).toBeLessThan(at(without, 0.5) + 25);
  expect(at(beside, 0.99)).toBeLessThan(2 * at(without, 0.99) + 50);
}, 60_000);

/** What a process takes of the memory, in MiB. */
const residentMiB = (pid: number | undefined): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

test('readers that are dead take bounded memory of the server, however much passes by them', async () => {
  const server = await spawnServer({ dir: temporaryFolder() });
  const meeting = await startMeeting(server, 8);
  const network = await NetworkProxy.start(server.port);
  network.weather.deaf = true;
  await deadReaders(network, meeting, 10);
  // As much as one command may carry, to every reader of the meeting.
  const long = { fr: 'long '.repeat(1200), en: 'long '.repeat(1200) };
  const pass = async (times: number) => {
    for (let at = 0; at < times; at += 1) {
      const paragraphs = [{ fr: `${at}` }, ...Array.from({ length: 15 }, () => long)];
      await meeting.facilitator.command('step.edit', { step: 'frame', paragraphs });
    }
  };
  await pass(60);
  const samples = [residentMiB(server.process.pid)];
  for (let times = 0; times < 8; times += 1) {
    // Those that are let go of are followed by others.
    await deadReaders(network, meeting, 3);
    await pass(75);
    samples.push(residentMiB(server.process.pid));
  }
  process.stdout.write(
    `beside 10 to 34 dead readers, every 13 MB: ${samples.map((one) => one.toFixed(0)).join(' ')} MiB\n`,
  );
  // 108 MB passed by since the first look.
  expect(Math.max(...samples) - samples[0]!).toBeLessThan(75);
}, 120_000);

test('two hundred devices that come back at once after a restart are all served, with the same state', async () => {
  const dir = temporaryFolder();
  const server = await spawnServer({ dir });
  const { port } = server;
  const meeting = await startMeeting(server, 10);
  const { root, published, agent } = writer(meeting);
  const phone = await connect(agent);
  type(phone, root, 'avant', 0);
  await phone.allSaved();
  const seats = [...meeting.agents.values()];
  const devices = await Promise.all(
    Array.from({ length: 200 }, (_, at) => connect(seats[at % seats.length]!)),
  );
  await server.kill9();
  await waitUntil('all to notice', () => devices.every((one) => !one.provider.wsconnected));
  await spawnServer({ dir, port });
  await waitUntil('all to be back', () => devices.every((one) => one.provider.synced), 30_000);
  type(phone, root, 'après', 1);
  await waitUntil(
    'the state on all',
    () => devices.every((one) => published(one).join() === 'avant 0,après 1'),
    30_000,
  );
}, 120_000);
