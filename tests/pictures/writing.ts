import { parityLookup } from '@tdt/shared/consensus/parity';
import { appendEntry } from '@tdt/shared/document/list';
import { groupRoot, PROPOSAL_KEY, TABLE_KEYS } from '@tdt/shared/document/sections';
import type { Group, Proposal } from '@tdt/shared/document/values';
import { entryId } from '@tdt/shared/ids';
import type { CandidacyId, PersonId, TaskId } from '@tdt/shared/ids';
import { displayName } from '@tdt/shared/people/names';
import { FUNDS, PREMISES, PRESS, STRUGGLES, UNITY } from './hall';
import type { Hall } from './hall';

/* What the groups of the pictured meeting write. */

const QUALITIES = [
  'Disponible en semaine',
  'À l’aise avec les chiffres',
  'Rend compte régulièrement',
  'Travaille en équipe, et sait demander de l’aide quand il y a trop à faire pour deux personnes',
];
const VIGILANCE = ['Ne pas tout porter seul·e', 'Prévoir une passation'];

/** Profiles of every group; the last task stays empty in the first group, so that its picture shows nothing written. */
export async function writeProfiles(hall: Hall): Promise<void> {
  for (const group of hall.meeting.groups) {
    const phone = await hall.phone(group);
    for (const [at, { id }] of hall.meeting.tasks.entries()) {
      if (group.number === 1 && id === PRESS) continue;
      const root = groupRoot(group.id, id, 'qualities');
      const words = QUALITIES.slice(0, 1 + ((group.number + at) % QUALITIES.length));
      for (const [line, text] of words.entries())
        phone.write(...appendEntry(root, phone.read(root), entryId(`q${line}-${id}`), text));
      const second = groupRoot(group.id, id, 'vigilance');
      const warning = VIGILANCE[group.number % VIGILANCE.length] ?? '';
      phone.write(...appendEntry(second, phone.read(second), entryId(`v-${id}`), warning));
      if (group.number % 3 === 0)
        phone.write({
          root: groupRoot(group.id, id, 'table'),
          key: TABLE_KEYS.spoken,
          value: true,
        });
    }
    await phone.allSaved();
  }
}

type Pair = readonly [CandidacyId, CandidacyId];

function nameOf(hall: Hall, person: PersonId): string {
  const found = hall.people.find(({ id }) => id === person);
  return found ? displayName(found) : '';
}

/** The standing candidacies to a task, and its pairs that respect parity. */
export function choices(hall: Hall, task: TaskId): { names: CandidacyId[]; pairs: Pair[] } {
  const parity = parityLookup(hall.meeting.parity.get(task));
  // The longest names first: they are the ones that hurt, and the same in every run.
  const names = [...hall.meeting.candidacies.values()]
    .filter((one) => one.task === task && one.retractedAt === null)
    .map(({ id, person }) => ({ id, name: nameOf(hall, person) }))
    .sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1))
    .map(({ id }) => id);
  const pairs = names.flatMap((a, at) =>
    names.slice(at + 1).flatMap((b): Pair[] => (parity(a, b) === 'ok' ? [[a, b]] : [])),
  );
  return { names, pairs };
}

const none: Proposal = { kind: 'noRelevantCandidacy', candidacies: [], reported: true };
const asPair = (pair: Pair | undefined): Proposal =>
  pair ? { kind: 'pair', candidacies: [...pair], reported: true } : none;
const asNames = (names: CandidacyId[]): Proposal =>
  names.length > 0 ? { kind: 'names', candidacies: names, reported: true } : none;

/** One picture of each kind; null is a group that has not reported. */
function proposalOf(hall: Hall, task: TaskId, at: number): Proposal | null {
  const { names, pairs } = choices(hall, task);
  const groups = hall.meeting.groups.length;
  const last = at === groups - 1;
  switch (task) {
    case PREMISES:
      return asPair(pairs[0]);
    case UNITY:
      return last ? null : asPair(pairs[0]);
    case STRUGGLES:
      return asPair(pairs[at % 2] ?? pairs[0]);
    case PRESS:
      return at % 2 === 0 ? none : asNames(names.slice(0, 2));
    case FUNDS:
      return fundsOf(names, pairs, at, last);
    default:
      return none;
  }
}

/** Fifteen names, every kind of answer, half of the groups on one pair. */
function fundsOf(names: CandidacyId[], pairs: Pair[], at: number, last: boolean): Proposal | null {
  if (last) return null;
  if (at % 2 === 0) return asPair(pairs[0]);
  const turn = (at - 1) / 2;
  if (turn % 4 === 3) return none;
  if (turn % 4 === 0) return asPair(pairs[1 + (turn % 8)]);
  const from = (turn * 5) % names.length;
  return asNames([...names, ...names].slice(from, from + 6));
}

const unreported = (proposal: Proposal): Proposal =>
  proposal.kind === 'undecided' ? proposal : { ...proposal, reported: false };

async function put(hall: Hall, group: Group, task: TaskId, value: Proposal): Promise<void> {
  const phone = await hall.phone(group);
  phone.write({ root: groupRoot(group.id, task, 'proposal'), key: PROPOSAL_KEY, value });
  await phone.allSaved();
}

/** Studies and proposals, most of them reported; the first group is left in the middle of every kind of choice. */
export async function writeProposals(hall: Hall): Promise<void> {
  for (const [at, group] of hall.meeting.groups.entries())
    for (const { id } of hall.meeting.tasks) {
      const proposal = proposalOf(hall, id, at);
      if (!proposal) continue;
      if (at > 0 || id === PREMISES) await put(hall, group, id, proposal);
      else if (id === STRUGGLES) await put(hall, group, id, unreported(proposal));
      else if (id === FUNDS)
        await put(hall, group, id, unreported(asNames(choices(hall, FUNDS).names.slice(3, 7))));
    }
}

/** What the first group had left open. */
export async function reportTheRest(hall: Hall): Promise<void> {
  const [first] = hall.meeting.groups;
  if (!first) return;
  for (const { id } of hall.meeting.tasks) {
    const proposal = proposalOf(hall, id, 0);
    if (proposal) await put(hall, first, id, proposal);
  }
}

/** The first group's opinion of some candidacies, and one who left the table. */
export async function studySome(hall: Hall): Promise<void> {
  const [first] = hall.meeting.groups;
  if (!first) return;
  const phone = await hall.phone(first);
  const root = groupRoot(first.id, FUNDS, 'study');
  const [a, b] = choices(hall, FUNDS).names;
  if (a) phone.write({ root, key: a, value: 'retained' });
  if (b) phone.write({ root, key: b, value: 'notRetained' });
  await phone.allSaved();
}
