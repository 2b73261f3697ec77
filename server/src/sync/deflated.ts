import { constants, deflateSync } from 'node:zlib';
import { MESSAGE } from '@tdt/shared/protocol/sync';

/** Less is not worth a message of another kind. */
const AT_LEAST = 1024;
/** More would hold up the meeting while it is compressed: 4 ms for 250 KB, 20 for this. A client may refuse what is larger. */
const AT_MOST = 1024 * 1024;

/** A message for a device that can inflate one, as message 101 if that is worth it. */
export function deflated(message: Uint8Array): Uint8Array {
  if (message.length < AT_LEAST || message.length > AT_MOST) return message;
  const packed = deflateSync(message, { level: constants.Z_BEST_SPEED + 2 });
  const frame = new Uint8Array(1 + packed.length);
  frame[0] = MESSAGE.deflated;
  frame.set(packed, 1);
  return frame;
}
