import { groupRoot, publishedRoot } from '@tdt/shared/document/sections';
import { readGroupTask, readPublished } from '@tdt/shared/document/state';
import { PROFILE_LISTS, ProposalSchema } from '@tdt/shared/document/values';
import { groupId, taskId } from '@tdt/shared/ids';
import { describe, expect, it } from 'vitest';

const [G, T] = [groupId('g1'), taskId('caisse')];
const written = (root: string, values: Record<string, unknown>) => (asked: string) =>
  new Map(Object.entries(asked === root ? values : {}));

describe('what a group writes for a task', () => {
  it('is four lists of profiles: qualities, past practice, good experiences, vigilance', () => {
    expect(PROFILE_LISTS).toEqual(['qualities', 'pastPractice', 'goodExperiences', 'vigilance']);
    expect(Object.keys(readGroupTask(() => new Map(), G, T).lists)).toEqual([...PROFILE_LISTS]);
  });

  it('says of a candidacy that it is retained, not retained or still to study, and no free text', () => {
    const study = { c1: 'retained', c2: 'notRetained', c3: 'trop bavard', c4: { note: 'non' } };
    const read = readGroupTask(written(groupRoot(G, T, 'study'), study), G, T);
    expect([...read.study]).toEqual([
      ['c1', 'retained'],
      ['c2', 'notRetained'],
    ]);
  });

  it('is undecided, a pair, names or no relevant candidacy: one value, read whole or not at all', () => {
    const kinds = ProposalSchema.def.options.map((option) => option.shape.kind.def.values[0]);
    expect(kinds).toEqual(['undecided', 'pair', 'names', 'noRelevantCandidacy']);
    const root = groupRoot(G, T, 'proposal');
    const half = { v: { kind: 'pair', candidacies: ['c1'], reported: true } };
    expect(readGroupTask(written(root, half), G, T).proposal).toEqual({ kind: 'undecided' });
    const parts = { v: { kind: 'undecided' }, kind: 'pair', c1: true, c2: true };
    expect(readGroupTask(written(root, parts), G, T).proposal).toEqual({ kind: 'undecided' });
  });

  it('has no place for a study in what is published', () => {
    const read = readPublished(written(publishedRoot(G, T), { study: { c1: 'retained' } }), G, T);
    expect(JSON.stringify(read)).not.toContain('retained');
  });
});
