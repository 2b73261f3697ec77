import { CLOSE } from '@tdt/shared/errors';
import * as Y from 'yjs';
import { freshServerClient } from './client-ids';
import { encodeStateVector } from './frame-encoding';
import type { GuardContext, Verdict } from './guard';
import { guardUpdate } from './guard';
import { DEFAULT_LIMITS } from './limits';
import { applyHalved, ChangeRecorder, joinChanges, wholeOf } from './section-change';
import type { SectionChange } from './section-change';

/** What a connection may write. */
export type WriteRights = Pick<GuardContext, 'section' | 'mayWrite'>;

/** `broken`: the section is no longer what storage holds; rebuild it with `replaceSection`. */
export type ReceiveVerdict =
  Verdict | { readonly kind: 'broken'; readonly section: string; readonly cause: unknown };

export type StoredSection = readonly [section: string, updates: Iterable<Uint8Array>];

/** What becomes of the entries of a root. */
export type RootChange = (
  root: string,
  entries: ReadonlyMap<string, unknown>,
) => ReadonlyMap<string, unknown>;
/** A Y.Doc's own name matters to documents inside documents only; the random one that it gives itself takes longer than reading a section. */
const NAMELESS = '';
const asItIs: RootChange = (_root, entries) => entries;

/** Each section's change as an update of its own, which is what storage keeps. */
export const asUpdates = (changes: ReadonlyMap<string, SectionChange>): Map<string, Uint8Array> =>
  new Map([...changes].map(([section, change]) => [section, joinChanges([change])]));

/** Storage holds something for this section that cannot be a section. */
export class SectionUnreadableError extends Error {
  constructor(
    readonly section: string,
    cause: unknown,
  ) {
    super(`The section ${section} cannot be read from storage.`, { cause });
  }
}

/**
 * One meeting's document on the server: one Y.Doc per section, and which section each client id belongs to. Every
 * change goes through `receive`, `edit` or `replaceSection`. What changed is given out once, by `takeChanges`.
 */
export class SectionedDocument {
  readonly #docs = new Map<string, Y.Doc>();
  readonly #owners = new Map<number, string>();
  /** Bytes of each section, never less than it has. */
  readonly #sizes = new Map<string, number>();
  /** Sections whose size was measured and that did not change since. */
  readonly #measured = new Set<string>();
  /** Sections that the server wrote to since changes were taken: their growth is counted then. */
  readonly #edited = new Set<string>();
  readonly #recorders = new Map<string, ChangeRecorder>();
  /** The whole of a section as it was read, or encoded for others who come in the same moment; while it stays as it is. */
  readonly #wholes = new Map<string, SectionChange>();

  constructor(
    stored: Iterable<StoredSection> = [],
    private readonly limits = DEFAULT_LIMITS,
  ) {
    for (const [section, updates] of stored) this.replaceSection(section, updates);
  }

  get sectionNames(): string[] {
    return [...this.#docs.keys()];
  }

  get owners(): ReadonlyMap<number, string> {
    return this.#owners;
  }

  /** The document of a section, to be read; it is empty if nothing was ever written there. */
  doc(section: string): Y.Doc {
    const known = this.#docs.get(section);
    if (known !== undefined) return known;
    const doc = this.#newDoc();
    this.#adopt(section, doc);
    return doc;
  }

  ensureSection(section: string): void {
    this.doc(section);
  }

  /** Guards and applies an update of a device. Nothing has changed unless the verdict is `accept` or `broken`. */
  receive(bytes: Uint8Array, rights: WriteRights): ReceiveVerdict {
    const { section, mayWrite } = rights;
    if (section !== null) this.ensureSection(section);
    const context = { section, mayWrite, sections: this.#docs, owners: this.#owners };
    const verdict = guardUpdate(bytes, context, this.limits);
    if (verdict.kind !== 'accept' || section === null) return verdict;
    if (this.#overflows(section, verdict.update))
      return { kind: 'refuse', closeCode: CLOSE.size, reason: 'section-bytes' };
    this.#wholes.delete(section);
    try {
      applyWhole(this.doc(section), [verdict.update]);
    } catch (cause) {
      return { kind: 'broken', section, cause };
    }
    this.#grow(section, verdict.update.length);
    for (const client of verdict.newClients) this.#owners.set(client, section);
    return verdict;
  }

  /** A change by the server, in one transaction. If `change` throws, the section is to be rebuilt from storage. */
  edit(section: string, change: (doc: Y.Doc) => void): void {
    const doc = this.doc(section);
    this.#wholes.delete(section);
    doc.transact(() => change(doc), 'server');
    this.#edited.add(section);
    if (doc.store.clients.has(doc.clientID)) this.#owners.set(doc.clientID, section);
  }

  /** Whether the server wrote to a section since changes were taken. */
  wasEdited(section: string): boolean {
    return this.#edited.has(section);
  }

  /** What each section gained since the last call. */
  takeSectionChanges(): Map<string, SectionChange> {
    const taken = new Map<string, SectionChange>();
    for (const [section, recorder] of this.#recorders) {
      if (!recorder.changed) continue;
      const change = recorder.take();
      if (this.#edited.has(section))
        this.#grow(section, change.structs.length + change.deletes.length);
      taken.set(section, change);
    }
    this.#edited.clear();
    return taken;
  }

  /** The same as one update per section. */
  takeChanges(): Map<string, Uint8Array> {
    return asUpdates(this.takeSectionChanges());
  }

  /** Puts a section back to what storage holds; what it had not given out is forgotten. */
  replaceSection(section: string, updates: Iterable<Uint8Array>): void {
    const doc = this.#newDoc();
    const all = [...updates];
    let whole: SectionChange | undefined;
    try {
      whole = applyWhole(doc, all);
      this.#checkOwners(section, doc);
    } catch (cause) {
      throw new SectionUnreadableError(section, cause);
    }
    this.#docs.get(section)?.destroy();
    for (const [client, owner] of this.#owners) if (owner === section) this.#owners.delete(client);
    for (const client of doc.store.clients.keys()) this.#owners.set(client, section);
    this.#sizes.set(
      section,
      all.reduce((bytes, update) => bytes + update.length, 0),
    );
    this.#adopt(section, doc);
    if (whole) this.#wholes.set(section, whole);
  }

  /** The clocks of all these sections together, as a device's single document has them. */
  stateVector(sections: Iterable<string>): Map<number, number> {
    const clocks = new Map<number, number>();
    for (const section of sections)
      for (const client of this.#docs.get(section)?.store.clients.keys() ?? [])
        clocks.set(client, Y.getState(this.doc(section).store, client));
    return clocks;
  }

  /**
   * One update with what a device lacks of these sections. No client id is in two of them, so their structs are put side
   * by side in one store and written in one go: merging one update per section costs many times as much.
   */
  diff(sections: Iterable<string>, known: ReadonlyMap<number, number>): Uint8Array {
    if (known.size === 0)
      return joinChanges([...sections].flatMap((section) => this.#whole(section)));
    const union = new Y.Doc({ guid: NAMELESS });
    for (const section of sections)
      for (const [client, structs] of this.#docs.get(section)?.store.clients ?? [])
        union.store.clients.set(client, structs);
    return Y.encodeStateAsUpdate(union, encodeStateVector(known));
  }

  /** Those who came were answered: what they were given takes no place here. */
  forgetWholes(): void {
    this.#wholes.clear();
  }

  /** The whole state of a section, as storage keeps it. */
  encodeSection(section: string): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc(section));
  }

  /**
   * The section written anew: its values without a trace of what was erased, keys included. For a section that no device
   * reads, or under a new epoch: nothing in it is what a device knows. Take the place of the old one with `replaceSection`.
   */
  rewriteSection(section: string, change: RootChange = asItIs): Uint8Array {
    const fresh = this.#newDoc();
    const known = this.doc(section);
    fresh.transact(() => {
      for (const root of known.share.keys())
        for (const [key, value] of change(root, new Map(known.getMap<unknown>(root).entries())))
          fresh.getMap<unknown>(root).set(key, value);
    });
    return Y.encodeStateAsUpdate(fresh);
  }

  /** For whoever knows nothing: once for all who come in the same moment. */
  #whole(section: string): SectionChange[] {
    const doc = this.#docs.get(section);
    if (!doc) return [];
    const whole = this.#wholes.get(section) ?? wholeOf(doc);
    this.#wholes.set(section, whole);
    return [whole];
  }

  #newDoc(): Y.Doc {
    const doc = new Y.Doc({ gc: true, guid: NAMELESS });
    doc.clientID = freshServerClient();
    return doc;
  }

  /** Whether the section would hold more than it may. Counted as it grows, measured only when that says too much. */
  #overflows(section: string, update: Uint8Array): boolean {
    const { sectionBytes } = this.limits;
    const onlyDeletes = update[0] === 0;
    if (onlyDeletes || (this.#sizes.get(section) ?? 0) + update.length <= sectionBytes)
      return false;
    if (!this.#measured.has(section)) {
      this.#sizes.set(section, this.encodeSection(section).length);
      this.#measured.add(section);
    }
    return (this.#sizes.get(section) ?? 0) + update.length > sectionBytes;
  }

  #grow(section: string, bytes: number): void {
    this.#sizes.set(section, (this.#sizes.get(section) ?? 0) + bytes);
    this.#measured.delete(section);
  }

  #adopt(section: string, doc: Y.Doc): void {
    this.#measured.delete(section);
    this.#wholes.delete(section);
    this.#recorders.set(section, new ChangeRecorder(doc));
    this.#docs.set(section, doc);
  }

  /** A client id in two sections would let a writer of the one pass for a writer of the other. */
  #checkOwners(section: string, doc: Y.Doc): void {
    for (const client of doc.store.clients.keys()) {
      const owner = this.#owners.get(client);
      if (owner !== undefined && owner !== section)
        throw new Error(`client ${client} belongs to ${owner} too`);
    }
  }
}

/**
 * Step 7: applies updates and makes sure that all of it found its place. Gives the halves of the only one: a document that
 * was empty before is then the same as it.
 */
function applyWhole(doc: Y.Doc, updates: readonly Uint8Array[]): SectionChange | undefined {
  const halves = updates.map((update) => applyHalved(doc, update, 'device'));
  const { pendingStructs, pendingDs } = doc.store;
  if (pendingStructs !== null || pendingDs !== null) throw new Error('something stayed pending');
  return halves.length === 1 ? halves[0] : undefined;
}
