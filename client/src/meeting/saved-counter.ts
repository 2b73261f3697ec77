/** What one frame that leaves this device is. */
export type FrameKind = 'step2' | 'update' | 'other';

/** The kind of a `/sync` frame: message 0 with sub-message 1 (step 2) or 2 (update). */
export function frameKind(frame: Uint8Array): FrameKind {
  if (frame[0] !== 0) return 'other';
  return frame[1] === 1 ? 'step2' : frame[1] === 2 ? 'update' : 'other';
}

/**
 * Counts the step-2 and update frames of one connection against the server's "the first n are on disk" (message 100).
 * A step 2 carries all that the server lacks, so an update made before it is not sent on its own: it would leave a gap.
 */
export class SavedCounter {
  #open = false;
  #answered = false;
  #sent = 0;
  #saved = 0;

  /** A connection opens: numbers start again on both sides. */
  opened(): void {
    this.#open = true;
    this.#answered = false;
    this.#sent = 0;
    this.#saved = 0;
  }

  closed(): void {
    this.#open = false;
    this.#answered = false;
  }

  /** Whether the frame may leave; counts it when it does. */
  admit(kind: FrameKind): boolean {
    if (kind === 'other') return true;
    if (!this.#open || (kind === 'update' && !this.#answered)) return false;
    if (kind === 'step2') this.#answered = true;
    this.#sent += 1;
    return true;
  }

  /** The server has the first `count` frames on disk. */
  acknowledged(count: number): void {
    this.#saved = Math.max(this.#saved, Math.min(count, this.#sent));
  }

  /** Frames on disk on this connection. */
  get saved(): number {
    return this.#saved;
  }

  /** Number of the last frame sent, or null while nothing can be sent on its own. */
  get last(): number | null {
    return this.#open && this.#answered ? this.#sent : null;
  }

  /** The server has all that this device had when it last sent something. */
  get settled(): boolean {
    return this.#open && this.#answered && this.#saved === this.#sent;
  }
}
