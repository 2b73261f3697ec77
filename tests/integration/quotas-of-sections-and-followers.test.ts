import { CLOSE } from '@tdt/shared/errors';
import { groupRoot } from '@tdt/shared/document/sections';
import { step2Frame, updateFrame } from '@tdt/server/sync/frame-encoding';
import { SectionedDocument } from '@tdt/server/sync/sectioned-document';
import { DEFAULT_LIMITS } from '@tdt/server/sync/limits';
import { DEFAULT_QUOTA } from '@tdt/server/sync/quota';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { Agent } from '../support/agent';
import { battlefield } from '../support/battlefield';
import { connect } from '../support/device';
import { createMeeting, startMeeting } from '../support/meeting';
import { openRaw } from '../support/raw-socket';
import { anyContent, rawUpdate } from '../support/raw-update';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';

const QUERY_AWARENESS = Uint8Array.of(3);
const STEP1 = Uint8Array.of(0, 0, 1, 0);
const EMPTY_STEP2 = step2Frame(Uint8Array.of(0, 0));

const pathOf = (agent: Agent) => `/sync/${agent.meetingId}?seat=${agent.seatId}`;
const opens = (port: number, agent: Agent, forwarded?: string) =>
  openRaw(port, pathOf(agent), {
    Cookie: agent.cookie,
    ...(forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded }),
  });

test('two seats of one section share its quota, though each keeps to its own', async () => {
  const section = { framesPerSecond: 1, frameBurst: 60, bytesPerSecond: 1e6, byteBurst: 1e6 };
  const server = await startServer({ quota: { ...DEFAULT_QUOTA, section } });
  const field = await battlefield(server);
  const [one, two, other] = await Promise.all(
    [field.attacker, field.colleague, field.neighbour].map((agent) => opens(server.port, agent)),
  );
  for (let at = 0; at < 45; at += 1) for (const socket of [one, two]) socket!.send(QUERY_AWARENESS);
  for (let at = 0; at < 45; at += 1) other!.send(QUERY_AWARENESS);
  await waitUntil('the section’s quota', () =>
    [one, two].some((socket) => socket!.sawClose(CLOSE.quota)),
  );
  // The section of another group is not concerned.
  other!.send(STEP1);
  await waitUntil('an answer', () => other!.received.length > 1000);
  expect(other!.sawClose(CLOSE.quota)).toBe(false);
});

test('five hundred followers on one link come back together from one address, and one that floods is alone to be stopped', async () => {
  const server = await startServer();
  const { created } = await createMeeting(server);
  const screen = new Agent(server.origin);
  await screen.openLink(created.links.plenary);
  const followers = await Promise.all(
    Array.from({ length: 500 }, () => opens(server.port, screen)),
  );
  for (const follower of followers) for (const frame of [STEP1, EMPTY_STEP2]) follower.send(frame);
  await waitUntil('everybody served', () =>
    followers.every(({ received }) => received.length > 500),
  );
  const [flood, ...others] = followers;
  for (let at = 0; at < 100; at += 1) flood!.send(QUERY_AWARENESS);
  await waitUntil('the flood stopped', () => flood!.sawClose(CLOSE.quota));
  expect(others.filter((one) => one.closed || one.sawClose(CLOSE.quota))).toEqual([]);
});

test('followers of one address have a quota together, those of another are not concerned', async () => {
  const followersOfAddress = {
    framesPerSecond: 1,
    frameBurst: 50,
    bytesPerSecond: 1e6,
    byteBurst: 1e6,
  };
  const server = await startServer({ quota: { ...DEFAULT_QUOTA, followersOfAddress } });
  const { created } = await createMeeting(server);
  const screen = new Agent(server.origin);
  await screen.openLink(created.links.plenary);
  const room = await Promise.all(
    Array.from({ length: 3 }, () => opens(server.port, screen, '203.0.113.7')),
  );
  const home = await opens(server.port, screen, '198.51.100.4');
  for (let at = 0; at < 30; at += 1) for (const one of room) one.send(QUERY_AWARENESS);
  await waitUntil('the address’ quota', () => room.some((one) => one.sawClose(CLOSE.quota)));
  home.send(STEP1);
  await waitUntil('an answer', () => home.received.length > 500);
});

test('a section takes no more entries than it may, whatever they hold, and can still be emptied', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 3);
  const [group] = meeting.groups();
  const root = groupRoot(group!.id, meeting.tasks[0]!, 'qualities');
  const device = await connect(meeting.rapporteur(group!.id));
  const keys = Array.from({ length: DEFAULT_LIMITS.sectionEntries }, (_, at) => `t:${at}`);
  for (let from = 0; from < keys.length; from += 2000) {
    device.write(...keys.slice(from, from + 2000).map((key) => ({ root, key, value: 'x' })));
    await device.allSaved();
  }
  device.write({ root, key: 't:1', value: undefined });
  await device.allSaved();
  device.write({ root, key: 't:one-too-many', value: 'x' });
  await device.closedWith(CLOSE.size);
});

test('a section takes no more bytes than it may; what was overwritten does not count, and it can still be emptied', () => {
  const limits = { ...DEFAULT_LIMITS, sectionBytes: 20_000 };
  const document = new SectionedDocument([['group:g1', []]], limits);
  const rights = { section: 'group:g1', mayWrite: () => true };
  const doc = new Y.Doc();
  const sent: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => void sent.push(update));
  const give = () => document.receive(sent.pop()!, rights);
  const text = 'x'.repeat(5000);
  // Ten times the limit in all, but each takes the place of the one before.
  for (let at = 0; at < 40; at += 1) {
    doc.getMap('r').set('t:1', `${at}${text}`);
    expect(give().kind).toBe('accept');
  }
  for (const key of ['t:2', 't:3']) {
    doc.getMap('r').set(key, text);
    expect(give().kind).toBe('accept');
  }
  const full = rawUpdate({
    blocks: [{ client: 77, structs: [{ root: 'r', key: 't:4', content: anyContent(text) }] }],
  });
  for (let at = 0; at < 3; at += 1)
    expect(document.receive(full, rights)).toMatchObject({
      kind: 'refuse',
      closeCode: CLOSE.size,
      reason: 'section-bytes',
    });
  doc.getMap('r').delete('t:2');
  expect(give().kind).toBe('accept');
  expect(document.receive(full, rights).kind).toBe('accept');
});

test('a section that is full refuses by socket and keeps every byte; its group reads on', async () => {
  const wide = { framesPerSecond: 1e4, frameBurst: 1e4, bytesPerSecond: 1e8, byteBurst: 1e8 };
  const server = await startServer({ quota: { ...wide, section: wide } });
  const field = await battlefield(server);
  const reader = await connect(field.colleague);
  const socket = await opens(server.port, field.attacker);
  socket.send(EMPTY_STEP2);
  const text = 'é'.repeat(9000);
  const struct = (at: number) => ({
    root: field.roots.own,
    key: `t:big${at}`,
    content: anyContent(text),
  });
  for (let client = 1; client <= 20; client += 1) {
    const structs = Array.from({ length: 15 }, (_, at) => struct(client * 100 + at));
    socket.send(updateFrame(rawUpdate({ blocks: [{ client: 500_000 + client, structs }] })));
  }
  await waitUntil('the refusal', () => socket.sawClose(CLOSE.size));
  const memory = await server.app.registry.open(field.meeting.created.id);
  const bytes = memory!.document.encodeSection(field.sections.own).length;
  expect(bytes).toBeLessThanOrEqual(DEFAULT_LIMITS.sectionBytes);
  expect(bytes).toBeGreaterThan(DEFAULT_LIMITS.sectionBytes / 2);
  expect(reader.closeCode).toBeNull();
});
