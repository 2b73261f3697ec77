import { connectionStore } from '../stores/connection-store';
import type { OpenDocument } from './local-edits';
import { refuse } from './offered';

/** A change made while no document could take it: the rights changed, and the page asks for its seat again. */
interface WaitingWrite {
  /** The section for which it was made. */
  readonly section: string;
  readonly field: string;
  readonly text: string | null;
  readonly write: (document: OpenDocument) => void;
}

let waiting: WaitingWrite[] = [];

/** Keeps a change for the next document, in order; the page that has no seat any more shows its words. */
export function waitForDocument(change: WaitingWrite): void {
  const { session, saving } = connectionStore.getState();
  waiting.push(change);
  if (session !== 'open') refuseWaiting();
  else if (saving.state === 'saved') connectionStore.setState({ saving: { state: 'saving' } });
}

/** Fields of which something waits. */
export const waitingFields = (): ReadonlySet<string> => new Set(waiting.map(({ field }) => field));

/** Gives what waited to the document that opens; what was made for another section is shown to be copied. */
export function writeWaiting(document: OpenDocument): void {
  const mine = waiting.filter(({ section }) => document.takes(section));
  waiting = waiting.filter((change) => !mine.includes(change));
  for (const change of mine) change.write(document);
  refuseWaiting();
}

/** No document will come for what waits: its words are shown. */
export function refuseWaiting(): void {
  const last = new Map(waiting.map(({ field, text }) => [field, text]));
  waiting = [];
  refuse([...last].map(([field, text]) => ({ field, text })));
}
