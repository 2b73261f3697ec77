import type { TaskMerge } from '@tdt/shared/consensus/types';
import type { Settings } from '@tdt/shared/template/template';

/** The sentence under the word of a status: a key of the catalogue and its figures. */
export interface StatusSentence {
  readonly key:
    | 'said.waiting'
    | 'said.nobodyActive'
    | 'said.consensus'
    | 'said.noCandidacy'
    | 'said.consensusSoFar'
    | 'said.noCandidacySoFar'
    | 'said.exact'
    | 'said.together'
    | 'said.diverging'
    | 'said.divergingSoFar';
  readonly count: number;
  readonly of: number;
}

/** Says in figures why a task has its status: the numbers are those that the rule compared. */
export function statusSentence(merge: TaskMerge): StatusSentence {
  const of = merge.active.length;
  const reported = merge.reported.length;
  const counts = merge.agreement ?? { groups: reported, of };
  switch (merge.status) {
    case 'waiting':
      return { key: of === 0 ? 'said.nobodyActive' : 'said.waiting', count: reported, of };
    case 'converging':
      return {
        key: merge.rule === 'together' ? 'said.together' : 'said.exact',
        count: counts.groups,
        of: counts.of,
      };
    case 'diverging':
      return {
        key: merge.provisional ? 'said.divergingSoFar' : 'said.diverging',
        count: reported,
        of,
      };
    case 'consensus':
    case 'noCandidacy':
    case 'consensusSoFar':
    case 'noCandidacySoFar':
      return { key: `said.${merge.status}`, count: counts.groups, of: counts.of };
  }
}

/** The threshold printed beside "converge": its share and the least number of groups; null for other words. */
export function convergenceRule(
  merge: TaskMerge,
  settings: Settings,
): { readonly percent: number; readonly least: number } | null {
  if (merge.rule === null) return null;
  const share = merge.rule === 'exact' ? settings.exactShare : settings.togetherShare;
  return { percent: Math.round(share * 100), least: settings.minGroups };
}
