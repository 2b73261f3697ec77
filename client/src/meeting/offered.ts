import { connectionStore } from '../stores/connection-store';
import type { Overwritten } from '../stores/connection-store';
import type { LoggedEdit } from './edits-log';

/**
 * Offers a text that found no place in the document back to the person, once: it lost against another one, or there was no
 * document to write to at that moment. What grew letter by letter is offered as it stood last.
 */
export function offerBack(offer: Overwritten): void {
  if (offer.text.trim() === '') return;
  connectionStore.setState(({ overwritten }) => {
    if (overwritten.some((one) => one.field === offer.field && one.text === offer.text)) return {};
    const others = overwritten.filter(
      (one) => one.field !== offer.field || !offer.text.startsWith(one.text),
    );
    return { overwritten: [...others, offer] };
  });
}

/**
 * Called as a text goes over what the document holds at that very moment: the page may show less than that, on a busy
 * device. Words that neither this field went on from nor goes on with are somebody else's, and are offered back whole.
 */
export function keepOverwritten(
  field: string,
  there: unknown,
  { text, from }: { readonly text: string; readonly from: string },
): void {
  if (typeof there !== 'string' || there === from || text.startsWith(there)) return;
  offerBack({ field, text: there });
}

/** Shows the words of edits that no server took, to be copied; `always` shows the panel without any. */
export function refuse(edits: readonly LoggedEdit[], always = false): void {
  const words = edits.flatMap(({ field, text }) => (text?.trim() ? [{ field, text }] : []));
  if (words.length === 0 && !always) return;
  connectionStore.setState(({ refused }) => ({
    refused: { words: [...(refused?.words ?? []), ...words] },
  }));
}

/** A field goes on from words that had been refused or replaced: they are not to be copied or added any more. */
export function takenUpAgain(field: string, text: string): void {
  const { refused, overwritten } = connectionStore.getState();
  const offers = overwritten.filter((one) => one.field !== field || !text.startsWith(one.text));
  if (offers.length < overwritten.length) connectionStore.setState({ overwritten: offers });
  if (!refused) return;
  const words = refused.words.filter((one) => one.field !== field || !text.startsWith(one.text));
  if (words.length < refused.words.length)
    connectionStore.setState({ refused: words.length > 0 ? { words } : null });
}

/** The texts, each once, without those that another one continues. */
export function withoutBeginnings(texts: readonly string[]): string[] {
  const once = [...new Set(texts)];
  return once.filter((text) => !once.some((other) => other !== text && other.startsWith(text)));
}
