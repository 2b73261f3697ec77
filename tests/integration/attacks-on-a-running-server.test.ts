import { groupRoot, groupSection } from '@tdt/shared/document/sections';
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
import { connect } from '../support/device';
import { startMeeting } from '../support/meeting';
import type { TestMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';

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

async function memoryOf(server: RunningServer, meeting: TestMeeting): Promise<Meeting> {
  const found = await server.app.registry.open(meeting.created.id);
  return found!;
}

/** A live item of a root: its last struct that is not deleted. */
function liveItem(
  document: SectionedDocument,
  section: string,
  root: string,
): { client: number; clock: number; key: string } {
  const map = document.doc(section).getMap(root);
  for (const [key, item] of map._map)
    if (!item.deleted) return { client: item.id.client, clock: item.id.clock, key };
  throw new Error(`nothing lives in ${root}`);
}

const nextOf = (document: SectionedDocument, section: string, client: number) => ({
  client,
  clock: Y.getState(document.doc(section).store, client),
});

/** The attacker: rapporteur of the first group, a candidate to the first task; the truth about everybody else. */
async function battlefield(server: RunningServer) {
  const meeting = await startMeeting(server, 24);
  const [group, other] = meeting.groups();
  const [task, openTask] = meeting.tasks;
  const second = group!.members.find((one) => one !== group!.rapporteur)!;
  await meeting.candidacy(task!, group!.rapporteur);
  await meeting.facilitator.command('rapporteur.name', {
    group: group!.id,
    rapporteurs: [group!.rapporteur, second],
  });
  const ownRoot = groupRoot(group!.id, openTask!, 'qualities');
  const forbiddenRoot = groupRoot(group!.id, task!, 'study');
  const otherRoot = groupRoot(other!.id, openTask!, 'qualities');
  const attacker = meeting.rapporteur(group!.id);
  const writings: [Agent, string, string][] = [
    [attacker, ownRoot, 't:1'],
    [meeting.agents.get(second)!, forbiddenRoot, 'c1'],
    [meeting.rapporteur(other!.id), otherRoot, 't:9'],
  ];
  for (const [agent, root, key] of writings) {
    const device = await connect(agent);
    device.write({ root, key, value: root === forbiddenRoot ? 'retained' : 'un mot' });
    await device.allSaved();
    device.close();
  }
  const roots = { own: ownRoot, forbidden: forbiddenRoot, other: otherRoot };
  const sections = { own: groupSection(group!.id), other: groupSection(other!.id) };
  return { meeting, attacker, roots, sections };
}

type Battlefield = Awaited<ReturnType<typeof battlefield>>;

function targetIn(document: SectionedDocument, { roots, sections }: Battlefield): AttackTarget {
  const own = liveItem(document, sections.own, roots.own);
  const forbidden = liveItem(document, sections.own, roots.forbidden);
  const other = liveItem(document, sections.other, roots.other);
  const server = liveItem(document, 'meeting', 'meeting/state');
  const id = ({ client, clock }: { client: number; clock: number }) => ({ client, clock });
  return {
    ownRoot: roots.own,
    ownKey: own.key,
    ownItem: id(own),
    own: nextOf(document, sections.own, own.client),
    forbiddenRoot: roots.forbidden,
    forbiddenItem: id(forbidden),
    otherRoot: roots.other,
    otherItem: id(other),
    victim: nextOf(document, sections.other, other.client),
    server: nextOf(document, 'meeting', server.client),
    serverRoot: 'meeting/state',
    serverItem: id(server),
    fresh: 900_001,
  };
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

test('every crafted update is refused by a running server, before and after a restart, and no byte changes', async () => {
  const server = await startServer();
  const field = await battlefield(server);
  const memory = await memoryOf(server, field.meeting);
  const attacks = craftAttacks(targetIn(memory.document, field));
  expect(attacks.length).toBeGreaterThan(60);
  await expectAllRefused(field.attacker, memory.document, attacks);

  const again = await server.restart();
  const reloaded = await memoryOf(again, field.meeting);
  const attacker = field.attacker.at(again.origin);
  await expectAllRefused(
    attacker,
    reloaded.document,
    craftAttacks(targetIn(reloaded.document, field)),
  );

  // The attacker is still a rapporteur: what is honest is taken as before.
  const device = await connect(attacker);
  Y.applyUpdate(device.doc, honestUpdate(targetIn(reloaded.document, field)), 'test');
  await device.allSaved();
}, 120_000);
