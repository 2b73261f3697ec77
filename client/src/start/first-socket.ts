import { asksDeflated, hearInflated } from './inflating';

/*
 * The document of a seat that this browser knows nothing of yet is asked for before the page's code is there. What is sent is a
 * question and nothing else ("all that you have", which a device without a copy asks): it counts as no frame and says nothing
 * of this device.
 */

/** Message 0 (sync), step 1, an empty state. */
const ASK_FOR_ALL = [0, 0, 1, 0];
/** A page that does not take its socket by then has no use for it. */
const TAKEN_WITHIN = 15_000;

/** A socket that opened early. */
export interface FirstSocket {
  readonly socket: WebSocket;
  /** Whether it is open, and all was asked for. */
  readonly asked: boolean;
  /** What came meanwhile; from then on whoever listens hears what comes. */
  readonly heard: () => readonly MessageEvent[];
}

interface Opened extends Pick<FirstSocket, 'socket' | 'heard'> {
  readonly url: string;
  readonly timer: ReturnType<typeof setTimeout>;
}
let opened: Opened | null = null;

/** Keeps back what comes on the socket, until it is asked what came. */
function keepBack(socket: WebSocket): FirstSocket['heard'] {
  const messages: MessageEvent[] = [];
  const keep = (message: MessageEvent) => {
    message.stopImmediatePropagation();
    messages.push(message);
  };
  socket.addEventListener('message', keep);
  return () => {
    socket.removeEventListener('message', keep);
    return messages;
  };
}

/** Opens the document's socket as `meeting/sync-connection.ts` will, with the same address but for what only this socket asks. */
export function openFirstSocket(url: string): void {
  const socket = new WebSocket(url + asksDeflated());
  socket.binaryType = 'arraybuffer';
  hearInflated(socket);
  const heard = keepBack(socket);
  socket.onopen = () => socket.send(Uint8Array.from(ASK_FOR_ALL));
  const timer = setTimeout(() => {
    takeFirstSocket('');
  }, TAKEN_WITHIN);
  opened = { url, socket, heard, timer };
}

/** The socket that was opened for this very address, once; any other is closed. */
export function takeFirstSocket(url: string): FirstSocket | null {
  if (!opened) return null;
  const { socket, heard, timer } = opened;
  const isOurs = opened.url === url && socket.readyState <= WebSocket.OPEN;
  opened = null;
  clearTimeout(timer);
  socket.onopen = null;
  if (isOurs) return { socket, heard, asked: socket.readyState === WebSocket.OPEN };
  socket.close();
  return null;
}

/** Whether a frame asks what was asked already. */
export const asksForAll = (frame: unknown): boolean =>
  frame instanceof Uint8Array &&
  frame.length === ASK_FOR_ALL.length &&
  ASK_FOR_ALL.every((byte, at) => frame[at] === byte);
