import { SeatAnswerSchema } from '@tdt/shared/protocol/http';
import type { SeatAnswer } from '@tdt/shared/protocol/http';
import type { ClientToServer, ServerToClient } from '@tdt/shared/protocol/signals';
import type { Socket } from 'socket.io-client';
import { currentLocale } from '../i18n';
import { connectionStore } from '../stores/connection-store';
import { networkNeeded } from './api-error';
import type { ApiError } from './api-error';

/*
 * The socket for commands. It is fetched and opened by the first command of a seat: most people of a meeting only read
 * and write the document and never need it.
 */

type SignalSocket = Socket<ServerToClient, ClientToServer>;
type Connected =
  | { readonly ok: true; readonly socket: SignalSocket }
  | { readonly ok: false; readonly error: ApiError };

interface Signals {
  readonly seat: string;
  readonly onSeat: (answer: SeatAnswer) => void;
  socket: Promise<SignalSocket> | null;
}
let signals: Signals | null = null;

/** Names the seat that commands act for; `onSeat` is told when the server changes it. */
export function signalsFor(seat: string, onSeat: (answer: SeatAnswer) => void): void {
  if (signals?.seat === seat) return;
  closeSignals();
  signals = { seat, onSeat, socket: null };
}

/** Ends the socket, if there is one. */
export function closeSignals(): void {
  void signals?.socket?.then((socket) => socket.close());
  signals = null;
}

async function open({ seat, onSeat }: Signals): Promise<SignalSocket> {
  const { io } = await import('socket.io-client');
  const socket: SignalSocket = io({
    path: '/signals',
    transports: ['websocket'],
    auth: { seat },
    query: { locale: currentLocale() },
    reconnectionDelay: 300,
    reconnectionDelayMax: 4000,
  });
  socket.on('seat', (answer) => {
    const parsed = SeatAnswerSchema.safeParse(answer);
    if (parsed.success) onSeat(parsed.data);
  });
  socket.on('clock', (now) => {
    if (Number.isFinite(now)) connectionStore.setState({ clockOffset: now - Date.now() });
  });
  return socket;
}

/** Opens the socket ahead of a command: for somebody who waits to be admitted. */
export function openSignals(): void {
  if (signals) void socketOf(signals);
}

function socketOf(of: Signals): Promise<SignalSocket> {
  of.socket ??= open(of).catch((error: unknown) => {
    // The chunk could not be fetched: the next command tries again.
    of.socket = null;
    throw error;
  });
  return of.socket;
}

/** The connected socket, or why there is none by `until` (ms of this device). */
export async function connectedSocket(until: number): Promise<Connected> {
  const of = signals;
  if (!of) return { ok: false, error: networkNeeded() };
  try {
    const socket = await socketOf(of);
    if (socket.connected) return { ok: true, socket };
    if (!socket.active) socket.connect();
    return await connection(socket, until);
  } catch {
    return { ok: false, error: networkNeeded() };
  }
}

function connection(socket: SignalSocket, until: number): Promise<Connected> {
  return new Promise((resolve) => {
    const end = (result: Connected) => {
      clearTimeout(timer);
      socket.off('connect', connected);
      socket.off('connect_error', failed);
      resolve(result);
    };
    const connected = () => end({ ok: true, socket });
    const failed = (error: Error) => {
      // While the socket tries again by itself this is only the network; otherwise the server said no.
      if (!socket.active)
        end({ ok: false, error: { code: 'unauthenticated', message: error.message } });
    };
    const timer = setTimeout(
      () => end({ ok: false, error: networkNeeded() }),
      Math.max(0, until - Date.now()),
    );
    socket.on('connect', connected);
    socket.on('connect_error', failed);
  });
}
