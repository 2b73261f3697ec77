import type { Page } from 'playwright-core';
import { axeViolations, showWhole } from '../support/axe';
import { largeLetters, setLight, sizesOf } from './camera';
import type { Camera } from './camera';
import type { Hall } from './hall';
import { controlsOf, unclearNames } from './names';
import { misfits } from './reflow';
import { covered, shortLists, spacedText } from './spacing';
import { SIZES } from './state';
import type { Looker, PageState } from './state';

/** The screen of the room is a picture of one size for a wall: its words do not grow or move apart. */
const isCanvas = ({ surface }: PageState): boolean => surface === 'plenary';

/** What does not fit or is covered, as words for a report. */
async function fit(page: Page, what: string): Promise<string[]> {
  return (await misfits(page)).map((line) => `${what}: ${line}`);
}

/** At each size of the state, at 320 px, with spaced text there, and with letters twice as large. */
async function sizes(page: Page, state: PageState): Promise<string[]> {
  const found: string[] = [];
  for (const size of sizesOf(state)) {
    await page.setViewportSize(SIZES[size]);
    found.push(...(await fit(page, size)));
  }
  if (isCanvas(state)) return found;
  await page.setViewportSize(SIZES['phone-320']);
  found.push(...(await fit(page, '320 px')));
  const close = await spacedText(page);
  found.push(...(await fit(page, 'spaced')));
  await showWhole(page);
  found.push(...(await covered(page)).map((line) => `spaced: ${line}`));
  await close();
  await page.setViewportSize(SIZES[sizesOf(state)[0]]);
  const small = await largeLetters(page);
  found.push(...(await fit(page, '200 %')));
  await small();
  return found;
}

/** All that is looked for on a page in its state, as lines. */
async function inspect(page: Page, state: PageState, dark: boolean): Promise<string[]> {
  await setLight(page, { scheme: dark ? 'dark' : 'light' });
  const whole = await shortLists(page);
  const broken = await axeViolations(page);
  const found = broken.map(({ id, nodes }) => `axe ${id}: ${nodes.join(' ')}`);
  found.push(...unclearNames(await controlsOf(page)), ...(await sizes(page, state)));
  await whole();
  return found;
}

/** One state after the other on the page of one looker. */
async function lane(camera: Camera, hall: Hall, states: readonly PageState[]): Promise<string[]> {
  const found: string[] = [];
  for (const [at, state] of states.entries()) {
    const lines: string[] = [];
    try {
      const page = await camera.open(hall, state, lines);
      lines.push(...(await inspect(page, state, at % 2 === 1)));
      await camera.leave(page);
    } catch (error) {
      lines.push(`not reached: ${error instanceof Error ? error.message.slice(0, 400) : ''}`);
      await camera.drop(hall, state.as);
    }
    found.push(...lines.map((line) => `${state.name}: ${line}`));
  }
  return found;
}

/** Looks at the states of a moment: each looker has a page, and as many of them as there are `hands` are looked at at once. */
export async function inspectAll(
  camera: Camera,
  hall: Hall,
  states: readonly PageState[],
  hands = 2,
): Promise<string[]> {
  const lookers = [...new Set(states.map(({ as }) => as))];
  const count = (looker: Looker) => states.filter(({ as }) => as === looker).length;
  lookers.sort((a, b) => count(b) - count(a));
  const found: string[] = [];
  const work = async (): Promise<void> => {
    for (let looker = lookers.shift(); looker; looker = lookers.shift()) {
      const own = states.filter(({ as }) => as === looker);
      found.push(...(await lane(camera, hall, own)));
    }
  };
  await Promise.all(Array.from({ length: hands }, work));
  return found;
}
