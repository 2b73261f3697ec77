import { CLOSE } from '@tdt/shared/errors';
import { MESSAGE } from '@tdt/shared/protocol/sync';
import * as decoding from 'lib0/decoding';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { countingSocket } from './counting-socket';
import type { SavedCounter } from './saved-counter';

export interface SyncTarget {
  /** `ws://host/sync` */
  readonly url: string;
  readonly meeting: string;
  readonly seat: string;
  readonly epoch: string;
  /** What the server said of the seat; it answers 4409 when that is no longer so. */
  readonly rights: string;
}

export interface SyncEvents {
  /** The server's state is here. */
  readonly synced: () => void;
  readonly disconnected: () => void;
  /** A step 2 left as this frame. */
  readonly carried: (frame: number) => void;
  /** The first frames of this connection are on disk. */
  readonly saved: (frames: number) => void;
  /** The server ended it for good (44xx). */
  readonly ended: (code: number) => void;
}

export interface SyncConnection {
  /** Tries at once instead of waiting for the next attempt. */
  readonly retry: () => void;
  /** The device says that its network is gone: let go of the socket, which may not notice for long. */
  readonly drop: () => void;
  readonly close: () => void;
}

/** A quota was reached (4529): come back later, not all at once. */
const quotaPause = () => 10_000 + Math.random() * 5_000;

/** Opens the document channel with the stock provider, which reconnects by itself except after 44xx. */
export function openSync(
  doc: Y.Doc,
  awareness: Awareness,
  counter: SavedCounter,
  target: SyncTarget,
  events: SyncEvents,
): SyncConnection {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const provider = new WebsocketProvider(target.url, target.meeting, doc, {
    awareness,
    connect: false,
    disableBc: true,
    // A whole room that lost its Wi-Fi does not come back in the same instant.
    maxBackoffTime: 2_000 + Math.random() * 2_000,
    params: { seat: target.seat, epoch: target.epoch, rights: target.rights },
    WebSocketPolyfill: countingSocket(counter, events.carried),
    shouldReconnect: ({ code }) => (code < 4400 || code >= 4500) && code !== CLOSE.quota,
  });
  provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => {
    const frames = decoding.readVarUint(decoder);
    counter.acknowledged(frames);
    events.saved(frames);
  };
  provider.on('status', ({ status }) => {
    if (status === 'connected') counter.opened();
  });
  provider.on('connection-close', () => {
    counter.closed();
    events.disconnected();
  });
  provider.on('sync', (synced) => {
    if (synced) events.synced();
  });
  provider.on('closed', ({ code }) => {
    if (code === CLOSE.quota) pause = setTimeout(() => provider.connect(), quotaPause());
    else events.ended(code);
  });
  provider.connect();
  return {
    retry: () => {
      if (provider.shouldConnect) provider.connect();
    },
    drop: () => {
      provider.disconnect();
      provider.connect();
    },
    close: () => {
      clearTimeout(pause);
      provider.destroy();
    },
  };
}
