import type { Meeting } from '@tdt/server/meetings/meeting';
import { isServerClient } from '@tdt/server/sync/client-ids';
import type { SectionedDocument } from '@tdt/server/sync/sectioned-document';
import { step2Frame, updateFrame } from '@tdt/server/sync/frame-encoding';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Agent } from '../support/agent';
import { craftAttacks, honestUpdate } from '../support/attacks';
import type { Attack, AttackTarget } from '../support/attacks';
import { battlefield, targetIn } from '../support/battlefield';
import type { Battlefield } from '../support/battlefield';
import { connect } from '../support/device';
import { anyContent, rawUpdate } from '../support/raw-update';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';
import { waitUntil } from '../support/wait';

/** Sends one update by raw socket and waits for the code with which the server ends the connection. */
function strike(agent: Agent, update: Uint8Array): Promise<number> {
  return new Promise((resolve, reject) => {
    const url = `${agent.origin.replace('http', 'ws')}/sync/${agent.meetingId}?seat=${agent.seatId}`;
    const socket = new WebSocket(url, { headers: { cookie: agent.cookie } });
    socket.on('open', () => {
      // The answer to step 1 comes first, empty: until then the server leaves updates aside.
      socket.send(step2Frame(Uint8Array.of(0, 0)));
      socket.send(updateFrame(update));
    });
    socket.on('close', resolve);
    socket.on('error', reject);
  });
}

/** Every section's bytes and the owner map. Presence is the server's own writing and goes on in `staff`. */
function stateOf(document: SectionedDocument) {
  const sections = document.sectionNames
    .filter((name) => name !== 'staff')
    .map((name) => [name, Buffer.from(document.encodeSection(name)).toString('hex')]);
  const owners = [...document.owners].filter(([, section]) => section !== 'staff');
  const strangers = [...document.owners].filter(
    ([client, section]) => section === 'staff' && !isServerClient(client),
  );
  return { sections: new Map(sections as [string, string][]), owners: new Map(owners), strangers };
}

async function memoryOf(server: RunningServer, field: Battlefield): Promise<Meeting> {
  const found = await server.app.registry.open(field.meeting.created.id);
  return found!;
}

function truthOf({ document }: Meeting, field: Battlefield): AttackTarget {
  const { own, other } = field.sections;
  const truth = { own: document.doc(own), other: document.doc(other) };
  return targetIn({ ...truth, meeting: document.doc('meeting') }, field);
}

async function expectAllRefused(
  agent: Agent,
  document: SectionedDocument,
  attacks: readonly Attack[],
) {
  const before = stateOf(document);
  for (const attack of attacks) {
    const code = await strike(agent, attack.bytes);
    const what = `${attack.family}: ${attack.name}`;
    expect({ what, code }).toEqual({ what, code: attack.closeCode });
    expect({ what, state: stateOf(document) }).toEqual({ what, state: before });
  }
}

/** The lines of the guard (ARCHITECTURE, "Guard"), each with the families of crafted updates that try it. */
const LINES: [line: string, families: string[], least: number][] = [
  ['bytes that no device’s library writes', ['struct', 'content', 'frame', 'truncation'], 25],
  ['values and keys that are no plain data', ['value', 'prototype keys'], 15],
  ['few bytes that claim much, and too much of it', ['length bomb', 'deep content'], 15],
  ['a client id that is not the device’s own', ['client id'], 3],
  ['clocks with a gap', ['gap'], 1],
  ['a root, a parent or an origin that is not the seat’s', ['root', 'origin', 'cycle'], 15],
  ['a delete set that reaches further than the seat', ['delete set'], 4],
];

test.each(LINES)(
  '%s: refused by a running server, before and after a restart, and no byte changes',
  async (_, families, least) => {
    const server = await startServer();
    const field = await battlefield(server);
    const chosen = (target: AttackTarget) =>
      craftAttacks(target).filter(({ family }) => families.includes(family));
    const memory = await memoryOf(server, field);
    const attacks = chosen(truthOf(memory, field));
    expect(attacks.length).toBeGreaterThanOrEqual(least);
    await expectAllRefused(field.attacker, memory.document, attacks);

    const again = await server.restart();
    const reloaded = await memoryOf(again, field);
    const attacker = field.attacker.at(again.origin);
    await expectAllRefused(attacker, reloaded.document, chosen(truthOf(reloaded, field)));

    // The attacker is still a rapporteur: what is honest is taken as before.
    const device = await connect(attacker);
    Y.applyUpdate(device.doc, honestUpdate(truthOf(reloaded, field)), 'test');
    await device.allSaved();
  },
  120_000,
);

test('every family of crafted updates is one of a line of the guard', async () => {
  const server = await startServer();
  const field = await battlefield(server);
  const attacks = craftAttacks(truthOf(await memoryOf(server, field), field));
  const known = LINES.flatMap(([, families]) => families);
  expect([...new Set(attacks.map(({ family }) => family))].sort()).toEqual([...known].sort());
  expect(attacks.length).toBeGreaterThan(60);
});

test('a seat that only reads is refused whatever is new, honest or not, and no byte changes', async () => {
  const server = await startServer();
  const field = await battlefield(server);
  const { document } = await memoryOf(server, field);
  const target = truthOf(await memoryOf(server, field), field);
  const before = stateOf(document);
  for (const reader of [field.member, field.meeting.facilitator])
    expect(await strike(reader, honestUpdate(target))).toBe(4403);
  expect(stateOf(document)).toEqual(before);
});

test('what is known already is dropped, an overlap trimmed, and readers receive the section’s own update', async () => {
  const server = await startServer();
  const field = await battlefield(server);
  const { document } = await memoryOf(server, field);
  const target = truthOf(await memoryOf(server, field), field);
  const reader = await connect(field.colleague);
  const { own, ownRoot, server: foreign } = target;
  const socket = await connect(field.attacker);
  const heard = reader.frames.length;
  // What the attacker was given, as the stock client sends it again; of its own what is known, and one step more.
  const forged = { root: 'meeting/state', key: 'step', content: anyContent('forged') };
  const mine = (word: string) => ({ root: ownRoot, key: `new-${word}`, content: anyContent(word) });
  const known = Array.from({ length: own.clock }, () => mine('forged'));
  const update = rawUpdate({
    blocks: [
      { client: foreign.client, structs: [forged] },
      { client: own.client, structs: [...known, mine('kept')] },
    ],
  });
  const meetingBefore = Buffer.from(document.encodeSection('meeting'));
  socket.provider.ws?.send(new Uint8Array(updateFrame(update)));
  await waitUntil('the new word', () => reader.read(ownRoot).get('new-kept') === 'kept');
  expect(Buffer.from(document.encodeSection('meeting'))).toEqual(meetingBefore);
  expect([...document.doc(field.sections.own).getMap(ownRoot).values()]).not.toContain('forged');
  const received = Buffer.concat(reader.frames.slice(heard)).toString('latin1');
  expect(received).toContain('kept');
  expect(received).not.toContain('forged');
});
