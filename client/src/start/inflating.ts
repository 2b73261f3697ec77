/*
 * The first state of a document is most of what a phone that has nothing waits for: it is asked for compressed, which stock
 * providers do not know. Nobody who listens to the socket sees the difference.
 */

/** The message that holds another one, as zlib (`shared/protocol/sync.ts`). */
const DEFLATED = 101;
/** What one message may grow to; the server compresses none that is larger than a quarter of it. */
const LARGEST = 4 * 1024 * 1024;

/** The parameter of the address that asks for it; none where the browser cannot inflate. */
export const asksDeflated = (): string => ('DecompressionStream' in window ? '&deflate=1' : '');

async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  const reader = new Blob([packed])
    .stream()
    .pipeThrough(new DecompressionStream('deflate'))
    .getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts).arrayBuffer();
    size += value.length;
    if (size > LARGEST) throw new RangeError('a message too large');
    parts.push(value);
  }
}

/**
 * From now on whoever listens hears what a compressed message holds in its place, and what comes meanwhile after it. The
 * socket of bytes that cannot be inflated is closed: the next one asks for nothing of the kind.
 */
export function hearInflated(socket: WebSocket): void {
  let held = 0;
  let said: Event | null = null;
  let line = Promise.resolve();
  const say = async (data: ArrayBuffer | Promise<ArrayBuffer>) => {
    said = new MessageEvent('message', { data: await data });
    held -= 1;
    // What a closed connection still had to say is asked for again.
    if (socket.readyState === WebSocket.OPEN) socket.dispatchEvent(said);
  };
  socket.addEventListener('message', (event) => {
    const { data } = event as { readonly data: ArrayBuffer };
    const isDeflated = new Uint8Array(data)[0] === DEFLATED;
    if (event === said || (!isDeflated && held === 0)) return;
    event.stopImmediatePropagation();
    held += 1;
    const plain = isDeflated ? inflate(new Uint8Array(data, 1)) : data;
    line = line.then(() => say(plain)).catch(() => socket.close());
  });
}
