/** A binary message, whole. */
const BINARY = 0x82;

/** The last one is kept: a turn gives the very same message to everybody who reads the same sections. */
let last: { readonly message: Uint8Array; readonly frame: Buffer } | null = null;

/** The WebSocket frame (RFC 6455, 5.2) in which a server sends this message: whole and without a mask. */
export function framed(message: Uint8Array): Buffer {
  if (last?.message === message) return last.frame;
  const { length } = message;
  const extended = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const frame = Buffer.allocUnsafe(2 + extended + length);
  frame[0] = BINARY;
  frame[1] = extended === 0 ? length : extended === 2 ? 126 : 127;
  if (extended === 2) frame.writeUInt16BE(length, 2);
  if (extended === 8) frame.writeBigUInt64BE(BigInt(length), 2);
  frame.set(message, 2 + extended);
  last = { message, frame };
  return frame;
}
