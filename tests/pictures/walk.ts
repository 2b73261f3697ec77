import type { Locale } from '@tdt/shared/locale';
import { Hall } from './hall';
import { HALLS } from './halls';
import { MOMENTS } from './moments';
import type { PageState } from './state';
import { byMoment } from './states';

export type HallName = keyof typeof HALLS;

/**
 * Makes a meeting and brings it from moment to moment; at each, `visit` is called with every state that belongs there, in
 * order. Moments after the last state wanted are not reached.
 */
export async function walk(
  origin: string,
  name: HallName,
  locale: Locale,
  states: readonly PageState[],
  visit: (hall: Hall, state: PageState) => Promise<void>,
): Promise<void> {
  const moments = byMoment(name, states);
  if (moments.length === 0) return;
  const hall = await Hall.create(origin, { ...HALLS[name], locale });
  try {
    for (const [moment, here] of moments) {
      await MOMENTS[moment](hall);
      for (const state of here) await visit(hall, state);
    }
  } finally {
    hall.close();
  }
}
