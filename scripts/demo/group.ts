import { appendEntry, editEntry, readList } from '@tdt/shared/document/list';
import { groupRoot, PROPOSAL_KEY, TABLE_KEYS } from '@tdt/shared/document/sections';
import type { GroupTaskRoot } from '@tdt/shared/document/sections';
import { entryId, taskId } from '@tdt/shared/ids';
import type { GroupId } from '@tdt/shared/ids';
import { candidateTo } from '@tdt/shared/permissions';
import { HeadlessBrowser } from '../../tests/support/headless-browser';
import { HeadlessDevice } from '../../tests/support/headless-device';
import { waitUntil } from '../../tests/support/wait';
import { planFor } from './plan';
import type { TaskPlan } from './plan';

/*
 * One group's phone, as a process of its own: it joins with the code under the name of its rapporteur, waits until it holds
 * the pen, and writes with the stock provider as fast as a person would; then it goes on mending its words.
 * Arguments: origin, code, name, presence, speed (1 is a person).
 */

const [origin = '', code = '', name = '', presence = 'room', speedText = '1'] =
  process.argv.slice(2);
const speed = Number(speedText) || 1;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms / speed));

const browser = new HeadlessBrowser(origin);
await browser.join({ code, name, presence });
await waitUntil('the pen', async () => (await browser.refresh()).sections.write, 600_000);
const device = new HeadlessDevice(browser);
await device.synced();

/** Types a text into a list as a thumb does: a few letters at a time, each commit a small edit. */
async function type(group: GroupId, plan: TaskPlan, list: GroupTaskRoot, text: string) {
  const root = groupRoot(group, plan.task, list);
  const id = entryId(`e${process.pid}-${readList(device.read(root)).length}`);
  device.write(...appendEntry(root, device.read(root), id, text.slice(0, 2)));
  for (let end = 4; end < text.length + 2; end += 2) {
    device.write(...editEntry(root, device.read(root), id, text.slice(0, end)));
    await pause(160);
  }
  await pause(600);
}

async function write(group: GroupId, plan: TaskPlan): Promise<void> {
  for (const text of plan.qualities) await type(group, plan, 'qualities', text);
  for (const text of plan.vigilance) await type(group, plan, 'vigilance', text);
  const person = browser.seat?.participantId;
  const candidacies = device.meeting?.candidacies ?? new Map();
  device.write({ root: groupRoot(group, plan.task, 'table'), key: TABLE_KEYS.spoken, value: true });
  if (person && candidateTo(candidacies, person).has(taskId(plan.task))) return;
  const study = groupRoot(group, plan.task, 'study');
  for (const id of plan.retained) {
    device.write({ root: study, key: id, value: 'retained' });
    await pause(500);
  }
  if (plan.proposal.kind === 'undecided') return;
  const root = groupRoot(group, plan.task, 'proposal');
  device.write({ root, key: PROPOSAL_KEY, value: plan.proposal });
  await pause(1500);
  device.write({ root, key: PROPOSAL_KEY, value: { ...plan.proposal, reported: true } });
}

/** Takes a word off an entry and puts it back, for ever: the room never stops. */
async function goOn(group: GroupId, plans: readonly TaskPlan[]): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    const plan = plans[turn % plans.length];
    if (!plan) return;
    const root = groupRoot(group, plan.task, 'qualities');
    const entry = readList(device.read(root)).at(-1);
    await pause(4000);
    if (!entry) continue;
    for (const text of [`${entry.text} (`, `${entry.text} (vu`, `${entry.text} (vu)`, entry.text]) {
      device.write(...editEntry(root, device.read(root), entry.id, text));
      await pause(300);
    }
  }
}

const state = await waitUntil('the meeting', () => device.meeting);
const group = state.groups.find(({ id }) => id === browser.seat?.groupId);
if (group) {
  const plans = planFor(state, group.number - 1, state.groups.length);
  // Each group takes the tasks in its own order, as its phone suggests.
  const order = new Map(group.taskOrder.map((task, at) => [task, at]));
  plans.sort((a, b) => (order.get(a.task) ?? 0) - (order.get(b.task) ?? 0));
  for (const plan of plans) await write(group.id, plan);
  await goOn(group.id, plans);
}
