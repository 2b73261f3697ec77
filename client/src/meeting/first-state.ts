import { MESSAGE, SYNC } from '@tdt/shared/protocol/sync';
import * as decoding from 'lib0/decoding';
import type { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';

/** Applies the first state by `apply`; what was sent is `state`, and nobody listening for updates is needed for it. */
export type FirstState = (state: Uint8Array, apply: () => void) => void;

/**
 * Hands the state that fills an empty document to `first`, as the bytes that came. Yjs writes a document again for whoever
 * listens for updates, which for a whole meeting takes a slow phone longer than reading it; here the bytes are known already,
 * and the server needs none of them back.
 */
export function handFirstState(provider: WebsocketProvider, doc: Y.Doc, first: FirstState): void {
  const read = provider.messageHandlers[MESSAGE.sync];
  if (!read) return;
  provider.messageHandlers[MESSAGE.sync] = (encoder, decoder, ...rest) => {
    const apply = () => read(encoder, decoder, ...rest);
    const state = doc.store.clients.size === 0 ? stateIn(decoder) : null;
    if (state === null) {
      apply();
      return;
    }
    doc.off('update', provider._updateHandler);
    // Whatever happens to this state, what is written later must be heard.
    try {
      first(state, apply);
    } finally {
      doc.on('update', provider._updateHandler);
    }
  };
}

/** The update in a step 2; null in any other message. */
function stateIn(decoder: decoding.Decoder): Uint8Array | null {
  const ahead = decoding.clone(decoder);
  return decoding.readVarUint(ahead) === SYNC.step2 ? decoding.readVarUint8Array(ahead) : null;
}
