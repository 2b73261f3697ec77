import { parityLookup } from '@tdt/shared/consensus/parity';
import type { MeetingState } from '@tdt/shared/document/state';
import type { Proposal } from '@tdt/shared/document/values';
import type { CandidacyId, TaskId } from '@tdt/shared/ids';

/** What a demonstration group writes for one task. */
export interface TaskPlan {
  readonly task: TaskId;
  readonly qualities: readonly string[];
  readonly vigilance: readonly string[];
  readonly retained: readonly CandidacyId[];
  readonly proposal: Proposal;
}

const QUALITIES: readonly (readonly string[])[] = [
  [
    'Disponible en semaine',
    'Connaît la presse locale',
    'Écrit vite et bien',
    'Travaille en équipe',
  ],
  ['Sait organiser un stock', 'A un véhicule', 'Disponible le samedi', 'Rend compte régulièrement'],
  [
    'À l’écoute des partenaires',
    'Connaît les syndicats',
    'Garde son calme',
    'Disponible en soirée',
  ],
  ['Présente sur les piquets de grève', 'Sait prévenir vite les groupes', 'Disponible en journée'],
  ['À l’aise avec les chiffres', 'Rend compte régulièrement', 'Connaît la comptabilité'],
];
/** The same ideas in other words, so that the plenary shows what it gathers. */
const VARIANTS: readonly (readonly string[])[] = [
  ['disponible en semaine', 'travail d’équipe', 'Réagit vite'],
  ['Véhicule', 'rend compte régulièrement', 'Habite près du local'],
  ['Connaît les associations', 'connaît les syndicats', 'À l’écoute des partenaires'],
  ['Disponible en journée', 'Connaît le droit du travail'],
  ['A l’aise avec les chiffres', 'Méthodique', 'connaît la comptabilité'],
];
const VIGILANCE = [
  'Ne pas tout porter seul·e',
  'Prévoir une passation',
  'Répartir les déplacements',
  'Deux signatures pour chaque dépense',
];

type Pair = readonly [CandidacyId, CandidacyId];

/** Every pair of standing candidacies to the task that respects parity, in order of id. */
function validPairs(state: MeetingState, task: TaskId): Pair[] {
  const parity = parityLookup(state.parity.get(task));
  const ids = [...state.candidacies.values()]
    .filter((candidacy) => candidacy.task === task && candidacy.retractedAt === null)
    .map(({ id }) => id)
    .sort();
  return ids.flatMap((a, at) =>
    ids.slice(at + 1).flatMap((b): Pair[] => (parity(a, b) === 'ok' ? [[a, b]] : [])),
  );
}

const none: Proposal = { kind: 'noRelevantCandidacy', candidacies: [], reported: false };
const propose = (pair: Pair | undefined): Proposal =>
  pair ? { kind: 'pair', candidacies: [...pair], reported: false } : none;

/**
 * One picture of each kind. A task without a pair that respects parity finds no relevant candidacy; of the others, the first
 * is a consensus, the next is split, then one group has not answered, then the names converge.
 */
function proposalFor(kind: number, group: number, groups: number, pairs: Pair[]): Proposal {
  const [first, second = first] = pairs;
  switch (kind) {
    case 0:
      return propose(first);
    case 1:
      return propose(group % 2 === 0 ? first : second);
    case 2:
      return group === groups - 1 ? { kind: 'undecided' } : propose(first);
    default: {
      const names = [...new Set([...(first ?? []), ...(second ?? [])])];
      return group < Math.ceil(groups / 2) || names.length === 0
        ? propose(first)
        : { kind: 'names', candidacies: names.slice(0, 4), reported: false };
    }
  }
}

/** What the group at place `group` (from 0) of `groups` writes for every task. */
export function planFor(state: MeetingState, group: number, groups: number): TaskPlan[] {
  let kind = -1;
  return state.tasks.map(({ id }, at) => {
    const pairs = validPairs(state, id);
    if (pairs.length > 0) kind += 1;
    const proposal = pairs.length > 0 ? proposalFor(kind, group, groups, pairs) : none;
    const words = group % 3 === 2 ? VARIANTS : QUALITIES;
    const own = words[at % words.length] ?? [];
    return {
      task: id,
      qualities: own.slice(0, 2 + ((group + at) % 3)),
      vigilance: VIGILANCE.slice((group + at) % 3, ((group + at) % 3) + 1),
      retained: proposal.kind === 'undecided' ? [] : [...proposal.candidacies],
      proposal,
    };
  });
}
