import { SectionedDocument } from '@tdt/server/sync/sectioned-document';
import type { WriteRights } from '@tdt/server/sync/sectioned-document';
import * as Y from 'yjs';
import type { AttackTarget } from './attacks';

export const ROOTS = {
  own: 'group:g1/caisse/qualities',
  ownPositions: 'group:g1/caisse/vigilance',
  forbidden: 'group:g1/caisse/study',
  other: 'group:g2/caisse/qualities',
  meeting: 'meeting/state',
} as const;

/** The rapporteur of g1, recused for the study of one task. */
export const WRITER: WriteRights = {
  section: 'group:g1',
  mayWrite: (root) => root === ROOTS.own || root === ROOTS.ownPositions,
};
/** The second rapporteur of g1, recused for nothing. */
export const COLLEAGUE: WriteRights = {
  section: 'group:g1',
  mayWrite: (root) => root.startsWith('group:g1/'),
};
export const NEIGHBOUR: WriteRights = {
  section: 'group:g2',
  mayWrite: (root) => root.startsWith('group:g2/'),
};
export const READER: WriteRights = { section: null, mayWrite: () => false };

/** Writes as a device does and gives the update that its provider would send. */
export function write(doc: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array {
  const sent: Uint8Array[] = [];
  doc.once('update', (update: Uint8Array) => sent.push(update));
  doc.transact(() => change(doc));
  if (sent[0] === undefined) throw new Error('nothing was written');
  return sent[0];
}

export function deviceDoc(clientID: number): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  return doc;
}

export const CLIENTS = { own: 1001, colleague: 1002, victim: 2001, fresh: 900_001 } as const;

export interface Scene {
  readonly meeting: SectionedDocument;
  readonly target: AttackTarget;
  /** The document of the attacker's honest device. */
  readonly device: Y.Doc;
}

/** A small meeting with something live in every section, and all that an attacker may know of it. */
export function buildScene(): Scene {
  const meeting = new SectionedDocument(['meeting', 'group:g1', 'group:g2'].map((s) => [s, []]));
  // The server draws its ids; here they must be the same in every run.
  for (const [index, name] of meeting.sectionNames.entries())
    meeting.doc(name).clientID = 2 ** 32 + 100 + index;
  meeting.edit('meeting', (doc) => {
    doc.getMap(ROOTS.meeting).set('step', 'profiles');
    doc.getMap(ROOTS.meeting).set('step', 'candidacies');
  });
  const device = deviceDoc(CLIENTS.own);
  const own = write(device, (doc) => {
    doc.getMap(ROOTS.own).set('t:1', 'draft');
    doc.getMap(ROOTS.own).set('t:1', 'listens well');
    doc.getMap(ROOTS.own).set('t:2', 'has time');
  });
  const colleague = write(deviceDoc(CLIENTS.colleague), (doc) => {
    doc.getMap(ROOTS.own).set('t:3', 'keeps accounts');
    doc.getMap(ROOTS.forbidden).set('c1', 'retained');
    doc.getMap(ROOTS.forbidden).set('c2', 'notRetained');
  });
  const neighbour = write(deviceDoc(CLIENTS.victim), (doc) => {
    doc.getMap(ROOTS.other).set('t:9', 'first');
    doc.getMap(ROOTS.other).set('t:9', 'speaks clearly');
  });
  const verdicts = [
    meeting.receive(own, WRITER),
    meeting.receive(colleague, COLLEAGUE),
    meeting.receive(neighbour, NEIGHBOUR),
  ];
  if (verdicts.some(({ kind }) => kind !== 'accept')) throw new Error('the scene is not honest');
  meeting.takeChanges();
  const server = meeting.doc('meeting').clientID;
  return {
    meeting,
    device,
    target: {
      ownRoot: ROOTS.own,
      ownKey: 't:2',
      ownItem: { client: CLIENTS.own, clock: 2 },
      own: { client: CLIENTS.own, clock: 3 },
      forbiddenRoot: ROOTS.forbidden,
      forbiddenItem: { client: CLIENTS.colleague, clock: 2 },
      otherRoot: ROOTS.other,
      otherItem: { client: CLIENTS.victim, clock: 1 },
      victim: { client: CLIENTS.victim, clock: 2 },
      server: { client: server, clock: 2 },
      serverRoot: ROOTS.meeting,
      serverItem: { client: server, clock: 1 },
      fresh: CLIENTS.fresh,
    },
  };
}

/** The meeting as it is after a restart: from bytes alone. */
export const restarted = (meeting: SectionedDocument): SectionedDocument =>
  new SectionedDocument(meeting.sectionNames.map((name) => [name, [meeting.encodeSection(name)]]));

/** Every byte of state, and who owns what. */
export function stateOf(meeting: SectionedDocument): Record<string, unknown> {
  const sections = meeting.sectionNames.map((name) => {
    const { store } = meeting.doc(name);
    const clocks = [...meeting.stateVector([name])].sort(([a], [b]) => a - b);
    const state = Buffer.from(meeting.encodeSection(name)).toString('hex');
    return [name, { state, clocks, pending: [store.pendingStructs, store.pendingDs] }] as const;
  });
  return { sections, owners: [...meeting.owners].sort(([a], [b]) => a - b) };
}
