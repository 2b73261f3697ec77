import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { largeLetters, setLight, sizesOf } from './camera';
import type { Camera, Light } from './camera';
import type { Hall } from './hall';
import { misfits } from './reflow';
import { SIZES } from './state';
import type { PageState, SizeName } from './state';
import { axeViolations } from '../support/axe';

/** One picture: where it is, what it shows, and what was found wrong. */
export interface Shot {
  readonly file: string;
  readonly state: PageState;
  readonly look: string;
  readonly found: readonly string[];
}

export interface Options {
  readonly out: string;
  readonly schemes: readonly ('light' | 'dark')[];
  readonly axe: boolean;
}

/** Every picture of a state: its sizes in light and dark, then the special looks at the first size. */
export async function shoot(
  camera: Camera,
  hall: Hall,
  state: PageState,
  { out, schemes, axe }: Options,
): Promise<Shot[]> {
  const shots: Shot[] = [];
  const rules = axe ? brokenRules : () => Promise.resolve([]);
  const errors: string[] = [];
  const keep = async (page: Page, look: string, found: readonly string[]) => {
    const file = `${state.name}.${hall.plan.locale}.${look}.png`;
    // Pages outside the meeting are read from top to bottom.
    const fullPage = state.surface === 'pages';
    await page.screenshot({ path: join(out, file), animations: 'disabled', fullPage });
    shots.push({ file, state, look, found });
  };
  try {
    const page = await camera.open(hall, state, errors);
    for (const scheme of schemes) {
      await setLight(page, { scheme });
      const broken = [...(await rules(page))];
      for (const size of sizesOf(state)) {
        await resize(page, size);
        await keep(page, `${size}.${scheme}`, [...broken.splice(0), ...(await misfits(page))]);
      }
      await resize(page, sizesOf(state)[0]);
    }
    if (state.looks) await specialLooks(page, keep, rules);
    if (state.looks && state.surface !== 'plenary') {
      await setLight(page, { scheme: 'light' });
      const small = await largeLetters(page);
      await keep(page, 'text-200', await misfits(page));
      await small();
    }
    await camera.leave(page);
  } catch (error) {
    const line = error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : '';
    shots.push({ file: '', state, look: '', found: [`not reached: ${line}`] });
    await camera.drop(hall, state.as);
  }
  if (errors.length > 0) shots.push({ file: '', state, look: '', found: errors });
  return shots;
}

const LOOKS: readonly (readonly [string, Light])[] = [
  ['contrast', { scheme: 'light', contrast: true }],
  ['forced', { scheme: 'dark', forced: true }],
];

async function specialLooks(
  page: Page,
  keep: (page: Page, look: string, found: readonly string[]) => Promise<void>,
  rules: (page: Page) => Promise<readonly string[]>,
): Promise<void> {
  for (const [name, light] of LOOKS) {
    await setLight(page, light);
    await keep(page, name, await rules(page));
  }
}

async function brokenRules(page: Page): Promise<string[]> {
  const found = await axeViolations(page);
  return found.map(({ id, nodes }) => `axe ${id}: ${nodes.join(' ')}`);
}

async function resize(page: Page, size: SizeName): Promise<void> {
  await page.setViewportSize(SIZES[size]);
  // Two frames: the page has measured itself anew.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}
