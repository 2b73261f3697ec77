import type { GroupTaskRoot } from '@tdt/shared/document/sections';
import {
  groupRoot,
  groupSection,
  KEPT_KEY,
  PROPOSAL_KEY,
  TABLE_KEYS,
} from '@tdt/shared/document/sections';
import type { Kept } from '@tdt/shared/document/group-values';
import {
  appendEntry,
  editEntry,
  moveEntry,
  positionOf,
  removeEntry,
  restoreEntry,
} from '@tdt/shared/document/list';
import type { Json, RootWrite } from '@tdt/shared/document/roots';
import type { ListEntry, ProfileList, Proposal, Study } from '@tdt/shared/document/values';
import { entryId } from '@tdt/shared/ids';
import type { CandidacyId, EntryId, GroupId, PersonId, TaskId } from '@tdt/shared/ids';
import { useMemo } from 'react';
import { serverNow } from '../stores/connection-store';
import { meetingStore } from '../stores/meeting-store';
import { openDocument } from './local-edits';
import type { OpenDocument } from './local-edits';
import { keepOverwritten, offerBack, takenUpAgain } from './offered';
import { randomId } from './random-id';
import { waitForDocument } from './waiting-writes';

export interface Writing {
  add(this: void, list: ProfileList, text: string): EntryId;
  /** `from`: what the field went on from. Words of somebody else that stand there by now are offered back. */
  edit(this: void, list: ProfileList, id: EntryId, text: string, from: string): void;
  /** Where it stood, to put it back there. */
  remove(this: void, list: ProfileList, id: EntryId): string | null;
  restore(this: void, list: ProfileList, entry: ListEntry, position: string | null): void;
  move(this: void, list: ProfileList, id: EntryId, by: -1 | 1): void;
  /** null: still to study. */
  study(this: void, candidacy: CandidacyId, value: Study | null): void;
  propose(this: void, proposal: Proposal): void;
  /** The group keeps its report though this candidacy arrived, or is gone. */
  keep(this: void, candidacy: CandidacyId, why: Kept): void;
  /** Somebody recused confirmed having stepped aside (or came back). */
  left(this: void, person: PersonId, gone: boolean): void;
  spoken(this: void, everybody: boolean): void;
}

/** `<task>/<list>/<entry>`: names a field for `unsent`, `overwritten` and typing. */
export const entryField = (task: TaskId, list: ProfileList, id: EntryId): string =>
  `${task}/${list}/${id}`;

interface Change {
  readonly field: string;
  readonly text: string | null;
  readonly writes: (
    root: (name: GroupTaskRoot) => string,
    map: (name: GroupTaskRoot) => ReadonlyMap<string, unknown>,
  ) => RootWrite[];
}

/**
 * Writes into the section that this seat writes. Between two documents (the rights changed, the page asks for its seat
 * again) the change waits for the next one. Whoever does not write any more has the words offered back.
 */
function change(task: TaskId, { field: place, text, writes }: Change): void {
  const seat = meetingStore.getState().snapshot?.seat;
  const group = seat?.sections.write ? seat.groupId : null;
  const field = `${task}/${place}`;
  if (!group) {
    if (text !== null) offerBack({ field, text });
    return;
  }
  const root = rootsIn(group, task);
  const section = groupSection(group);
  const write = (document: OpenDocument) =>
    document.write(
      writes(root, (name) => document.read(root(name))),
      field,
      text,
    );
  const document = openDocument();
  if (text !== null) takenUpAgain(field, text);
  if (document?.takes(section)) write(document);
  else waitForDocument({ section, field, text, write });
}

const rootsIn = (group: GroupId, task: TaskId) => (name: GroupTaskRoot) =>
  groupRoot(group, task, name);

const setKey =
  (name: GroupTaskRoot, key: string, value: Json | undefined): Change['writes'] =>
  (root, map) =>
    value === undefined && !map(name).has(key) ? [] : [{ root: root(name), key, value }];

const registerOf = (proposal: Proposal): Json =>
  proposal.kind === 'undecided' ? { kind: proposal.kind } : { ...proposal };

type ListWriting = Pick<Writing, 'add' | 'edit' | 'remove' | 'restore' | 'move'>;

/** Writing the four lists of a task. */
function listsFor(task: TaskId): ListWriting {
  const entry = (
    list: ProfileList,
    id: EntryId,
    text: string | null,
    writes: (root: string, map: ReadonlyMap<string, unknown>) => RootWrite[],
  ) =>
    change(task, {
      field: `${list}/${id}`,
      text,
      writes: (root, map) => writes(root(list), map(list)),
    });
  return {
    add: (list, text) => {
      const id = entryId(randomId());
      entry(list, id, text, (root, map) => appendEntry(root, map, id, text));
      return id;
    },
    edit: (list, id, text, from) =>
      entry(list, id, text, (root, map) => {
        keepOverwritten(entryField(task, list, id), map.get(`t:${id}`), { text, from });
        return editEntry(root, map, id, text);
      }),
    remove: (list, id) => {
      let position: string | null = null;
      entry(list, id, null, (root, map) => {
        position = positionOf(map, id);
        return removeEntry(root, id);
      });
      return position;
    },
    restore: (list, { id, text }, position) =>
      entry(list, id, text, (root, map) => restoreEntry(root, map, id, { text, position })),
    move: (list, id, by) => entry(list, id, null, (root, map) => moveEntry(root, map, id, by)),
  };
}

/** Writing for one task, without React. */
export function writingFor(task: TaskId): Writing {
  return {
    ...listsFor(task),
    study: (candidacy, value) =>
      change(task, {
        field: `study/${candidacy}`,
        text: null,
        writes: setKey('study', candidacy, value ?? undefined),
      }),
    propose: (proposal) =>
      change(task, {
        field: 'proposal',
        text: null,
        writes: setKey('proposal', PROPOSAL_KEY, registerOf(proposal)),
      }),
    keep: (candidacy, why) =>
      change(task, {
        field: `kept/${candidacy}`,
        text: null,
        writes: setKey('proposal', `${KEPT_KEY}${candidacy}`, why),
      }),
    left: (person, gone) =>
      change(task, {
        field: `left/${person}`,
        text: null,
        writes: setKey('table', `${TABLE_KEYS.left}${person}`, gone ? serverNow() : undefined),
      }),
    spoken: (everybody) =>
      change(task, {
        field: 'spoken',
        text: null,
        writes: setKey('table', TABLE_KEYS.spoken, everybody || undefined),
      }),
  };
}

/** What this device may write for a task of its group; the object is stable while the task is the same. */
export const useWriting = (task: TaskId): Writing => useMemo(() => writingFor(task), [task]);
