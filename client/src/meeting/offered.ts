import { connectionStore } from '../stores/connection-store';
import type { Overwritten } from '../stores/connection-store';

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
    return { overwritten: [...others.slice(-4), offer] };
  });
}

/** Takes what was offered: somebody who no longer writes can only copy it. */
export function takeOffers(): string[] {
  const { overwritten } = connectionStore.getState();
  connectionStore.setState({ overwritten: [] });
  return overwritten.map(({ text }) => text);
}
