import { expect, onTestFinished, test } from 'vitest';
import { Camera, setLight, sizesOf } from '../pictures/camera';
import { HALLS } from '../pictures/halls';
import type { Hall } from '../pictures/hall';
import { misfits } from '../pictures/reflow';
import { SIZES } from '../pictures/state';
import type { PageState, SurfaceName } from '../pictures/state';
import { hallOf, STATES } from '../pictures/states';
import { walk } from '../pictures/walk';
import type { HallName } from '../pictures/walk';
import { axeViolations } from '../support/axe';
import { temporaryFolder } from '../support/server';
import { spawnServer } from '../support/spawned-server';

/*
 * The list of `npm run pictures`, once through: one language and one theme a state, light and dark by turns. What is found
 * anywhere is told with the name of the state.
 */

/**
 * The surfaces whose whole list is checked here. The others are looked at by `npm run pictures`, and by the e2e tests that
 * pass through their states.
 */
const CHECKED: readonly SurfaceName[] = ['join', 'phone', 'pages'];

const themes = ['light', 'dark'] as const;

async function camera(big = false): Promise<Camera> {
  const opened = await Camera.start(big);
  onTestFinished(() => opened.close());
  return opened;
}

/** What is wrong on the page of a state: axe, and what does not fit at each of its sizes. */
async function look(eye: Camera, hall: Hall, state: PageState, turn: number): Promise<string[]> {
  const errors: string[] = [];
  const page = await eye.open(hall, state, errors).catch((error: unknown) => String(error));
  if (typeof page === 'string') return [`${state.name}: not reached, ${page}`];
  await setLight(page, { scheme: themes[turn % 2] ?? 'light' });
  const found = (await axeViolations(page)).map(({ id, nodes }) => `${id}: ${nodes.join(' ')}`);
  for (const size of sizesOf(state)) {
    await page.setViewportSize(SIZES[size]);
    found.push(...(await misfits(page)));
  }
  await page.close();
  return [...found, ...errors].map((line) => `${state.name}: ${line}`);
}

test.each(CHECKED)(
  'no state of the surface %s has an axe violation, and nothing on it is cut',
  async (surface) => {
    const server = await spawnServer({ dir: temporaryFolder() });
    const eye = await camera();
    const found: string[] = [];
    let turn = 0;
    for (const name of Object.keys(HALLS) as HallName[]) {
      const states = STATES.filter((one) => hallOf(one) === name && one.surface === surface);
      await walk(server.origin, name, 'fr', states, async (hall, state) => {
        found.push(...(await look(eye, hall, state, (turn += 1))));
      });
    }
    expect(turn).toBeGreaterThan(0);
    expect(found).toEqual([]);
  },
  300_000,
);
