import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { openRooms } from '../load/rooms';
import type { RoomsOptions } from '../load/rooms';
import { MeasuredServer } from '../load/server';
import { play } from '../load/session';
import type { Plan, Played, Watch } from '../load/session';
import type { Room } from '../load/room';
import { PRODUCT_SETTINGS } from './scenario';
import type { RunContext } from './scenario';

export interface Measured extends Played {
  /** CPU seconds of the server and of the load generator while the edits measured were under way. */
  readonly cpu: number;
  readonly loadCpu: number;
}

/** The same run in a data folder of its own: a server that keeps what it is told would begin with the texts of the step before. */
export const freshFolder = (context: RunContext): RunContext => ({
  ...context,
  dir: mkdtempSync(join(context.dir, 'step-')),
});

/** The server of a run, with the product's settings for the bench. */
export const startServer = (
  { target, dir }: RunContext,
  env: NodeJS.ProcessEnv = {},
  everyCore = false,
) => MeasuredServer.start({ target, dir, env: { ...PRODUCT_SETTINGS, ...env }, everyCore });

/** Plays a session and says what it cost. */
export async function measure(
  server: MeasuredServer,
  rooms: readonly Room[],
  plan: Plan,
): Promise<Measured> {
  let [cpu, loadCpu] = [0, 0];
  const spent = async () => {
    const { user, system } = process.cpuUsage();
    return { server: (await server.usage('cpu')).cpu, load: (user + system) / 1e6 };
  };
  let begun = { server: 0, load: 0 };
  const watch: Watch = {
    begin: async () => {
      begun = await spent();
    },
    end: async () => {
      const ended = await spent();
      cpu = ended.server - begun.server;
      loadCpu = ended.load - begun.load;
    },
  };
  const played = await play(rooms, plan, watch);
  played.close();
  if (played.wrong !== null) throw new Error(played.wrong);
  return { ...played, cpu, loadCpu };
}

/** Starts a server, fills its rooms, plays, and stops it. */
export async function measureFresh(
  context: RunContext,
  rooms: RoomsOptions,
  plan: Omit<Plan, 'seed'>,
): Promise<Measured> {
  const server = await startServer(context);
  try {
    const opened = await openRooms(server, context.target, rooms);
    return await measure(server, opened, { ...plan, seed: context.seed });
  } finally {
    await server.stop();
  }
}
