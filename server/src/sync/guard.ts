import type * as Y from 'yjs';
import { isServerClient } from './client-ids';
import { encodeUpdate, trimBlock } from './encode-update';
import { keptDeletes } from './guard-deletes';
import { Integration } from './integration';
import type { Limits } from './limits';
import { DEFAULT_LIMITS } from './limits';
import type { Refused } from './refusal';
import { forbidden, refusalOf, tooMuch } from './refusal';
import type { ScannedBlock, ScannedUpdate } from './scan';
import { scanOrThrow } from './scan';
import { stateOf } from './stored';

export interface GuardContext {
  /** The one section that the seat writes; null for a seat that only reads. */
  readonly section: string | null;
  readonly sections: ReadonlyMap<string, Y.Doc>;
  /** To which section each client id belongs. */
  readonly owners: ReadonlyMap<number, string>;
  readonly mayWrite: (root: string) => boolean;
}

export type Verdict =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'accept';
      readonly update: Uint8Array;
      /** Client ids that the section gets with this update. */
      readonly newClients: readonly number[];
    }
  | ({ readonly kind: 'refuse' } & Refused);

/**
 * Steps 2 to 6 of the guard (ARCHITECTURE, "Guard"): decides on the bytes of a device without touching a document.
 * `accept` holds only what is new and allowed; applied to the section it leaves nothing pending.
 */
export function guardUpdate(
  bytes: Uint8Array,
  context: GuardContext,
  limits: Limits = DEFAULT_LIMITS,
): Verdict {
  try {
    return judge(scanOrThrow(bytes, limits), context, limits);
  } catch (error) {
    return { kind: 'refuse', ...refusalOf(error) };
  }
}

function judge(scanned: ScannedUpdate, context: GuardContext, limits: Limits): Verdict {
  const doc = context.section === null ? undefined : context.sections.get(context.section);
  const blocks: ScannedBlock[] = [];
  const newClients: number[] = [];
  for (const block of scanned.blocks) {
    const owner = ownerOf(block.client, context);
    const fresh = newPart(scanned.bytes, block, owner, context, limits);
    if (fresh === null) continue;
    blocks.push(fresh);
    if (owner === undefined) newClients.push(block.client);
  }
  if (doc !== undefined) checkGrowth(doc, blocks, newClients, limits);
  const integration = doc && new Integration(doc, context.mayWrite, limits);
  integration?.run(blocks);
  const deletes = keptDeletes(scanned.deletes, context, integration);
  if (blocks.length === 0 && deletes.length === 0) return { kind: 'nothing' };
  const untouched =
    deletes.length === scanned.deletes.length &&
    blocks.length === scanned.blocks.length &&
    blocks.every((block, index) => block === scanned.blocks[index]);
  const update = untouched ? scanned.bytes : encodeUpdate({ ...scanned, blocks, deletes });
  return { kind: 'accept', update, newClients };
}

/**
 * The section of a client id. The owner map is rebuilt from the sections and kept with them; should an id be missing
 * from it, the sections themselves decide.
 */
export function ownerOf(client: number, context: GuardContext): string | undefined {
  const owner = context.owners.get(client);
  if (owner !== undefined) return owner;
  for (const [section, doc] of context.sections) if (doc.store.clients.has(client)) return section;
  return undefined;
}

/**
 * What a block holds beyond what is known; null when nothing. What is known is dropped without being compared: it is
 * the stored bytes that count, whatever a device says they were.
 */
function newPart(
  bytes: Uint8Array,
  block: ScannedBlock,
  owner: string | undefined,
  context: GuardContext,
  limits: Limits,
): ScannedBlock | null {
  const doc = owner === undefined ? undefined : context.sections.get(owner);
  const state = doc === undefined ? 0 : stateOf(doc, block.client);
  if (block.end <= state) return null;
  if (context.section === null || !context.sections.has(context.section)) forbidden('read-only');
  if (owner !== undefined && owner !== context.section) forbidden('foreign-client');
  if (isServerClient(block.client)) forbidden('server-client');
  if (block.clock > state) forbidden('gap');
  return block.clock === state ? block : trimBlock(bytes, block, state, limits);
}

function checkGrowth(
  doc: Y.Doc,
  blocks: readonly ScannedBlock[],
  newClients: readonly number[],
  limits: Limits,
): void {
  if (newClients.length > limits.newClients) tooMuch('client-count');
  if (newClients.length > 0 && doc.store.clients.size + newClients.length > limits.sectionClients)
    tooMuch('client-count');
  if (keysOf(doc) + newKeys(blocks) > limits.sectionEntries) tooMuch('section-entries');
  if (!blocks.some((block) => block.structs.some((struct) => struct.deleted))) return;
  let total = 0;
  for (const client of doc.store.clients.keys()) total += stateOf(doc, client);
  for (const block of blocks) total += block.end - block.clock;
  if (total > limits.sectionLength) tooMuch('section-length');
}

/** Keys that the section holds. */
function keysOf(doc: Y.Doc): number {
  let keys = 0;
  for (const root of doc.share.values()) keys += root._map.size;
  return keys;
}

/** At most how many keys the blocks add: one that has no origin may be the first under its key. */
function newKeys(blocks: readonly ScannedBlock[]): number {
  let keys = 0;
  for (const { structs } of blocks)
    for (const { origin } of structs) if (origin === null) keys += 1;
  return keys;
}
