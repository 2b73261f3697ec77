import { CLOSE } from '@tdt/shared/errors';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Agent } from '../support/agent';
import { startMeeting } from '../support/meeting';
import { startServer } from '../support/server';

const closeCodeAfter = (agent: Agent, frames: (Uint8Array | string)[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const url = `${agent.origin.replace('http', 'ws')}/sync/${agent.meetingId}?seat=${agent.seatId}`;
    const socket = new WebSocket(url, { headers: { cookie: agent.cookie } });
    socket.on('open', () => {
      for (const frame of frames) socket.send(frame);
    });
    socket.on('close', resolve);
    socket.on('error', reject);
  });

test('frames that are malformed, of an unknown type, textual or too large end the connection with their code', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server);
  const [group] = meeting.groups();
  const agent = meeting.rapporteur(group!.id);
  const cases: [string, Uint8Array | string, number][] = [
    ['an unknown message type', Uint8Array.of(7), CLOSE.malformed],
    ['the auth message, which is the server’s', Uint8Array.of(2, 0), CLOSE.malformed],
    ['a truncated message', Uint8Array.of(0, 2, 200), CLOSE.malformed],
    ['trailing bytes', Uint8Array.of(0, 2, 2, 0, 0, 9), CLOSE.malformed],
    ['an empty frame', new Uint8Array(0), CLOSE.malformed],
    ['text', 'bonjour', CLOSE.malformed],
    ['more than a frame may hold', new Uint8Array(1024 * 1024 + 10), CLOSE.size],
  ];
  for (const [what, frame, code] of cases)
    expect({ what, code: await closeCodeAfter(agent, [frame]) }).toEqual({ what, code });
});

test('a seat that floods is stopped with 4529 and another one is not', async () => {
  const quota = { framesPerSecond: 5, frameBurst: 20, bytesPerSecond: 1e6, byteBurst: 1e6 };
  const server = await startServer({ quota });
  const meeting = await startMeeting(server);
  const [group] = meeting.groups();
  const queryAwareness = Uint8Array.of(3);
  const flood = Array.from({ length: 60 }, () => queryAwareness);
  expect(await closeCodeAfter(meeting.rapporteur(group!.id), flood)).toBe(CLOSE.quota);
  const other = [...meeting.agents.values()].find(
    (agent) => agent !== meeting.rapporteur(group!.id),
  );
  expect(await closeCodeAfter(other!, [Uint8Array.of(7)])).toBe(CLOSE.malformed);
});
