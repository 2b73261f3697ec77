import type { GroupTask } from '@tdt/shared/document/state';
import type { Candidacy, ListEntry, Person } from '@tdt/shared/document/values';
import { candidacyId, entryId, groupId, personId, taskId } from '@tdt/shared/ids';
import type { CandidacyId } from '@tdt/shared/ids';
import type { GroupView } from '@tdt/client/routes/phone/model/group';

export const TASK = taskId('luttes');
export const G3 = groupId('g3');
export const cid = (who: string): CandidacyId => candidacyId(who);

/** Somebody whose surname is their id in capitals. */
export const person = (id: string, more: Partial<Person> = {}): Person => ({
  id: personId(id),
  first: 'Ada',
  last: id.toUpperCase(),
  origin: null,
  presence: 'room',
  group: G3,
  ...more,
});

/** A candidacy of the person with the same id. */
export const candidacy = (who: string, more: Partial<Candidacy> = {}): Candidacy => ({
  id: cid(who),
  task: TASK,
  person: personId(who),
  text: '',
  outgoing: false,
  onTheSpot: null,
  retractedAt: null,
  ...more,
});

const entry = (text: string): ListEntry => ({ id: entryId(`e${text.length}`), text });

/** What a group wrote for a task: nothing but what is given. */
export const written = (more: Partial<GroupTask> = {}): GroupTask => ({
  lists: { qualities: [], pastPractice: [], goodExperiences: [], vigilance: [] },
  study: new Map(),
  proposal: { kind: 'undecided' },
  kept: new Map(),
  left: new Map(),
  spoken: false,
  ...more,
});

export const qualities = (...texts: string[]): GroupTask['lists'] => ({
  ...written().lists,
  qualities: texts.map(entry),
});

/** A group of these people; the first holds the phone. */
export function groupOf(...members: readonly Person[]): GroupView {
  const [me] = members;
  return {
    group: {
      id: G3,
      number: 3,
      remote: false,
      rapporteurs: me ? [me.id] : [],
      taskOrder: [],
      shared: false,
    },
    members,
    me: me?.id ?? null,
    rapporteurs: me ? [me] : [],
    tasks: [],
  };
}
