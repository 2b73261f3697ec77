import { appendEntry, editEntry } from '@tdt/shared/document/list';
import { groupRoot } from '@tdt/shared/document/sections';
import { entryId } from '@tdt/shared/ids';
import type { TaskId } from '@tdt/shared/ids';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { builtClient } from '../support/built-client';
import { openPage } from '../support/chromium';
import { connect } from '../support/device';
import { startMeeting } from '../support/meeting';
import { startServer } from '../support/server';

/*
 * What one change makes the screen of the room render, in counts that a slow machine does not change. React tells whoever listens,
 * as its developer tools do, which components it rendered in a commit.
 */

interface Rendered {
  commits: number;
  components: number;
}

/** Runs in the page before anything of it. */
function countRenders(): void {
  const PERFORMED_WORK = 1;
  interface Fiber {
    readonly tag: number;
    readonly flags: number;
    readonly alternate: Fiber | null;
    readonly child: Fiber | null;
    readonly sibling: Fiber | null;
  }
  const rendered: Rendered = { commits: 0, components: 0 };
  // What has no predecessor in this commit, or is the very one of the last commit, was not looked at.
  const count = (fiber: Fiber | null, before: ReadonlySet<Fiber>, now: Set<Fiber>): void => {
    for (let one = fiber; one; one = one.sibling) {
      now.add(one);
      const isComponent = one.tag === 0 || one.tag === 11 || one.tag === 15;
      if (isComponent && !before.has(one) && (one.flags & PERFORMED_WORK) !== 0)
        rendered.components += 1;
      count(one.child, before, now);
    }
  };
  let before = new Set<Fiber>();
  Object.assign(window, {
    rendered,
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberUnmount: () => undefined,
      onCommitFiberRoot: (_renderer: number, root: { readonly current: Fiber }) => {
        const now = new Set<Fiber>();
        const known = rendered.components;
        count(root.current, before, now);
        before = now;
        // A tick of the clock renders two, when it comes.
        if (rendered.components - known > 5) rendered.commits += 1;
        else rendered.components = known;
      },
    },
  });
}

const renderedBy = (page: Page): Promise<Rendered> =>
  page.evaluate(() => ({ ...(window as unknown as { rendered: Rendered }).rendered }));

/** What the page renders from now on until it shows the text, which comes last. */
async function during(page: Page, act: () => Promise<void>, seen: string): Promise<Rendered> {
  const before = await renderedBy(page);
  await act();
  await page.getByText(seen, { exact: true }).first().waitFor();
  const after = await renderedBy(page);
  return {
    commits: after.commits - before.commits,
    components: after.components - before.components,
  };
}

/** The stage with its rows, and the clock when it ticks in that moment. */
const COMPONENTS = 28;

test('an edit renders the stage of the room once when it is for the task that is shown, and nothing otherwise', async () => {
  const server = await startServer({ clientDir: builtClient() });
  const meeting = await startMeeting(server, 60);
  const [shown, other] = meeting.tasks;
  const phones = await Promise.all(
    meeting
      .groups()
      .map(async ({ id }) => ({ group: id, device: await connect(meeting.rapporteur(id)) })),
  );
  const write = async (at: number, task: TaskId, text: string) => {
    const { group, device } = phones[at]!;
    const root = groupRoot(group, task, 'qualities');
    const id = entryId(`e${at}`);
    const map = device.read(root);
    device.write(...(map.has(`t:${id}`) ? editEntry : appendEntry)(root, map, id, text));
    await device.allSaved();
  };
  for (const at of phones.keys()) await write(at, shown!, `Qualité ${at}`);
  await meeting.facilitator.command('screen.show', { screen: { view: 'profiles', task: shown! } });
  const page = await openPage(meeting.created.links.plenary, 'plenary', { before: countRenders });
  // Whatever opening the page renders comes before this.
  await during(page, () => write(0, shown!, 'D’abord'), 'D’abord');

  const edit = await during(page, () => write(0, shown!, 'Autre chose'), 'Autre chose');
  const elsewhere = async () => {
    for (let time = 0; time < 5; time += 1) await write(1, other!, `Ailleurs ${time}`);
    await write(0, shown!, 'Après cela');
  };
  const besides = await during(page, elsewhere, 'Après cela');
  console.log(`one edit: ${JSON.stringify(edit)}; six: ${JSON.stringify(besides)}`);
  // Five of the six are for another task.
  for (const { commits, components } of [edit, besides]) {
    expect(commits).toBe(1);
    expect(components).toBeLessThanOrEqual(COMPONENTS);
  }
  // It does count.
  expect(edit.components).toBeGreaterThan(10);
});
