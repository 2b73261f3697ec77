import { groupRoot } from '@tdt/shared/document/sections';
import { PROFILE_LISTS } from '@tdt/shared/document/values';
import { groupId, taskId } from '@tdt/shared/ids';
import { prepareMeeting } from './product-meeting';
import type { ConnectionSpec } from './raw-connection';
import type { Room } from './room';
import type { MeasuredServer, TargetName } from './server';
import { askForAll, authenticate, haveNothing, listWire } from './wire';

const TASKS = ['t1', 't2', 't3', 't4', 't5'].map(taskId);

/** How a device connects to a room of a peer. */
function peerConnection(target: TargetName, port: number, name: string): ConnectionSpec {
  if (target === 'hocuspocus')
    return { port, path: '/', hello: [authenticate(name), askForAll(name), haveNothing(name)] };
  const hello = target === 'relay' ? [] : [askForAll(), haveNothing()];
  return { port, path: `/${name}`, hello };
}

/** A room of a peer with as many writers, each with the same lists as a group of the product has. */
function peerRoom(target: TargetName, port: number, name: string, writers: number): Room {
  const connection = peerConnection(target, port, name);
  return {
    name,
    writers: Array.from({ length: writers }, (_, at) => ({
      connection,
      roots: TASKS.flatMap((task) =>
        PROFILE_LISTS.map((list) => groupRoot(groupId(`g${at}`), task, list)),
      ),
    })),
    reader: () => connection,
    wire: listWire(target === 'hocuspocus' ? name : null),
  };
}

export interface RoomsOptions {
  readonly rooms: number;
  readonly writers: number;
  /** Readers with a seat of their own, in the product; the others share the plenary's. */
  readonly seats?: number;
  readonly prefix?: string;
}

/** Rooms of a server, or meetings of the product: ten members a group, a group a writer. */
export async function openRooms(
  server: MeasuredServer,
  target: TargetName,
  { rooms, writers, seats = 0, prefix = 'r' }: RoomsOptions,
): Promise<Room[]> {
  const names = Array.from({ length: rooms }, (_, at) => `${prefix}${at}`);
  if (target !== 'product')
    return names.map((name) => peerRoom(target, server.port, name, writers));
  const prepared: Room[] = [];
  for (const name of names) {
    const meeting = await prepareMeeting(server.origin, { name, people: writers * 10, seats });
    prepared.push(meeting.room);
  }
  return prepared;
}
