import type * as Y from 'yjs';
import type { GuardContext } from './guard';
import { ownerOf } from './guard';
import type { Integration } from './integration';
import { forbidden } from './refusal';
import type { ClientDeletes, ClockRange } from './scan';
import { forEachLive, rootOf, stateOf } from './stored';

/**
 * Step 6. A device sends its whole delete set on every sync, so most of it is known: what is deleted already is dropped,
 * wherever it lies. Anything else must be known and live in the own section, under roots that the seat may write.
 */
export function keptDeletes(
  deletes: readonly ClientDeletes[],
  context: GuardContext,
  integration: Integration | undefined,
): ClientDeletes[] {
  const kept: ClientDeletes[] = [];
  for (const entry of deletes) {
    const { client } = entry;
    const owner = integration?.brings(client) ? context.section : ownerOf(client, context);
    const doc = owner === undefined || owner === null ? undefined : context.sections.get(owner);
    if (doc === undefined) forbidden('delete-unknown');
    if (owner !== context.section || integration === undefined) {
      for (const range of entry.ranges) checkForeign(doc, client, range);
      continue;
    }
    const end = integration.clockOf(client);
    const ranges = entry.ranges.filter((range) => isLive(doc, client, range, end, context));
    if (ranges.length === entry.ranges.length) kept.push(entry);
    else if (ranges.length > 0) kept.push({ client, ranges });
  }
  return kept;
}

function checkForeign(doc: Y.Doc, client: number, { clock, length }: ClockRange): void {
  if (clock + length > stateOf(doc, client)) forbidden('delete-unknown');
  forEachLive(doc, client, clock, clock + length, () => forbidden('delete-foreign'));
}

/** Whether a range of the own section deletes anything; `known` is the client's clock with this update. */
function isLive(
  doc: Y.Doc,
  client: number,
  { clock, length }: ClockRange,
  known: number,
  context: GuardContext,
): boolean {
  const end = clock + length;
  if (end > known) forbidden('delete-unknown');
  const stored = stateOf(doc, client);
  let live = end > stored;
  forEachLive(doc, client, clock, Math.min(end, stored), (item) => {
    if (!context.mayWrite(rootOf(doc, item))) forbidden('delete-forbidden');
    live = true;
  });
  return live;
}
