import { setTimeout as pause } from 'node:timers/promises';
import { openRooms } from '../load/rooms';
import { RawConnection } from '../load/raw-connection';
import { quantile } from '../load/session';
import { startServer } from './measure';
import type { RunContext, Scenario } from './scenario';

/** Everybody comes back at once, as after a cut of the room's network: no jitter, the worst that can happen. */
async function storm(context: RunContext) {
  const count = context.effort.quick ? 400 : 2000;
  const rooms = context.effort.quick ? 4 : 20;
  const server = await startServer(context);
  try {
    const opened = await openRooms(server, context.target, { rooms, writers: 10 });
    const devices = Array.from({ length: count }, (_, at) => opened[at % rooms]);
    const connectAll = async () => {
      const started = performance.now();
      const times: number[] = [];
      const connections = await Promise.all(
        devices.map(
          (room) =>
            new Promise<RawConnection>((resolve, reject) => {
              if (!room) return;
              const opening = RawConnection.open(room.reader(0), (payload) => {
                if (!room.wire.updateOf(payload)) return;
                times.push(performance.now() - started);
                opening.then(resolve, reject);
              });
              opening.catch(reject);
            }),
        ),
      );
      return { connections, times: Float64Array.from(times).sort() };
    };
    const first = await connectAll();
    await pause(1000);
    for (const connection of first.connections) connection.destroy();
    await pause(1000);
    const again = await connectAll();
    return { p50: quantile(again.times, 0.5), last: again.times.at(-1) ?? NaN };
  } finally {
    await server.stop('SIGKILL');
  }
}

export const reconnect: Scenario = {
  name: 'storm',
  title: '2,000 devices of 20 meetings that come back in the same instant',
  targets: ['y-websocket', 'hocuspocus', 'product'],
  figures: { p50: 'half of them have the state after, ms', last: 'the last one after, ms' },
  runs: 3,
  run: storm,
};
