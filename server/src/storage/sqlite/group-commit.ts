import type { Database, Transaction } from 'better-sqlite3';
import type { MeetingId } from '@tdt/shared/ids';
import type { TurnWrite } from '../storage';

interface Waiting {
  readonly meeting: MeetingId;
  readonly write: TurnWrite;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** The pause between two commits, in ms, when one follows on the other: it gathers the turns of other meetings. */
const MOST_PAUSE = 4;

/**
 * Turns of different meetings that end in the same moment share one transaction, and so one fsync: at once when the disk is
 * idle; a disk that is slow gathers more. Each is all or nothing by itself: one that fails does not take the others with it.
 */
export class GroupCommit {
  #waiting: Waiting[] = [];
  #scheduled = false;
  #notBefore = -Infinity;
  readonly #all: (batch: readonly Waiting[]) => unknown[];

  /** `one` is a transaction by itself, and a savepoint inside the one of several turns: for that SQLite copies every page. */
  constructor(db: Database, one: Transaction<(meeting: MeetingId, write: TurnWrite) => void>) {
    const attempt = ({ meeting, write }: Waiting): unknown => {
      try {
        one(meeting, write);
        return null;
      } catch (error) {
        // A full disk ends the whole transaction: what follows would not be in it, what came before is gone.
        if (!db.inTransaction) throw error;
        return error;
      }
    };
    const all = db.transaction((batch: readonly Waiting[]) => batch.map(attempt));
    this.#all = (batch) => {
      const [first] = batch;
      if (batch.length > 1 || !first) return all.immediate(batch);
      one.immediate(first.meeting, first.write);
      return [null];
    };
  }

  /** Resolves once it is on disk. */
  commit(meeting: MeetingId, write: TurnWrite): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ meeting, write, resolve, reject });
      this.#schedule();
    });
  }

  /** Commits what waits, before something that must find it there. */
  flush(): void {
    this.#scheduled = false;
    const batch = this.#waiting;
    if (batch.length === 0) return;
    this.#waiting = [];
    const started = performance.now();
    try {
      const errors = this.#all(batch);
      for (const [at, { resolve, reject }] of batch.entries())
        if (errors[at] === null) resolve();
        else reject(errors[at]);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    const ended = performance.now();
    this.#notBefore = ended + Math.min(MOST_PAUSE, 2 * (ended - started));
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    const wait = this.#notBefore - performance.now();
    if (wait < 1) setImmediate(() => this.flush());
    else setTimeout(() => this.flush(), wait);
  }
}
