import { groupRoot, groupSection } from '@tdt/shared/document/sections';
import type { GroupId, TaskId } from '@tdt/shared/ids';
import * as Y from 'yjs';
import type { HeadlessBrowser } from './headless-browser';
import { HeadlessDevice } from './headless-device';
import type { AttackTarget } from './attacks';
import { startMeeting } from './meeting';

/** A live item of a root: its last struct that is not deleted. */
function liveItem(doc: Y.Doc, root: string): { client: number; clock: number; key: string } {
  for (const [key, item] of doc.getMap(root)._map)
    if (!item.deleted) return { client: item.id.client, clock: item.id.clock, key };
  throw new Error(`nothing lives in ${root}`);
}

const nextOf = (doc: Y.Doc, client: number) => ({ client, clock: Y.getState(doc.store, client) });

/** The documents in which the truth about each section stands: the server's own, or those of devices. */
export interface Truth {
  readonly own: Y.Doc;
  readonly other: Y.Doc;
  readonly meeting: Y.Doc;
}

async function writeOnce(agent: HeadlessBrowser, root: string, key: string, value: string) {
  const device = new HeadlessDevice(agent);
  await device.synced();
  device.write({ root, key, value });
  await device.allSaved();
  device.close();
}

/** The attacker: rapporteur of the first group, a candidate to the first task; the truth about everybody else. */
export async function battlefield(server: { readonly origin: string }) {
  const meeting = await startMeeting(server, 24);
  const [group, other] = meeting.groups();
  const [task, openTask] = meeting.tasks as [TaskId, TaskId];
  const [second, third] = group!.members.filter((one) => one !== group!.rapporteur);
  await meeting.candidacy(task, group!.rapporteur);
  await meeting.facilitator.command('rapporteur.name', {
    group: group!.id,
    rapporteurs: [group!.rapporteur, second!],
  });
  const root = (of: GroupId, at: TaskId, name: 'qualities' | 'study') => groupRoot(of, at, name);
  const roots = {
    own: root(group!.id, openTask, 'qualities'),
    forbidden: root(group!.id, task, 'study'),
    other: root(other!.id, openTask, 'qualities'),
  };
  const attacker = meeting.rapporteur(group!.id);
  const colleague = meeting.agents.get(second!)!;
  const neighbour = meeting.rapporteur(other!.id);
  await writeOnce(attacker, roots.own, 't:1', 'un mot');
  await writeOnce(colleague, roots.forbidden, 'c1', 'retained');
  await writeOnce(neighbour, roots.other, 't:9', 'un mot');
  const sections = { own: groupSection(group!.id), other: groupSection(other!.id) };
  const published = { own: `published:${group!.id}`, other: `published:${other!.id}` };
  const member = meeting.agents.get(third!)!;
  return { meeting, attacker, colleague, neighbour, member, roots, sections, published };
}

export type Battlefield = Awaited<ReturnType<typeof battlefield>>;

/** All that an attacker may know, as it is now. */
export function targetIn(truth: Truth, { roots }: Battlefield): AttackTarget {
  const own = liveItem(truth.own, roots.own);
  const forbidden = liveItem(truth.own, roots.forbidden);
  const other = liveItem(truth.other, roots.other);
  const server = liveItem(truth.meeting, 'meeting/state');
  const id = ({ client, clock }: { client: number; clock: number }) => ({ client, clock });
  return {
    ownRoot: roots.own,
    ownKey: own.key,
    ownItem: id(own),
    own: nextOf(truth.own, own.client),
    forbiddenRoot: roots.forbidden,
    forbiddenItem: id(forbidden),
    otherRoot: roots.other,
    otherItem: id(other),
    victim: nextOf(truth.other, other.client),
    server: nextOf(truth.meeting, server.client),
    serverRoot: 'meeting/state',
    serverItem: id(server),
    fresh: 900_001,
  };
}
