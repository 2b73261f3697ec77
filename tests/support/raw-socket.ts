import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a stranger may do with a TCP connection: ask for an upgrade, send frames, and answer nothing. */
export class RawSocket {
  received = Buffer.alloc(0);
  closed = false;

  constructor(readonly socket: Socket) {
    socket.on('data', (bytes) => {
      this.received = Buffer.concat([this.received, bytes]);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.closed = true;
    });
    onTestFinished(() => void socket.destroy());
  }

  /** The status of the answer to the upgrade, once it came. */
  get status(): number {
    return Number(/^HTTP\/1\.1 (\d+)/.exec(this.received.toString('latin1'))?.[1] ?? 0);
  }

  /** The codes of the WebSocket closing frames received; they are never answered. */
  sawClose(code: number): boolean {
    const frame = Buffer.of(0x88, 0x02, code >> 8, code & 0xff);
    return this.received.includes(frame);
  }

  /** One binary message. */
  send(payload: Uint8Array): void {
    const head = Buffer.alloc(14);
    head[0] = 0x82;
    head[1] = 0xff;
    head.writeBigUInt64BE(BigInt(payload.length), 2);
    // A mask of zeros leaves the payload as it is.
    this.socket.write(Buffer.concat([head, payload]));
  }
}

/** Connects and asks for the upgrade of `path`, written as it is. */
export function openRaw(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<RawSocket> {
  const lines = Object.entries({
    Host: `127.0.0.1:${port}`,
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
      resolve(raw);
    });
    const raw = new RawSocket(socket);
  });
}
