import { StorageError, type Storage } from '@tdt/server/storage/storage';

/** Storage whose `commit` a test can hold up, as a stalled disk does, or make fail once. */
export interface StallableStorage extends Storage {
  /** Commits asked for from now on wait, and are not written. */
  hold(): void;
  /** Writes what waits, in the order in which it was asked for, and holds nothing up any more. */
  release(): void;
  /** The next commit (the first that waits, when some do) rejects and writes nothing. */
  failOnce(kind: StorageError['kind']): void;
  /** Commits that wait. */
  waiting(): number;
}

export function stallable(storage: Storage): StallableStorage {
  let gate: { opened: Promise<void>; open: () => void } | null = null;
  let failure: StorageError['kind'] | null = null;
  let waiting = 0;
  const wrapper: StallableStorage = {
    // The implementations are plain objects: every method is an own property.
    ...storage,
    async commit(meeting, write) {
      waiting += 1;
      await gate?.opened;
      waiting -= 1;
      const kind = failure;
      failure = null;
      if (kind !== null) throw new StorageError(kind, 'made to fail by a test');
      await storage.commit(meeting, write);
    },
    hold() {
      if (gate !== null) return;
      let open: () => void = () => undefined;
      const opened = new Promise<void>((resolve) => {
        open = resolve;
      });
      gate = { opened, open };
    },
    release() {
      gate?.open();
      gate = null;
    },
    failOnce(kind) {
      failure = kind;
    },
    waiting: () => waiting,
  };
  return wrapper;
}
