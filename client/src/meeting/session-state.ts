import type { Saving } from '../stores/connection-store';

/** What says whether this device's words are safe. */
export interface SavingFacts {
  readonly offline: boolean;
  /** Fields changed here and not acknowledged, or typed and not yet in the document. */
  readonly pending: number;
  /** The server acknowledged every frame of the present connection. */
  readonly settled: boolean;
  /** A connection exists and has exchanged states. */
  readonly synced: boolean;
  /** When the last acknowledgement settled everything, server clock. */
  readonly at: number | null;
}

/** "Enregistré" only when nothing of this device is anywhere but on the server's disk. */
export function savingOf({ offline, pending, settled, synced, at }: SavingFacts): Saving {
  if (offline) return { state: 'offline', count: pending };
  if (pending > 0 || (synced && !settled)) return { state: 'saving' };
  return { state: 'saved', at };
}

/** Name of a seat's copy in this browser: another one for each epoch and each set of sections. */
export function copyName(seat: {
  readonly meetingId: string;
  readonly epoch: string;
  readonly seat: string;
  readonly sections: { readonly write: string | null; readonly read: readonly string[] };
}): string {
  const { write, read } = seat.sections;
  const closed = read.filter(
    (section) => section !== 'meeting' && section !== write && !section.startsWith('published:'),
  );
  const rights = [write ?? 'read', ...closed.sort()].join('+');
  return `tdt:${seat.meetingId}:${seat.epoch}:${seat.seat}:${rights}`;
}
