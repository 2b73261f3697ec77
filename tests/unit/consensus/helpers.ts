import { candidacyId, entryId, groupId, taskId } from '@tdt/shared/ids';
import type { CandidacyId } from '@tdt/shared/ids';
import type { Proposal, Report } from '@tdt/shared/document/values';
import { pairOf } from '@tdt/shared/consensus/pair';
import type { GroupWriting, MergeInput, Parity, PublishFacts } from '@tdt/shared/consensus/types';

export const TASK = taskId('luttes');
export const THRESHOLDS = { exactShare: 0.5, togetherShare: 2 / 3, minGroups: 2 };
export const c = (name: string): CandidacyId => candidacyId(name);
export const allOk = (a: string, b: string): Parity => (a === b ? 'broken' : 'ok');

/** a, c, e are of one gender, b, d, f of another; u and v are unknown. */
export const alternate = (a: string, b: string): Parity => {
  if (a === b) return 'broken';
  if ('uv'.includes(a) || 'uv'.includes(b)) return 'unknown';
  return 'ace'.includes(a) === 'ace'.includes(b) ? 'broken' : 'ok';
};

/** Reads "a+b", "{a,b,c}", "none" and "–" (not yet), as the table of method.md writes them. */
export function report(text: string): Report | null {
  if (text === '–') return null;
  if (text === 'none') return { kind: 'noRelevantCandidacy' };
  if (text.startsWith('{'))
    return { kind: 'names', candidacies: text.slice(1, -1).split(',').map(c) };
  const [a = '', b = ''] = text.split('+');
  const [first, second] = pairOf(c(a), c(b));
  return { kind: 'pair', candidacies: [first, second], parity: 'ok' };
}

export function input(at: number, said: Report | null, more: Partial<MergeInput> = {}): MergeInput {
  return {
    group: groupId(`g${at + 1}`),
    number: at + 1,
    counts: true,
    silent: false,
    recused: [],
    report: said,
    late: false,
    later: null,
    ...more,
  };
}

/** One input per report of a line of the table. */
export const inputs = (line: string): MergeInput[] =>
  line.split(/, (?![^{]*\})/).map((text, at) => input(at, report(text.trim())));

export const NO_LISTS = { qualities: [], pastPractice: [], goodExperiences: [], vigilance: [] };
export const entry = (id: string, text: string) => ({ id: entryId(id), text });

export const writing = (more: Partial<GroupWriting> = {}): GroupWriting => ({
  lists: NO_LISTS,
  studied: 0,
  proposal: { kind: 'undecided' },
  spoken: false,
  ...more,
});

export const facts = (more: Partial<PublishFacts> = {}): PublishFacts => ({
  now: 1000,
  revealedAt: null,
  active: true,
  recused: [],
  standing: new Set(['a', 'b', 'c', 'd', 'e'].map(c)),
  parity: allOk,
  ...more,
});

export const pair = (a: string, b: string, reported = true): Proposal => ({
  kind: 'pair',
  candidacies: [c(a), c(b)],
  reported,
});
export const names = (list: string, reported = true): Proposal => ({
  kind: 'names',
  candidacies: Array.from(list, c),
  reported,
});
export const none = (reported = true): Proposal => ({
  kind: 'noRelevantCandidacy',
  candidacies: [],
  reported,
});
