/*
 * The document of a seat that this browser knows nothing of yet is asked for before the page's code is there. What is sent is a
 * question and nothing else ("all that you have", which a device without a copy asks): it counts as no frame and says nothing
 * of this device.
 */

/** Message 0 (sync), step 1, an empty state. */
const ASK_FOR_ALL = [0, 0, 1, 0];
/** A page that does not take its socket by then has no use for it. */
const TAKEN_WITHIN = 15_000;

/** A socket that opened early, with what came meanwhile. */
export interface FirstSocket {
  readonly socket: WebSocket;
  /** Whether it is open, and all was asked for. */
  readonly asked: boolean;
  readonly messages: readonly MessageEvent[];
}

interface Opened {
  readonly url: string;
  readonly socket: WebSocket;
  readonly messages: MessageEvent[];
  readonly timer: ReturnType<typeof setTimeout>;
}
let opened: Opened | null = null;

function letGo(socket: WebSocket): void {
  socket.onopen = socket.onmessage = null;
}

/** Opens the document's socket as `meeting/sync-connection.ts` will, with the same address. */
export function openFirstSocket(url: string): void {
  const socket = new WebSocket(url);
  socket.binaryType = 'arraybuffer';
  const messages: MessageEvent[] = [];
  socket.onopen = () => socket.send(Uint8Array.from(ASK_FOR_ALL));
  socket.onmessage = (message) => messages.push(message);
  const timer = setTimeout(() => {
    takeFirstSocket('');
  }, TAKEN_WITHIN);
  opened = { url, socket, messages, timer };
}

/** The socket that was opened for this very address, once; any other is closed. */
export function takeFirstSocket(url: string): FirstSocket | null {
  if (!opened) return null;
  const { socket, messages, timer } = opened;
  const isOurs = opened.url === url && socket.readyState <= WebSocket.OPEN;
  opened = null;
  clearTimeout(timer);
  letGo(socket);
  if (isOurs) return { socket, messages, asked: socket.readyState === WebSocket.OPEN };
  socket.close();
  return null;
}

/** Whether a frame asks what was asked already. */
export const asksForAll = (frame: unknown): boolean =>
  frame instanceof Uint8Array &&
  frame.length === ASK_FOR_ALL.length &&
  ASK_FOR_ALL.every((byte, at) => frame[at] === byte);
