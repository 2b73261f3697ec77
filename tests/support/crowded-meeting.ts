import type { MergeState } from '@tdt/shared/consensus/merge-all';
import { parityTable } from '@tdt/shared/consensus/parity';
import type { Group } from '@tdt/shared/document/values';
import { candidacyId, groupId, personId } from '@tdt/shared/ids';
import { LOOP_TEMPLATE } from '@tdt/shared/template/loop';

/*
 * The largest meeting that is merged: thirty groups, fifteen candidacies to each of five tasks.
 */

export const GROUPS = 30;
export const { tasks, settings } = LOOP_TEMPLATE;

export const groups = Array.from({ length: GROUPS }, (_, at): Group => ({
  id: groupId(`g${at + 1}`),
  number: at + 1,
  remote: false,
  rapporteurs: [],
  taskOrder: [],
  shared: false,
}));
export const candidacies = Array.from({ length: 15 }, (_, at) => candidacyId(`c${at}`));
export const candidacyAt = (index: number) =>
  candidacies[index % candidacies.length] ?? candidacyId('c0');

const table = parityTable(
  candidacies.map((id, at) => ({ id, person: personId(`p${at}`) })),
  (person) => (Number(person.slice(1)) % 2 === 0 ? 'F' : 'M'),
);
export const state: MergeState = {
  groups,
  tasks,
  settings,
  silent: new Map(),
  candidacies: new Map(),
  parity: new Map(tasks.map((task) => [task.id, table])),
};
