import { appendEntry, editEntry, readList } from '@tdt/shared/document/list';
import { groupRoot, PROPOSAL_KEY, TABLE_KEYS } from '@tdt/shared/document/sections';
import type { GroupTaskRoot } from '@tdt/shared/document/sections';
import { entryId } from '@tdt/shared/ids';
import type { GroupId } from '@tdt/shared/ids';
import { candidateTo } from '@tdt/shared/permissions';
import { stepIndex } from '@tdt/shared/steps';
import type { Step } from '@tdt/shared/steps';
import { HeadlessBrowser } from '../../tests/support/headless-browser';
import { HeadlessDevice } from '../../tests/support/headless-device';
import { waitUntil } from '../../tests/support/wait';
import { planFor } from './plan';
import type { TaskPlan } from './plan';

/*
 * One group's phone, as a process of its own: it joins with the code under the name of its rapporteur, waits until it holds
 * the pen, and writes with the stock provider as fast as a person would: profiles, then studies and proposals as the
 * facilitators move the meeting on. In between it goes on mending its words.
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

/** Whether the room is at this step, or past it. */
const reached = (step: Step): boolean =>
  stepIndex(device.meeting?.step.step ?? 'welcome') >= stepIndex(step);

const isRecused = (plan: TaskPlan): boolean => {
  const person = browser.seat?.participantId;
  return person
    ? candidateTo(device.meeting?.candidacies ?? new Map(), person).has(plan.task)
    : false;
};

async function writeProfile(group: GroupId, plan: TaskPlan): Promise<void> {
  for (const text of plan.qualities) await type(group, plan, 'qualities', text);
  for (const text of plan.vigilance) await type(group, plan, 'vigilance', text);
  device.write({ root: groupRoot(group, plan.task, 'table'), key: TABLE_KEYS.spoken, value: true });
}

async function study(group: GroupId, plan: TaskPlan): Promise<void> {
  if (isRecused(plan)) return;
  for (const id of plan.retained) {
    const root = groupRoot(group, plan.task, 'study');
    device.write({ root, key: id, value: 'retained' });
    await pause(1500);
  }
}

async function propose(group: GroupId, plan: TaskPlan): Promise<void> {
  if (isRecused(plan) || plan.proposal.kind === 'undecided') return;
  const root = groupRoot(group, plan.task, 'proposal');
  device.write({ root, key: PROPOSAL_KEY, value: plan.proposal });
  await pause(3000);
  device.write({ root, key: PROPOSAL_KEY, value: { ...plan.proposal, reported: true } });
  await pause(1500);
}

/** Takes a word off an entry and puts it back: the room never stops. */
async function mend(group: GroupId, plan: TaskPlan): Promise<void> {
  const root = groupRoot(group, plan.task, 'qualities');
  const entry = readList(device.read(root)).at(-1);
  await pause(4000);
  if (!entry) return;
  for (const end of [' (', ' (vu', ' (vu)', '']) {
    device.write(...editEntry(root, device.read(root), entry.id, entry.text + end));
    await pause(300);
  }
}

/** Does the work of every step once the room is there, and goes on mending words in between. */
async function followTheRoom(group: GroupId, plans: readonly TaskPlan[]): Promise<void> {
  const steps = [
    ['profiles', writeProfile],
    ['candidacies', study],
    ['proposals', propose],
  ] as const;
  let turn = 0;
  const mendUntil = async (isOver: () => boolean): Promise<void> => {
    while (!isOver()) {
      const plan = plans[(turn += 1) % plans.length];
      if (plan) await mend(group, plan);
    }
  };
  for (const [step, work] of steps) {
    await mendUntil(() => reached(step));
    for (const plan of plans) await work(group, plan);
  }
  await mendUntil(() => false);
}

const state = await waitUntil('the meeting', () => device.meeting);
const group = state.groups.find(({ id }) => id === browser.seat?.groupId);
if (group) {
  const plans = planFor(state, group.number - 1, state.groups.length);
  // Each group takes the tasks in its own order, as its phone suggests.
  const order = new Map(group.taskOrder.map((task, at) => [task, at]));
  plans.sort((a, b) => (order.get(a.task) ?? 0) - (order.get(b.task) ?? 0));
  await followTheRoom(group.id, plans);
}
