import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** Where and how a device connects. */
export interface ConnectionSpec {
  readonly port: number;
  readonly path: string;
  readonly cookie?: string;
  /** Messages that the device says once it is connected. */
  readonly hello: readonly Uint8Array[];
}

const OPCODE = { continuation: 0, binary: 2, close: 8, ping: 9 } as const;

/** One message as a client sends it. A mask of zeros leaves the payload as it is. */
export function clientFrame(payload: Uint8Array, opcode: number = OPCODE.binary): Buffer {
  const { length } = payload;
  const extended = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const frame = Buffer.alloc(6 + extended + length);
  frame[0] = 0x80 | opcode;
  frame[1] = 0x80 | (extended === 0 ? length : extended === 2 ? 126 : 127);
  if (extended === 2) frame.writeUInt16BE(length, 2);
  if (extended === 8) frame.writeBigUInt64BE(BigInt(length), 2);
  frame.set(payload, 6 + extended);
  return frame;
}

interface Message {
  readonly opcode: number;
  readonly payload: Buffer;
  /** Where the next message begins. */
  readonly end: number;
}

/** The message that begins at `from`; null when it has not come whole. Servers neither mask nor split what they send here. */
function readMessage(bytes: Buffer, from: number): Message | null {
  if (bytes.length - from < 2) return null;
  const head = bytes.readUInt8(from);
  let length = bytes.readUInt8(from + 1) & 0x7f;
  let start = from + 2;
  if (length === 126) {
    if (bytes.length < start + 2) return null;
    length = bytes.readUInt16BE(start);
    start += 2;
  } else if (length === 127) {
    if (bytes.length < start + 8) return null;
    length = Number(bytes.readBigUInt64BE(start));
    start += 8;
  }
  const end = start + length;
  if (end > bytes.length) return null;
  if ((head & 0x80) === 0 || (head & 0x0f) === OPCODE.continuation)
    throw new Error('a server split a message');
  return { opcode: head & 0x0f, payload: bytes.subarray(start, end), end };
}

/**
 * A WebSocket client that does as little as one can: hundreds of them fit in the process that measures. It gives every
 * binary message to `onMessage` as a view that is only good for the moment.
 */
export class RawConnection {
  readonly #socket: Socket;
  #rest: Buffer | null = null;
  #upgraded = false;
  /** The code of the server's goodbye; 1006 when it left without one. */
  closed: number | null = null;
  onMessage: (payload: Buffer) => void = () => undefined;
  onClose: () => void = () => undefined;

  private constructor(
    private readonly spec: ConnectionSpec,
    private readonly opened: () => void,
    private readonly failed: (error: Error) => void,
  ) {
    this.#socket = connect({ port: spec.port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('connect', () => this.#ask());
    this.#socket.on('data', (bytes) => this.#take(bytes));
    this.#socket.on('error', (error) => this.failed(error));
    this.#socket.on('close', () => {
      this.closed ??= 1006;
      this.failed(new Error(`closed with ${this.closed}`));
      this.onClose();
    });
  }

  /** Resolves once the upgrade is done and the hello is sent. */
  static open(spec: ConnectionSpec, onMessage?: (payload: Buffer) => void): Promise<RawConnection> {
    return new Promise((resolve, reject) => {
      const connection = new RawConnection(spec, () => resolve(connection), reject);
      if (onMessage) connection.onMessage = onMessage;
    });
  }

  /** `frame` as `clientFrame` made it. */
  write(frame: Buffer): void {
    this.#socket.write(frame);
  }

  destroy(): void {
    this.closed ??= 1000;
    this.#socket.destroy();
  }

  #ask(): void {
    const { port, path, cookie } = this.spec;
    this.#socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n` +
        `${cookie === undefined ? '' : `Cookie: ${cookie}\r\n`}\r\n`,
    );
  }

  #take(bytes: Buffer): void {
    const all = this.#rest ? Buffer.concat([this.#rest, bytes]) : bytes;
    this.#rest = null;
    let from = 0;
    if (!this.#upgraded) {
      from = all.indexOf('\r\n\r\n') + 4;
      if (from < 4) {
        this.#rest = all;
        return;
      }
      if (!all.toString('latin1', 0, 12).endsWith('101')) {
        this.failed(new Error(all.toString('latin1', 0, from)));
        return;
      }
      this.#upgraded = true;
      for (const message of this.spec.hello) this.write(clientFrame(message));
      this.opened();
    }
    this.#messages(all, from);
  }

  #messages(bytes: Buffer, start: number): void {
    let from = start;
    for (
      let message = readMessage(bytes, from);
      message;
      message = readMessage(bytes, message.end)
    ) {
      from = message.end;
      const { opcode, payload } = message;
      if (opcode === OPCODE.binary) this.onMessage(payload);
      else if (opcode === OPCODE.ping) this.write(clientFrame(payload, 10));
      else if (opcode === OPCODE.close)
        this.closed ??= payload.length >= 2 ? payload.readUInt16BE(0) : 1005;
    }
    // What is left is copied: the chunk that it lies in may be large.
    if (from < bytes.length) this.#rest = Buffer.from(bytes.subarray(from));
  }
}
