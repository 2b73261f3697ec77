import { expect, onTestFinished, test } from 'vitest';
import { Camera } from '../pictures/camera';
import { SMALL_HALLS } from '../pictures/halls';
import { inspectAll } from '../pictures/pass';
import { hallOf, STATES } from '../pictures/states';
import { walk } from '../pictures/walk';
import type { HallName } from '../pictures/walk';
import { launchEngine } from '../support/launch';
import { temporaryFolder } from '../support/server';
import { spawnServer } from '../support/spawned-server';

/*
 * The list of `npm run pictures`, once through: one language and one theme a state, light and dark by turns, the first
 * lines of long lists. What is found anywhere is told with the name of the state.
 */

test.each(Object.keys(SMALL_HALLS) as HallName[])(
  'no state in the meeting “%s” has an axe violation, a name that is unclear alone, or words that are cut',
  async (name) => {
    const server = await spawnServer({ dir: temporaryFolder() });
    const eye = await Camera.start(launchEngine);
    onTestFinished(() => eye.close());
    const states = STATES.filter((one) => hallOf(one) === name);
    const found: string[] = [];
    const visit: Parameters<typeof walk>[4] = async (hall, here) => {
      found.push(...(await inspectAll(eye, hall, here)));
    };
    await walk(server.origin, name, 'fr', states, visit, SMALL_HALLS);
    expect(states.length).toBeGreaterThan(0);
    expect(found).toEqual([]);
  },
  300_000,
);
