import { WebsocketProvider } from 'y-websocket';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { WebSocket } from 'ws';
import { readMeeting, readStaff } from '@tdt/shared/document/state';
import { applyWrites, rootsOf } from '@tdt/shared/document/yjs';
import type { RootWrite } from '@tdt/shared/document/roots';
import { onTestFinished } from 'vitest';
import type { Agent } from './agent';
import { waitUntil } from './wait';

export interface DeviceOptions {
  /** The document of a device that comes back with what it had. */
  readonly doc?: Y.Doc;
}

/** A device as the product's client is one: the stock provider, one Y.Doc, message 100 counted. */
export class TestDevice {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Every frame received, as it came. */
  readonly frames: Uint8Array[] = [];
  /** Step-2 and update frames sent on the current connection, and how many of them are said to be on disk. */
  sent = 0;
  saved = 0;
  closeCode: number | null = null;

  constructor(agent: Agent, options: DeviceOptions = {}) {
    const seat = agent.seat;
    if (!seat) throw new Error('The agent has no seat.');
    this.doc = options.doc ?? new Y.Doc();
    const device = this;
    class CountingSocket extends WebSocket {
      constructor(url: string) {
        super(url, { headers: { cookie: agent.cookie } });
        device.sent = 0;
        device.saved = 0;
        this.on('close', (code) => {
          device.closeCode = code;
        });
        this.on('message', (data: Buffer | ArrayBuffer) => {
          device.frames.push(
            new Uint8Array(data instanceof ArrayBuffer ? data : Buffer.from(data)),
          );
        });
      }
      override send(data: Uint8Array, ...rest: never[]): void {
        if (data[0] === 0 && (data[1] === 1 || data[1] === 2)) device.sent += 1;
        super.send(data, ...rest);
      }
    }
    this.provider = new WebsocketProvider(
      `${agent.origin.replace('http', 'ws')}/sync`,
      seat.meetingId,
      this.doc,
      {
        disableBc: true,
        params: { seat: seat.seat, epoch: seat.epoch },
        WebSocketPolyfill: CountingSocket as unknown as typeof globalThis.WebSocket,
      },
    );
    this.provider.awareness.setLocalState(null);
    this.provider.messageHandlers[100] = (_encoder, decoder) => {
      this.saved = decoding.readVarUint(decoder);
    };
    onTestFinished(() => this.close());
  }

  get meeting() {
    return readMeeting(rootsOf(this.doc));
  }

  get staff() {
    return readStaff(rootsOf(this.doc));
  }

  get read() {
    return rootsOf(this.doc);
  }

  write(...writes: RootWrite[]): void {
    applyWrites(this.doc, writes, 'test');
  }

  synced(): Promise<unknown> {
    return waitUntil('the first state', () => this.provider.synced && this.meeting !== null);
  }

  /** Everything that this device sent is on disk. */
  allSaved(): Promise<unknown> {
    return waitUntil('message 100', () => this.sent > 0 && this.saved === this.sent);
  }

  closedWith(code: number): Promise<unknown> {
    return waitUntil(`close code ${code} (last: ${this.closeCode})`, () => this.closeCode === code);
  }

  close(): void {
    this.provider.destroy();
  }
}

/** Connects a device for the agent's seat and waits for the state. */
export async function connect(agent: Agent, options: DeviceOptions = {}): Promise<TestDevice> {
  const device = new TestDevice(agent, options);
  await device.synced();
  return device;
}
