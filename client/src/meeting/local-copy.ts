import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { remember, remembered } from '../browser/remembered';
import { EditsLog } from './edits-log';
import type { LoggedEdit } from './edits-log';
import type { FirstState } from './first-state';

/** The document as this browser keeps it, with the log of what no server has acknowledged. */
export interface LocalCopy {
  readonly keepLog: (edits: readonly LoggedEdit[]) => void;
  /** Applies the first state of a document that has nothing by `apply`, and keeps the bytes that came. */
  readonly keepFirst: FirstState;
  /** Throws away the copy: its content was refused, or is of another time. */
  readonly erase: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const LOG = 'unsent';
/** A storage that does not answer by then is treated as none: the meeting must open. */
const PATIENCE = 2_000;

let usable: Promise<boolean> | null = null;

/** Whether IndexedDB works here; forbidden in some private windows and by strict settings. */
function storageUsable(): Promise<boolean> {
  usable ??= new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), PATIENCE);
    try {
      const request = indexedDB.open('tdt:probe');
      request.onerror = request.onblocked = () => resolve(false);
      request.onsuccess = () => {
        request.result.close();
        resolve(true);
      };
    } catch {
      resolve(false);
    }
  });
  return usable;
}

/**
 * Loads the copy kept under a name into the document and keeps it up to date; null where the browser keeps nothing.
 * `failed` is told when the storage stops working later (it is full).
 */
export async function openLocalCopy(
  name: string,
  doc: Y.Doc,
  log: EditsLog,
  failed: () => void,
): Promise<LocalCopy | null> {
  if (!(await storageUsable())) return null;
  window.addEventListener('unhandledrejection', dropped);
  const persistence = new IndexeddbPersistence(name, doc);
  await persistence.whenSynced;
  const database: unknown = persistence.db;
  if (database instanceof IDBDatabase) survive(persistence, database, doc, failed);
  log.restore(parsed(await persistence.get(LOG).catch(() => null)));
  return {
    keepFirst: (state, apply) => {
      doc.off('update', persistence._storeUpdate);
      try {
        apply();
      } finally {
        doc.on('update', persistence._storeUpdate);
      }
      persistence._storeUpdate(asStored(doc, state), null);
    },
    keepLog: (edits) => {
      persistence.set(LOG, JSON.stringify(edits)).catch(failed);
    },
    erase: () => persistence.clearData().catch(failed),
    close: () => persistence.destroy().catch(failed),
  };
}

/** What came, unless some of it found no place yet. A copy of the bytes: they may lie in a longer message. */
const asStored = (doc: Y.Doc, state: Uint8Array): Uint8Array =>
  doc.store.pendingStructs === null && doc.store.pendingDs === null
    ? state.slice()
    : Y.encodeStateAsUpdate(doc);

/** What y-indexeddb lets drop when a write came to nothing (a full disk). The transaction tells `failed`; it is no error of the page. */
const DROPPED = /AbortError|QuotaExceeded/;
const dropped = (event: PromiseRejectionEvent) => {
  if (DROPPED.test(String(event.reason))) event.preventDefault();
};

/**
 * Storage that fails or goes away (full, thrown away by another tab, lost by a phone that slept) must not stop a change
 * half way: what throws in the copy's listener would keep the words from the connection's.
 */
function survive(
  persistence: IndexeddbPersistence,
  database: IDBDatabase,
  doc: Y.Doc,
  failed: () => void,
): void {
  const gone = () => {
    persistence.db = null;
    database.close();
    failed();
  };
  database.onerror = database.onabort = failed;
  database.onversionchange = database.onclose = gone;
  const store = persistence._storeUpdate;
  doc.off('update', store);
  persistence._storeUpdate = (update, origin) => {
    try {
      store(update, origin);
    } catch {
      gone();
    }
  };
  doc.on('update', persistence._storeUpdate);
}

function parsed(stored: unknown): unknown {
  try {
    return typeof stored === 'string' ? JSON.parse(stored) : null;
  } catch {
    return null;
  }
}

const lastKey = (meeting: string, seat: string): string => `tdt:copy:${meeting}:${seat}`;

/**
 * A seat's copy has another name when the epoch or what it may read changes. Takes the edits out of the former copy
 * that were never sent, and erases it.
 */
export async function takeFormerEdits(
  meeting: string,
  seat: string,
  name: string | null,
): Promise<readonly LoggedEdit[]> {
  const former = remembered(lastKey(meeting, seat));
  if (former === name) return [];
  remember(lastKey(meeting, seat), name);
  if (former === null || !(await storageUsable())) return [];
  const log = new EditsLog();
  const doc = new Y.Doc();
  const copy = await openLocalCopy(former, doc, log, () => undefined);
  const edits = log.toStored();
  await copy?.erase();
  doc.destroy();
  return edits;
}
