import type { Page } from 'playwright-core';

/** What a page holds once garbage is gone. */
export interface Held {
  /** MB of JavaScript objects. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Collects garbage, then weighs a page. */
export async function held(page: Page): Promise<Held> {
  const session = await page.context().newCDPSession(page);
  // Twice: the first lets go of what finalizers hold.
  for (let time = 0; time < 2; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { heap: usedSize / 1e6, nodes: of('Nodes'), listeners: of('JSEventListeners') };
}
