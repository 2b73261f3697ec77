import { taskId } from '@tdt/shared/ids';
import { groupRoot, PROPOSAL_KEY } from '@tdt/shared/document/sections';
import type { Proposal } from '@tdt/shared/document/values';
import type { CandidacyId } from '@tdt/shared/ids';
import { HeadlessDevice } from '../../support/headless-device';
import { waitUntil } from '../../support/wait';
import { prepareMeeting } from '../load/product-meeting';
import type { PreparedMeeting } from '../load/product-meeting';

/** The task that the screen of the room shows and that the measured phone writes in. */
export const TASK = { id: taskId('caisse'), name: 'Caisse départementale' } as const;
export const OTHER_TASK = taskId('unitaire');
export const GROUPS = 30;

/** A meeting of 300 in 30 groups that write profiles; the screen shows those of one task. */
export async function beginTyping(origin: string): Promise<PreparedMeeting> {
  const meeting = await prepareMeeting(origin, {
    name: 'browser',
    people: GROUPS * 10,
    seats: 0,
  });
  await meeting.facilitator.command('step.set', { step: 'profiles' });
  await meeting.facilitator.command('screen.show', {
    screen: { view: 'profiles', task: TASK.id },
  });
  meeting.facilitator.close();
  return meeting;
}

export interface PooledMeeting extends PreparedMeeting {
  /** One group reports something else for the task that is shown. */
  readonly change: () => Promise<void>;
  readonly close: () => void;
}

const named = (all: readonly CandidacyId[], from: number): Proposal => ({
  kind: 'names',
  candidacies: [...all, ...all].slice(from % all.length, (from % all.length) + 5),
  reported: true,
});

/** The same meeting with fifteen candidacies to each task; all groups reported, and the screen shows the grid of one task. */
export async function beginPooling(origin: string): Promise<PooledMeeting> {
  const meeting = await prepareMeeting(origin, {
    name: 'pooling',
    people: GROUPS * 10,
    seats: 0,
    candidacies: 15,
  });
  const { facilitator, rapporteurs } = meeting;
  await facilitator.command('step.set', { step: 'proposals' });
  const devices = await Promise.all(
    rapporteurs.map(async (holder) => {
      const device = new HeadlessDevice(holder);
      await device.synced();
      const state = await waitUntil('the meeting', () => device.meeting);
      const all = (task: string) =>
        [...state.candidacies.values()].filter((one) => one.task === task).map(({ id }) => id);
      const report = async (task: string, from: number) => {
        const group = holder.seat?.groupId;
        if (!group) throw new Error('no group');
        const root = groupRoot(group, taskId(task), 'proposal');
        device.write({ root, key: PROPOSAL_KEY, value: named(all(task), from) });
        await device.allSaved();
      };
      return { device, report, tasks: state.tasks.map(({ id }) => id) };
    }),
  );
  for (const [at, { report, tasks }] of devices.entries())
    for (const task of tasks) await report(task, at);
  await facilitator.command('step.set', { step: 'pooling' });
  await facilitator.command('task.reveal', { task: null, confirm: true });
  await facilitator.command('screen.show', { screen: { view: 'grid', task: TASK.id } });
  facilitator.close();
  let times = 0;
  return {
    ...meeting,
    change: async () => {
      times += 1;
      await devices[times % devices.length]?.report(TASK.id, times * 7);
    },
    close: () => {
      for (const { device } of devices) device.close();
    },
  };
}
