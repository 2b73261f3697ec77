import type { offlineTexts as french } from '../fr/offline-texts';
import type { Shape } from '../shape';

/** What a page says when a part of it, or the network, is not there. */
export const offlineTexts: Shape<typeof french> = {
  part: {
    coming: 'Loading…',
    missing:
      'This part is not on this device yet, and the network does not answer. What you wrote is kept.',
  },
  lowData: {
    label: 'Use less data',
    hint: 'The font of the device, and nothing loaded ahead.',
  },
};
