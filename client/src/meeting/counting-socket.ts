import { frameKind } from './saved-counter';
import type { SavedCounter } from './saved-counter';

/**
 * A WebSocket that counts the frames the server will acknowledge. `carried` is told when a step 2 left, with its number:
 * it carries all that this device had and the server had not.
 */
export function countingSocket(
  counter: SavedCounter,
  carried: (frame: number) => void,
  Base: typeof WebSocket = WebSocket,
): typeof WebSocket {
  return class extends Base {
    override send(data: string | Blob | BufferSource): void {
      // The provider sends bytes and nothing else.
      const kind = data instanceof Uint8Array ? frameKind(data) : 'other';
      if (!counter.admit(kind)) return;
      super.send(data);
      if (kind === 'step2' && counter.last !== null) carried(counter.last);
    }
  };
}
