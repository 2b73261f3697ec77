/**
 * What the figures for monitoring are made from. The product works without anybody looking: every part tells this, and
 * knows nothing of who counts. No name, no meeting and no address ever goes in.
 */
export interface Observer {
  /** A turn ended: its duration from the first input to the last frame given to the sockets, in seconds. */
  turn(seconds: number, failed: boolean): void;
  /** A connection of `/sync` was closed by the server with this code. */
  closed(code: number): void;
  command(type: string, accepted: boolean): void;
}

/** Nobody looks. */
export const NOBODY: Observer = {
  turn: () => undefined,
  closed: () => undefined,
  command: () => undefined,
};
