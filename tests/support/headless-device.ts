import type { RootWrite } from '@tdt/shared/document/roots';
import { readMeeting, readStaff } from '@tdt/shared/document/state';
import { applyWrites, rootsOf } from '@tdt/shared/document/yjs';
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { HeadlessBrowser } from './headless-browser';
import { waitUntil } from './wait';

export interface DeviceOptions {
  /** The document of a device that comes back with what it had. */
  readonly doc?: Y.Doc;
  /** False for a device that runs for long: frames are counted and not kept. */
  readonly keepFrames?: boolean;
}

const isCounted = (frame: Uint8Array): boolean =>
  frame[0] === 0 && (frame[1] === 1 || frame[1] === 2);

/** A device as the product's client is one: the stock provider, one Y.Doc, message 100 counted. */
export class HeadlessDevice {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Every frame received, as it came. */
  readonly frames: Uint8Array[] = [];
  /** How many there were. */
  received = 0;
  /** Step-2 and update frames sent on the current connection, and how many of them are said to be on disk. */
  sent = 0;
  saved = 0;
  /** Told at each message 100. */
  onSaved: () => void = () => undefined;
  closeCode: number | null = null;

  constructor(browser: HeadlessBrowser, options: DeviceOptions = {}) {
    const { seat } = browser;
    if (!seat) throw new Error('The browser has no seat.');
    this.doc = options.doc ?? new Y.Doc();
    this.provider = new WebsocketProvider(
      `${browser.origin.replace('http', 'ws')}/sync`,
      seat.meetingId,
      this.doc,
      {
        disableBc: true,
        params: { seat: seat.seat, epoch: seat.epoch },
        WebSocketPolyfill: this.#socketClass(browser.cookie, options.keepFrames ?? true),
      },
    );
    this.provider.awareness.setLocalState(null);
    this.provider.messageHandlers[100] = (_encoder, decoder) => {
      this.saved = decoding.readVarUint(decoder);
      this.onSaved();
    };
  }

  get meeting() {
    return readMeeting(this.read);
  }

  get staff() {
    return readStaff(this.read);
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
    return waitUntil(`close code ${code}`, () => this.closeCode === code);
  }

  close(): void {
    this.provider.destroy();
  }

  /** The socket of the stock provider, with the browser's cookie, that counts what passes. */
  #socketClass(cookie: string, keepFrames: boolean): typeof globalThis.WebSocket {
    const onOpen = () => {
      this.sent = 0;
      this.saved = 0;
    };
    const onSend = (data: Uint8Array) => {
      if (isCounted(data)) this.sent += 1;
    };
    const onMessage = (data: Buffer | ArrayBuffer) => {
      this.received += 1;
      if (!keepFrames) return;
      this.frames.push(new Uint8Array(data instanceof ArrayBuffer ? data : Buffer.from(data)));
    };
    const onClose = (code: number) => {
      this.closeCode = code;
    };
    class CountingSocket extends WebSocket {
      constructor(url: string) {
        super(url, { headers: { cookie } });
        onOpen();
        this.on('message', onMessage);
        this.on('close', onClose);
      }
      override send(data: Uint8Array): void {
        onSend(data);
        super.send(data);
      }
    }
    // The `ws` socket has every member that the provider uses of the browser's.
    return CountingSocket as unknown as typeof globalThis.WebSocket;
  }
}
