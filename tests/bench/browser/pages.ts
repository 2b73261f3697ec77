import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import type { HeadlessBrowser } from '../../support/headless-browser';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
const SCREEN = { viewport: { width: 1920, height: 1080 } } as const;
const FRENCH = { locale: 'fr-FR', timezoneId: 'Europe/Paris' } as const;

/** tsx names every function by a helper that a page does not have. */
const HELPER = 'globalThis.__name ??= (named) => named;';

async function contextOf(browser: Browser, kind: typeof PHONE | typeof SCREEN) {
  const context = await browser.newContext({ ...FRENCH, ...kind });
  await context.addInitScript(HELPER);
  return context;
}

export const phoneContext = (browser: Browser): Promise<BrowserContext> =>
  contextOf(browser, PHONE);

/** Gives a browser the seat that somebody took without a window. */
export async function takeOver(context: BrowserContext, holder: HeadlessBrowser): Promise<void> {
  const [name = '', value = ''] = holder.cookie.split('=');
  await context.addCookies([{ name, value, url: holder.origin }]);
}

/** The phone of a rapporteur, on the qualities of a task. */
export async function openPhone(
  browser: Browser,
  holder: HeadlessBrowser,
  task: string,
): Promise<Page> {
  const context = await phoneContext(browser);
  await takeOver(context, holder);
  const page = await context.newPage();
  await page.goto(`${holder.origin}/m/${holder.seatId}`);
  await page.getByText(task).first().click();
  await fieldOf(page).waitFor();
  return page;
}

export const fieldOf = (page: Page) => page.getByRole('textbox', { name: 'Ajouter une qualité' });

/** `prepare` is given the page before it goes anywhere. */
export async function openPlenary(
  browser: Browser,
  link: string,
  prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<Page> {
  const context = await contextOf(browser, SCREEN);
  const page = await context.newPage();
  await prepare(page);
  await page.goto(link);
  return page;
}

/** What Lighthouse calls slow 4G, and a processor of a quarter of this one's speed. */
export async function slowDown(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1_000_000) / 8,
    uploadThroughput: (0.75 * 1_000_000) / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return session;
}
