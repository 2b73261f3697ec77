import { readFileSync } from 'node:fs';
import { appendEntry } from '@tdt/shared/document/list';
import { groupRoot } from '@tdt/shared/document/sections';
import { readPublished } from '@tdt/shared/document/state';
import { entryId } from '@tdt/shared/ids';
import { expect, test } from 'vitest';
import { connect } from '../support/device';
import type { TestDevice } from '../support/device';
import { startMeeting } from '../support/meeting';
import type { TestMeeting } from '../support/meeting';
import { NetworkProxy } from '../support/network-proxy';
import { seeded } from '../support/random';
import { openRaw } from '../support/raw-socket';
import { startServer, temporaryFolder } from '../support/server';
import { spawnServer } from '../support/spawned-server';
import { waitUntil } from '../support/wait';

const SEED = Number(process.env['SEED'] ?? 20261125);

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

test(`a network that is cut again and again loses no entry and doubles none (SEED=${SEED})`, async () => {
  const random = seeded(SEED);
  const server = await startServer();
  const meeting = await startMeeting(server, 8);
  const { agent, root, published } = writer(meeting);
  const network = await NetworkProxy.start(server.port);
  const phone = await connect(agent.at(network.origin));
  let count = 0;
  for (let cut = 0; cut < 12; cut += 1) {
    const before = count;
    const many = 1 + Math.floor(random() * 6);
    for (; count < before + many; count += 1) type(phone, root, 'mot', count);
    network.cut();
    await waitUntil('the phone to notice', () => !phone.provider.wsconnected);
    for (const after = count + 2; count < after; count += 1) type(phone, root, 'mot', count);
    network.up();
    await waitUntil('the phone to come back', () => phone.provider.wsconnected, 20_000);
  }
  const wanted = Array.from({ length: count }, (_, at) => `mot ${at}`).sort();
  await waitUntil('every entry on the console', () => published(meeting.console).length >= count);
  expect([...published(meeting.console)].sort()).toEqual(wanted);
}, 120_000);

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

/** What a process takes of the memory, in MiB. */
const residentMiB = (pid: number | undefined): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

test('thirty readers that are dead take bounded memory of the server, and nobody waits for them', async () => {
  const server = await spawnServer({ dir: temporaryFolder() });
  const meeting = await startMeeting(server, 8);
  const { agent, root, published } = writer(meeting);
  const network = await NetworkProxy.start(server.port);
  network.weather.deaf = true;
  const reader = [...meeting.agents.values()][1]!;
  const path = `/sync/${reader.meetingId}?seat=${reader.seatId}`;
  for (let at = 0; at < 30; at += 1) {
    const dead = await openRaw(network.port, path, { Cookie: reader.cookie });
    dead.send(Uint8Array.of(0, 0, 1, 0));
  }
  const phone = await connect(agent);
  const before = residentMiB(server.process.pid);
  const words = 'long '.repeat(80);
  for (let at = 0; at < 200; at += 1) {
    // Forty entries written again and again: a list has its limit.
    phone.write(...appendEntry(root, phone.read(root), entryId(`e-${at % 40}`), `${words}${at}`));
    if (at % 10 === 0) await phone.allSaved();
  }
  await waitUntil(
    'the last entry',
    () => published(meeting.console).includes(`${words}199`),
    20_000,
  );
  expect(residentMiB(server.process.pid) - before).toBeLessThan(150);
}, 60_000);

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
