import type { CloseCode } from '@tdt/shared/errors';
import type { WebSocket } from 'ws';
import { DEFAULT_FRAME_LIMITS } from './frames';

/** What a device may send before its seat is known, and after it was refused. */
const MAX_EARLY = 4 * DEFAULT_FRAME_LIMITS.frameBytes;

/** Messages may come before the seat is known: they are kept in order until then, and not beyond. */
export class Inbox {
  #early: Uint8Array[] | null = [];
  #held = 0;
  #take: ((bytes: Uint8Array) => void) | null = null;

  constructor(
    private readonly ws: WebSocket,
    private readonly goodbye: (code: CloseCode) => void,
  ) {}

  put(bytes: Uint8Array): void {
    if (this.#take) {
      this.#take(bytes);
      return;
    }
    this.#held += bytes.length;
    if (this.#held > MAX_EARLY) this.ws.terminate();
    else this.#early?.push(bytes);
  }

  /** The seat is known: `take` gets what came so far, and what follows. */
  open(take: (bytes: Uint8Array) => void): void {
    const early = this.#early ?? [];
    this.#early = null;
    this.#take = take;
    for (const bytes of early) take(bytes);
  }

  /** Whoever is refused may go on sending until the closing handshake ends: none of it is kept. */
  refuse(code: CloseCode): void {
    this.#early = null;
    this.#take = null;
    this.goodbye(code);
  }
}
