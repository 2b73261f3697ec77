import { inflateSync } from 'node:zlib';
import { appendEntry } from '@tdt/shared/document/list';
import { groupRoot } from '@tdt/shared/document/sections';
import { CLOSE } from '@tdt/shared/errors';
import { entryId } from '@tdt/shared/ids';
import { onTestFinished, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { Agent } from '../support/agent';
import { connect } from '../support/device';
import { startMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';

/** A device written by hand, that says nothing but what it is told to. */
class BareDevice {
  readonly frames: Buffer[] = [];
  closeCode: number | null = null;
  readonly #socket: WebSocket;

  constructor(agent: Agent, query: string) {
    const url = `${agent.origin.replace('http', 'ws')}/sync/${agent.meetingId}?seat=${agent.seatId}${query}`;
    this.#socket = new WebSocket(url, { headers: { cookie: agent.cookie } });
    this.#socket.on('message', (data: Buffer) => this.frames.push(data));
    this.#socket.on('close', (code) => (this.closeCode = code));
    onTestFinished(() => this.#socket.terminate());
  }

  /** Step 1, and the server's answer to it. */
  async ask(stateVector: Uint8Array = Uint8Array.of(0)): Promise<Buffer> {
    const from = this.frames.length;
    await waitUntil('the socket', () => this.#socket.readyState === WebSocket.OPEN);
    this.#socket.send(Buffer.concat([Buffer.of(0, 0, stateVector.length), stateVector]));
    return waitUntil('the answer', () => this.frames.slice(from).find(isAnswer));
  }
}

const DEFLATED = 101;
const isAnswer = (frame: Buffer): boolean =>
  frame[0] === DEFLATED || (frame[0] === 0 && frame[1] === 1);
const whole = (frame: Buffer): Buffer =>
  frame[0] === DEFLATED ? inflateSync(frame.subarray(1)) : frame;

/** What a message of kind step 2 or update holds, put into a document. */
function apply(doc: Y.Doc, frame: Buffer): void {
  let at = 2;
  while ((frame[at] ?? 0) >= 0x80) at += 1;
  Y.applyUpdate(doc, frame.subarray(at + 1));
}

async function begin() {
  const server = await startServer();
  const meeting = await startMeeting(server, 24);
  return { server, meeting, groups: meeting.groups(), task: meeting.tasks[0]! };
}

test('only who asks for it, and has nothing, is given the first state compressed, once a connection', async () => {
  const { meeting, groups } = await begin();
  const agent = meeting.rapporteur(groups[0]!.id);
  const plain = await new BareDevice(agent, '').ask();
  expect(plain[0]).toBe(0);
  for (const query of ['&deflate=', '&deflate=0', '&deflate=true'])
    expect(await new BareDevice(agent, query).ask()).toEqual(plain);

  const device = new BareDevice(agent, '&deflate=1');
  const packed = await device.ask();
  expect(packed[0]).toBe(DEFLATED);
  // The very message that the others are given, and much less of it.
  expect(whole(packed)).toEqual(plain);
  expect(packed.length).toBeLessThan(plain.length / 2);
  // The question of the server, and whatever is not the first state, comes as it is.
  expect(device.frames.filter((frame) => frame[0] === DEFLATED)).toHaveLength(1);
  expect(await device.ask()).toEqual(plain);
  const doc = new Y.Doc();
  apply(doc, plain);
  const knowing = await new BareDevice(agent, '&deflate=1').ask(Y.encodeStateVector(doc));
  expect(knowing[0]).toBe(0);
});

test('what follows a compressed state is what follows any other', async () => {
  const { meeting, groups, task } = await begin();
  const [group, other] = groups;
  const phone = await connect(meeting.rapporteur(group!.id));
  const root = groupRoot(group!.id, task, 'qualities');
  const write = async (at: number) => {
    phone.write(...appendEntry(root, phone.read(root), entryId(`e${at}`), `Phrase ${at}`));
    await phone.allSaved();
  };
  await write(0);
  const agents = { packed: '&deflate=1', plain: '' };
  const devices = Object.values(agents).map(
    (query) => new BareDevice(meeting.rapporteur(other!.id), query),
  );
  for (const device of devices) await device.ask();
  for (let at = 1; at <= 5; at += 1) await write(at);
  const states = [];
  for (const { frames } of devices) {
    await waitUntil('the last words', () => frames.some((frame) => frame.includes('Phrase 5')));
    const doc = new Y.Doc();
    for (const frame of frames.map(whole)) if (frame[0] === 0 && frame[1] !== 0) apply(doc, frame);
    expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
    states.push(Y.encodeStateAsUpdate(doc));
  }
  expect(states[0]).toEqual(states[1]);
});

test('a compressed state holds what the seat may read and nothing else, as it is now; a seat of former rights is given nothing', async () => {
  const { server, meeting, groups, task } = await begin();
  const [group, other] = groups;
  const phone = await connect(meeting.rapporteur(group!.id));
  const study = groupRoot(group!.id, task, 'study');
  phone.write({ root: study, key: 'cSecret', value: 'notRetained' });
  await phone.allSaved();
  const plenary = new Agent(server.origin);
  await plenary.openLink(meeting.created.links.plenary);
  const member = group!.members.find((one) => one !== group!.rapporteur);
  const readers: [string, Agent, boolean][] = [
    ['own group', meeting.rapporteur(group!.id), true],
    ['a facilitator', meeting.facilitator, false],
    ['another group', meeting.rapporteur(other!.id), false],
    ['the plenary', plenary, false],
    ['a member of the group', meeting.agents.get(member!)!, false],
  ];
  const states = async () => {
    for (const [who, agent, reads] of readers) {
      const packed = await new BareDevice(agent, '&deflate=1').ask();
      expect(packed[0]).toBe(DEFLATED);
      expect({ who, state: whole(packed) }).toEqual({
        who,
        state: await new BareDevice(agent, '').ask(),
      });
      expect({ who, reads: whole(packed).includes('cSecret') }).toEqual({ who, reads });
    }
  };
  await states();
  // What was kept for those who arrive is not given once the sections are others.
  phone.write({ root: study, key: 'cLater', value: 'retained' });
  await phone.allSaved();
  await meeting.facilitator.command('step.set', { step: 'proposals' });
  await states();

  for (const query of ['&rights=former', '&epoch=former']) {
    const refused = new BareDevice(meeting.rapporteur(group!.id), `&deflate=1${query}`);
    await waitUntil('the refusal', () => refused.closeCode !== null);
    expect(refused).toMatchObject({ closeCode: CLOSE.rights, frames: [] });
  }
  const stranger = new BareDevice(
    Object.assign(plenary.at(server.origin), { cookie: '' }),
    '&deflate=1',
  );
  await waitUntil('the refusal', () => stranger.closeCode !== null);
  expect(stranger).toMatchObject({ closeCode: CLOSE.session, frames: [] });
});
