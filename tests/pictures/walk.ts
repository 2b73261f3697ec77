import type { Locale } from '@tdt/shared/locale';
import { Hall } from './hall';
import { HALLS } from './halls';
import type { SMALL_HALLS } from './halls';
import { MOMENTS } from './moments';
import type { PageState } from './state';
import { byMoment } from './states';

export type HallName = keyof typeof HALLS;

/**
 * Makes a meeting and brings it from moment to moment; at each, `visit` is called with the states that belong there, in
 * order. Moments after the last state wanted are not reached.
 */
export async function walk(
  origin: string,
  name: HallName,
  locale: Locale,
  states: readonly PageState[],
  visit: (hall: Hall, here: readonly PageState[]) => Promise<void>,
  plans: typeof HALLS | typeof SMALL_HALLS = HALLS,
): Promise<void> {
  const moments = byMoment(name, states);
  if (moments.length === 0) return;
  const hall = await Hall.create(origin, { ...plans[name], locale });
  try {
    for (const [moment, here] of moments) {
      await MOMENTS[moment](hall);
      if (here.length > 0) await visit(hall, here);
    }
  } finally {
    hall.close();
  }
}
