import type { Browser, Page } from 'playwright-core';
import type { HeadlessBrowser } from '../support/headless-browser';
import { launchChromium } from '../support/launch';
import type { Hall } from './hall';
import { lookerOf } from './seats';
import { SIZES, SURFACE_SIZES } from './state';
import type { Looker, PageState } from './state';
import { wordsIn } from './words';
import type { Words } from './words';

/** How a page is looked at: the colours that the device asks for. */
export interface Light {
  readonly scheme: 'light' | 'dark';
  readonly forced?: boolean;
  readonly contrast?: boolean;
}

/** A page of a looker, used for one state after the other; what goes wrong on it goes to whoever looks at it now. */
interface Window {
  readonly page: Page;
  errors: string[];
}

/** Where a page waits between two states: it holds no seat there, and nothing of the state before is left. */
const RESTING = '/accessibility';

/** One real browser; a window for each looker of a meeting, which goes from state to state without loading anew. */
export class Camera {
  readonly #windows = new Map<string, Promise<Window>>();
  readonly #lookers = new Map<string, Promise<HeadlessBrowser | null>>();

  private constructor(readonly browser: Browser) {}

  static async start(launch: () => Promise<Browser> = launchChromium): Promise<Camera> {
    return new Camera(await launch());
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** Brings the looker's page into a state. Errors of the page are collected in `errors`. */
  async open(hall: Hall, state: PageState, errors: string[]): Promise<Page> {
    if (state.screen) await hall.facilitator.command('screen.show', { screen: state.screen(hall) });
    const seat = await this.#looker(hall, state.as);
    const window = await this.#window(hall, state.as, seat);
    const { page } = window;
    window.errors = errors;
    await page.context().setOffline(false);
    await page.setViewportSize(SIZES[sizesOf(state)[0]]);
    await goTo(page, RESTING);
    await goTo(page, addressOf(hall, state, seat));
    const words = wordsIn(hall.plan.locale);
    await page.locator('main').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    if (seat && (await page.getByText(words('common', 'seat.lostTitle')).isVisible()))
      throw new Error('the page has no seat');
    await arrived(page, words);
    // The card of who comes late has its own state; on every other it would hide what is to be seen.
    const read = page.getByRole('button', { name: words('common', 'late.done'), exact: true });
    if (state.as !== 'late' && (await read.isVisible())) await read.click();
    await state.arrange?.({ page, hall, words });
    return page;
  }

  /** The state was looked at: the page lets go of its seat, and does nothing while the meeting goes on. */
  leave(page: Page): Promise<void> {
    return goTo(page, RESTING);
  }

  /** Something went wrong on the way: the next state of this looker begins with a page of its own. */
  async drop(hall: Hall, looker: Looker): Promise<void> {
    const key = `${hall.created.id}/${looker}`;
    const window = await this.#windows.get(key)?.catch(() => null);
    this.#windows.delete(key);
    await window?.page.context().close();
  }

  #looker(hall: Hall, looker: Looker): Promise<HeadlessBrowser | null> {
    const key = `${hall.created.id}/${looker}`;
    const known = this.#lookers.get(key) ?? lookerOf(hall, looker);
    this.#lookers.set(key, known);
    return known;
  }

  #window(hall: Hall, looker: Looker, seat: HeadlessBrowser | null): Promise<Window> {
    const key = `${hall.created.id}/${looker}`;
    const known = this.#windows.get(key) ?? this.#newWindow(seat, hall);
    this.#windows.set(key, known);
    return known;
  }

  async #newWindow(seat: HeadlessBrowser | null, hall: Hall): Promise<Window> {
    const [name = '', value = ''] = seat?.cookie.split('=') ?? [];
    const place = { domain: new URL(hall.origin).hostname, path: '/', expires: -1 };
    const flags = { httpOnly: true, secure: false, sameSite: 'Lax' as const };
    const context = await this.browser.newContext({
      locale: hall.plan.locale === 'fr' ? 'fr-FR' : 'en-GB',
      timezoneId: 'Europe/Paris',
      // Nothing here is reloaded without network, and the worker would fetch the whole build for each looker.
      serviceWorkers: 'block',
      ...(seat && {
        storageState: { cookies: [{ name, value, ...place, ...flags }], origins: [] },
      }),
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const window: Window = { page, errors: [] };
    page.on('pageerror', (error) => window.errors.push(error.message));
    await page.goto(hall.origin + RESTING);
    return window;
  }
}

/** The meeting is there, and the parts that come after. */
async function arrived(page: Page, words: Words): Promise<void> {
  for (const text of [words('common', 'loading'), words('common', 'part.coming')])
    await page.getByText(text, { exact: true }).first().waitFor({ state: 'detached' });
}

/** To another address of the same page, as its links do. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    scrollTo(0, 0);
  }, address);
}

/** The sizes of a state, the one that it is made for first. */
export const sizesOf = (state: PageState) => state.sizes ?? SURFACE_SIZES[state.surface];

function addressOf(hall: Hall, state: PageState, seat: HeadlessBrowser | null): string {
  const path = typeof state.path === 'function' ? state.path(hall) : (state.path ?? '');
  return seat ? `/m/${seat.seatId}${path}` : path;
}

/** Light or dark, forced colours or more contrast: what the device asks for. */
export const setLight = (page: Page, light: Light): Promise<void> =>
  page.emulateMedia({
    colorScheme: light.scheme,
    forcedColors: light.forced ? 'active' : 'none',
    contrast: light.contrast ? 'more' : 'no-preference',
  });

/** What somebody gets whose browser writes twice as large, until the function given back is called. */
export async function largeLetters(page: Page): Promise<() => Promise<void>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  return async () => {
    await devtools.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
    await devtools.detach();
  };
}
