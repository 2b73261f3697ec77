import type { Browser, BrowserContext, Page } from 'playwright-core';
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

/** One real browser; a window for each looker of a meeting, and a page for each state. */
export class Camera {
  readonly #contexts = new Map<string, Promise<BrowserContext>>();
  readonly #lookers = new Map<string, Promise<HeadlessBrowser | null>>();

  private constructor(readonly browser: Browser) {}

  /** With `big`, a browser whose person asked for letters twice as large. */
  static async start(big = false): Promise<Camera> {
    return new Camera(await launchChromium(big ? ['--blink-settings=defaultFontSize=32'] : []));
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** Opens the page of a state and brings it there. Errors of the page are collected in `errors`. */
  async open(hall: Hall, state: PageState, errors: string[]): Promise<Page> {
    if (state.screen) await hall.facilitator.command('screen.show', { screen: state.screen(hall) });
    const seat = await this.#looker(hall, state.as);
    const context = await this.#context(hall, state.as, seat);
    await context.setOffline(false);
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    page.setDefaultTimeout(15_000);
    await page.setViewportSize(SIZES[sizesOf(state)[0]]);
    await page.goto(hall.origin + addressOf(hall, state, seat));
    await page.locator('main').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    const words = wordsIn(hall.plan.locale);
    if (seat && (await page.getByText(words('common', 'seat.lostTitle')).isVisible()))
      throw new Error('the page has no seat');
    await arrived(page, words);
    // The card of who comes late has its own state; on every other it would hide what is to be seen.
    const read = page.getByRole('button', { name: words('common', 'late.done'), exact: true });
    if (state.as !== 'late' && (await read.isVisible())) await read.click();
    await state.arrange?.({ page, hall, words });
    return page;
  }

  #looker(hall: Hall, looker: Looker): Promise<HeadlessBrowser | null> {
    const key = `${hall.created.id}/${looker}`;
    const known = this.#lookers.get(key) ?? lookerOf(hall, looker);
    this.#lookers.set(key, known);
    return known;
  }

  #context(hall: Hall, looker: Looker, seat: HeadlessBrowser | null): Promise<BrowserContext> {
    const key = `${hall.created.id}/${looker}`;
    const known = seat ? this.#contexts.get(key) : undefined;
    const context = known ?? this.#newContext(seat, hall);
    this.#contexts.set(key, context);
    return context;
  }

  async #newContext(seat: HeadlessBrowser | null, hall: Hall): Promise<BrowserContext> {
    const [name = '', value = ''] = seat?.cookie.split('=') ?? [];
    const place = { domain: new URL(hall.origin).hostname, path: '/', expires: -1 };
    const flags = { httpOnly: true, secure: false, sameSite: 'Lax' as const };
    return this.browser.newContext({
      locale: hall.plan.locale === 'fr' ? 'fr-FR' : 'en-GB',
      timezoneId: 'Europe/Paris',
      ...(seat && {
        storageState: { cookies: [{ name, value, ...place, ...flags }], origins: [] },
      }),
    });
  }
}

/** The meeting is there, and the parts that come after. */
async function arrived(page: Page, words: Words): Promise<void> {
  for (const text of [words('common', 'loading'), words('common', 'part.coming')])
    await page.getByText(text, { exact: true }).first().waitFor({ state: 'detached' });
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
