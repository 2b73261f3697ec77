import { CLOSE } from '@tdt/shared/outcome';
import { MESSAGE } from '@tdt/shared/protocol/sync';
import * as decoding from 'lib0/decoding';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { adoptingSocket } from './adopting-socket';
import { Backoff } from './backoff';
import { countingSocket } from './counting-socket';
import { handFirstState } from './first-state';
import type { FirstState } from './first-state';
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
  /** The first state of a document that has nothing. */
  readonly first: FirstState;
  /** The server's state is here. */
  readonly synced: () => void;
  readonly disconnected: () => void;
  /** The server ended the connection because it could not serve it (4503); it is tried again. */
  readonly sentAway: () => void;
  /** A step 2 left as this frame. */
  readonly carried: (frame: number) => void;
  /** The first frames of this connection are on disk. */
  readonly saved: (frames: number) => void;
  /** The server ended it for good (44xx). */
  readonly ended: (code: number) => void;
}

export interface SyncConnection {
  /** Tries at once instead of waiting for the next attempt, or for a dead connection to be found out. */
  readonly retry: () => void;
  /** The device says that its network is gone: let go of the socket, which may not notice for long. */
  readonly drop: () => void;
  readonly close: () => void;
}

/** A quota was reached (4529): come back later, not all at once. */
const quotaPause = () => 10_000 + Math.random() * 5_000;

/**
 * The server says something at least every 20 s. A connection that said nothing for longer is dead, whatever the browser
 * thinks of it: the phone was asleep, or its tab in the background, when the network let go of it.
 */
const SILENT_AFTER = 25_000;
/** A network that answers at all answers by then. */
const OPENS_WITHIN = 4_000;

/** So many failures that the provider's own pause, which grows without chance, is longer than ours and gives way to it. */
const OURS_COUNTS = 20;

/** Opens the document channel with the stock provider, which reconnects by itself except after 44xx. */
export function openSync(
  doc: Y.Doc,
  awareness: Awareness,
  counter: SavedCounter,
  target: SyncTarget,
  events: SyncEvents,
): SyncConnection {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const backoff = new Backoff(Date.now, Math.random);
  const provider = new WebsocketProvider(target.url, target.meeting, doc, {
    awareness,
    connect: false,
    disableBc: true,
    params: { seat: target.seat, epoch: target.epoch, rights: target.rights },
    WebSocketPolyfill: adoptingSocket(countingSocket(counter, events.carried)),
    shouldReconnect: ({ code }) => (code < 4400 || code >= 4500) && code !== CLOSE.quota,
  });
  provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => {
    const frames = decoding.readVarUint(decoder);
    counter.acknowledged(frames);
    events.saved(frames);
  };
  handFirstState(provider, doc, events.first);
  provider.on('status', ({ status }) => {
    if (status !== 'connected') return;
    counter.opened();
    backoff.opened();
  });
  provider.on('connection-close', (event) => {
    // Said before the provider looks at them.
    provider.maxBackoffTime = backoff.closed();
    provider.wsUnsuccessfulReconnects = OURS_COUNTS;
    counter.closed();
    events.disconnected();
    if (event?.code === CLOSE.unavailable) events.sentAway();
  });
  provider.on('sync', (synced) => {
    if (synced) events.synced();
  });
  provider.on('closed', ({ code }) => {
    if (code === CLOSE.quota) pause = setTimeout(() => provider.connect(), quotaPause());
    else events.ended(code);
  });
  const line = lineOf(provider);
  provider.connect();
  return {
    ...line,
    close: () => {
      clearTimeout(pause);
      provider.destroy();
    },
  };
}

/** What can be asked of a connection that may be dead without anybody having said so. */
function lineOf(provider: WebsocketProvider): Pick<SyncConnection, 'retry' | 'drop'> {
  let triedAt = 0;
  provider.on('status', ({ status }) => {
    if (status === 'connecting') triedAt = Date.now();
  });
  const isStuck = () =>
    provider.wsconnected
      ? Date.now() - provider.wsLastMessageReceived > SILENT_AFTER
      : provider.wsconnecting && Date.now() - triedAt > OPENS_WITHIN;
  const drop = () => {
    provider.disconnect();
    provider.connect();
  };
  return {
    retry: () => {
      if (!provider.shouldConnect) return;
      if (isStuck()) drop();
      else provider.connect();
    },
    drop,
  };
}
