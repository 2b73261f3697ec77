import { describe, expect, it } from 'vitest';
import {
  addName,
  blockerOf,
  choose,
  draftOf,
  draftParity,
  fillSlot,
  namedIn,
  phaseOf,
  proposalOf,
  removeName,
  renewalOf,
  sameProposal,
  sinceReport,
  withoutWithdrawn,
  withReported,
} from '@tdt/client/routes/phone/model/proposal';
import type { Draft, ProposalFacts } from '@tdt/client/routes/phone/model/proposal';
import type { Proposal } from '@tdt/shared/document/values';
import { candidacy, cid } from './support';

const [a, b, c, d] = [cid('a'), cid('b'), cid('c'), cid('d')];
const pair: Draft = { choice: 'pair', slots: [a, b] };
const facts = (more: Partial<ProposalFacts> = {}): ProposalFacts => ({
  isStanding: () => true,
  parity: () => 'ok',
  ...more,
});
const stored: Proposal = { kind: 'pair', candidacies: [a, b], reported: false };

describe('what the screen shows and what the document holds', () => {
  it('are the same for a whole answer', () => {
    const answers: Draft[] = [pair, { choice: 'names', names: [a, b, c] }, { choice: 'none' }];
    for (const answer of answers) expect(draftOf(proposalOf(answer))).toEqual(answer);
  });

  it('differ for half a pair and an empty list: the document says undecided', () => {
    expect(proposalOf({ choice: 'pair', slots: [a, null] })).toEqual({ kind: 'undecided' });
    expect(proposalOf({ choice: 'pair', slots: [a, a] })).toEqual({ kind: 'undecided' });
    expect(proposalOf({ choice: 'names', names: [] })).toEqual({ kind: 'undecided' });
  });

  it('are compared without the mark of a report, with the places of the names', () => {
    expect(sameProposal(stored, withReported(stored, true))).toBe(true);
    expect(sameProposal(stored, { ...stored, candidacies: [b, a] })).toBe(false);
    expect(sameProposal(stored, { kind: 'undecided' })).toBe(false);
  });

  it('cannot be reported while undecided', () => {
    expect(withReported({ kind: 'undecided' }, true)).toEqual({ kind: 'undecided' });
  });
});

describe('going from one answer to another', () => {
  it('keeps two names from a pair to a list and back', () => {
    const names = choose(pair, 'names', undefined);
    expect(names).toEqual({ choice: 'names', names: [a, b] });
    expect(choose(names, 'pair', undefined)).toEqual(pair);
  });

  it('asks for both names anew when there are more than two', () => {
    const three: Draft = { choice: 'names', names: [a, b, c] };
    expect(choose(three, 'pair', undefined)).toEqual({ choice: 'pair', slots: [null, null] });
  });

  it('brings back what stood there before', () => {
    const before: Draft = { choice: 'names', names: [c, d] };
    expect(choose({ choice: 'none' }, 'names', before)).toEqual(before);
    expect(choose(pair, 'pair', { choice: 'pair', slots: [c, d] })).toBe(pair);
  });
});

describe('filling the places', () => {
  it('replaces one and leaves the other', () => {
    expect(fillSlot(pair, 1, c)).toEqual({ choice: 'pair', slots: [a, c] });
  });

  it('lets somebody who stands at the other place change places', () => {
    expect(fillSlot(pair, 0, b)).toEqual({ choice: 'pair', slots: [b, a] });
    expect(fillSlot({ choice: 'pair', slots: [null, b] }, 0, b)).toEqual({
      choice: 'pair',
      slots: [b, null],
    });
  });

  it('adds a name once and takes it away', () => {
    const one = addName({ choice: 'names', names: [] }, a);
    expect(namedIn(addName(one, a))).toEqual([a]);
    expect(namedIn(removeName(one, a))).toEqual([]);
  });
});

describe('the reason above the button', () => {
  it('asks for an answer, for the missing names, for one name at least', () => {
    expect(blockerOf({ choice: null }, facts())).toEqual({ kind: 'nothingChosen' });
    const half: Draft = { choice: 'pair', slots: [null, a] };
    expect(blockerOf(half, facts())).toEqual({ kind: 'pairMissing', missing: 1 });
    expect(blockerOf({ choice: 'pair', slots: [null, null] }, facts())).toEqual({
      kind: 'pairMissing',
      missing: 2,
    });
    expect(blockerOf({ choice: 'names', names: [] }, facts())).toEqual({ kind: 'nameMissing' });
  });

  it('is broken parity, never an unknown one', () => {
    expect(blockerOf(pair, facts({ parity: () => 'broken' }))).toEqual({ kind: 'parityBroken' });
    expect(blockerOf(pair, facts({ parity: () => 'unknown' }))).toBeNull();
    expect(draftParity(pair, facts({ parity: () => 'unknown' }))).toBe('unknown');
    expect(draftParity({ choice: 'pair', slots: [a, null] }, facts())).toBeNull();
  });

  it('is a withdrawal in a pair; a list loses the name and stays', () => {
    const gone = facts({ isStanding: (id) => id !== a });
    expect(blockerOf(pair, gone)).toEqual({ kind: 'withdrawn', candidacy: a });
    const list: Draft = { choice: 'names', names: [a, b] };
    expect(blockerOf(list, gone)).toBeNull();
    expect(withoutWithdrawn(list, gone)).toEqual({ choice: 'names', names: [b] });
    expect(blockerOf({ choice: 'names', names: [a] }, gone)).toEqual({ kind: 'nameMissing' });
  });

  it('is none for no relevant candidacy', () => {
    expect(blockerOf({ choice: 'none' }, facts())).toBeNull();
  });
});

describe('what happened since a report', () => {
  const reported = withReported(stored, true);
  const late = candidacy('d', { onTheSpot: { at: 200, group: null } });
  const early = candidacy('c', { onTheSpot: { at: 50, group: null } });
  const since = (proposal: Proposal, kept: readonly string[] = []) =>
    sinceReport(proposal, 100, [late, early], new Map(kept.map((id) => [id, 'arrived' as const])));

  it('is a candidacy proposed after it, until the group confirms its report', () => {
    expect(since(reported).arrived).toEqual([d]);
    expect(since(reported, ['d']).arrived).toEqual([]);
    expect(since(stored).arrived).toEqual([]);
  });

  it('is a withdrawal, whether or not it names who withdrew', () => {
    const all = [candidacy('a', { retractedAt: 300 }), candidacy('c', { retractedAt: 300 })];
    const found = sinceReport(reported, 100, all, new Map());
    expect(found).toEqual({ arrived: [], gone: [a, c], namesGone: true });
    expect(sinceReport(reported, 100, all.slice(1), new Map([['c', 'gone']]))).toMatchObject({
      gone: [],
      namesGone: false,
    });
  });
});

describe('the reminder of renewal', () => {
  it('says whether the pair is kept, half renewed or replaced', () => {
    expect(
      [
        [true, true],
        [false, true],
        [false, false],
      ].map(renewalOf),
    ).toEqual(['kept', 'half', 'replaced']);
  });
});

describe('the proposal page', () => {
  const published = {
    first: { kind: 'noRelevantCandidacy' },
    reportedAt: 1,
    late: false,
    later: null,
  } as const;

  it('is open, then reported, then revealed with what was published', () => {
    expect(phaseOf(stored, null, false)).toEqual({ kind: 'open' });
    expect(phaseOf(withReported(stored, true), null, false)).toEqual({ kind: 'reported' });
    const revealed = phaseOf(withReported(stored, true), published, true);
    expect(revealed).toEqual({ kind: 'revealed', published, reported: true });
  });

  it('stays open after the reveal for a group that had reported nothing', () => {
    expect(phaseOf({ kind: 'undecided' }, null, true)).toEqual({ kind: 'open' });
  });
});
