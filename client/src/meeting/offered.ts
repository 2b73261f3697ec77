import { connectionStore } from '../stores/connection-store';
import type { Overwritten } from '../stores/connection-store';

/** Offers a text that lost against another one back to the person, once. */
export function offerBack(offer: Overwritten): void {
  if (offer.text.trim() === '') return;
  connectionStore.setState(({ overwritten }) =>
    overwritten.some((one) => one.field === offer.field && one.text === offer.text)
      ? {}
      : { overwritten: [...overwritten.slice(-4), offer] },
  );
}
