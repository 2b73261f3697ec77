import { setImmediate as later } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { hearInflated } from '../../../client/src/start/inflating';
import { waitUntil } from '../../support/wait';

const OPEN = 1;
const CLOSING = 2;
// Node 20 has no WebSocket of its own.
vi.stubGlobal('WebSocket', { OPEN });

/** A socket as far as it is listened to here. */
class Heard extends EventTarget {
  readyState = OPEN;
  readonly messages: string[] = [];

  constructor() {
    super();
    hearInflated(this as unknown as WebSocket);
    this.addEventListener('message', (event) => {
      this.messages.push(Buffer.from((event as MessageEvent<ArrayBuffer>).data).toString());
    });
  }

  close(): void {
    this.readyState = CLOSING;
  }

  come(...messages: readonly Uint8Array[]): void {
    for (const bytes of messages)
      this.dispatchEvent(new MessageEvent('message', { data: Uint8Array.from(bytes).buffer }));
  }
}

const plain = (text: string) => Buffer.from(text);
const packed = (content: string | Buffer) =>
  Buffer.concat([Buffer.of(101), deflateSync(Buffer.from(content))]);

test('a compressed message is heard as what it holds, and those that come meanwhile after it, in their order', async () => {
  const socket = new Heard();
  socket.come(plain('before'), packed('first '.repeat(1000)), plain('then'), packed('second'));
  // What came before it waits for nothing.
  expect(socket.messages).toEqual(['before']);
  socket.come(plain('last'));
  await waitUntil('the last message', () => socket.messages.length === 5);
  expect(socket.messages).toEqual(['before', 'first '.repeat(1000), 'then', 'second', 'last']);
  socket.come(plain('at once'));
  expect(socket.messages.at(-1)).toBe('at once');
});

test('bytes that cannot be inflated, are cut, have a wrong sum or grow beyond 4 MiB close the socket; nothing of them is heard', async () => {
  const whole = packed('words '.repeat(1000));
  const wrong = {
    'other bytes': Buffer.of(101, 1, 2, 3),
    nothing: Buffer.of(101),
    cut: whole.subarray(0, -6),
    'a wrong sum': Buffer.concat([whole.subarray(0, -1), Buffer.of((whole.at(-1) ?? 0) ^ 1)]),
    'too large': packed(Buffer.alloc(4 * 1024 * 1024 + 1)),
  };
  for (const [what, bytes] of Object.entries(wrong)) {
    const socket = new Heard();
    socket.come(bytes, plain('after'));
    await waitUntil(`the end after ${what}`, () => socket.readyState === CLOSING);
    await later();
    expect({ what, heard: socket.messages }).toEqual({ what, heard: [] });
  }
  const largest = new Heard();
  largest.come(packed(Buffer.alloc(4 * 1024 * 1024)));
  await waitUntil('as much as there may be', () => largest.messages.length === 1);
});

test('what a socket still had to say when it closed is not heard', async () => {
  const socket = new Heard();
  socket.come(packed('first'), plain('then'));
  socket.close();
  const other = new Heard();
  other.come(packed('first'), plain('then'));
  await waitUntil('the other socket', () => other.messages.length === 2);
  expect(socket.messages).toEqual([]);
});
