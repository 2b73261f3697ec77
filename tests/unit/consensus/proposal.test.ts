import { describe, expect, it } from 'vitest';
import { parityLookup, parityTable } from '@tdt/shared/consensus/parity';
import { pairKey, pairOf, pairsAmong, samePair } from '@tdt/shared/consensus/pair';
import { checkProposal, reportConfirmations, sameReport } from '@tdt/shared/consensus/proposal';
import type { ProposalFacts } from '@tdt/shared/consensus/proposal';
import type { Gender, Study } from '@tdt/shared/document/values';
import { personId } from '@tdt/shared/ids';
import { alternate, c, names, none, pair, report } from './helpers';

const facts = (more: Partial<ProposalFacts> = {}): ProposalFacts => ({
  standing: new Set(['a', 'b', 'c', 'd', 'e', 'u'].map(c)),
  parity: alternate,
  ...more,
});

describe('a pair', () => {
  it('is the same in both orders', () => {
    expect(pairOf(c('b'), c('a'))).toEqual(['a', 'b']);
    expect(pairKey([c('b'), c('a')])).toBe(pairKey([c('a'), c('b')]));
    expect(samePair([c('b'), c('a')], [c('a'), c('b')])).toBe(true);
    expect(samePair([c('b'), c('a')], [c('a'), c('c')])).toBe(false);
    expect(pairsAmong([c('b'), c('a'), c('c')]).map(pairKey)).toEqual(['a+b', 'b+c', 'a+c']);
  });
});

describe('a proposal', () => {
  it('cannot be reported while undecided', () => {
    expect(checkProposal({ kind: 'undecided' }, facts())).toEqual({
      valid: false,
      reason: 'undecided',
    });
  });

  it.each([
    ['of one candidacy twice', pair('a', 'a'), {}, 'samePerson'],
    ['of two candidacies of one person', pair('a', 'b'), { samePerson: () => true }, 'samePerson'],
    ['of a candidacy to another task', pair('a', 'z'), {}, 'otherTask'],
    ['of somebody who withdrew', pair('a', 'z'), { retracted: new Set([c('z')]) }, 'retracted'],
    ['of two people of the same gender', pair('a', 'c'), {}, 'parity'],
  ])('is no pair when it is one %s', (_, proposal, more, reason) => {
    expect(checkProposal(proposal, facts(more))).toEqual({ valid: false, reason });
  });

  it('makes a report of its pair in ascending order', () => {
    expect(checkProposal(pair('b', 'a'), facts())).toEqual({
      valid: true,
      report: { kind: 'pair', candidacies: ['a', 'b'], parity: 'ok' },
    });
  });

  it('is valid with an unknown gender, parity to be confirmed', () => {
    expect(checkProposal(pair('a', 'u'), facts())).toMatchObject({
      valid: true,
      report: { parity: 'unknown' },
    });
  });

  it('collapses repeated names and drops withdrawn ones, keeping the order', () => {
    const check = checkProposal(names('dzbdb'), facts());
    expect(check).toEqual({ valid: true, report: { kind: 'names', candidacies: ['d', 'b'] } });
  });

  it('is no list once every name has left it', () => {
    const retracted = new Set([c('y'), c('z')]);
    expect(checkProposal(names('yz'), facts({ retracted }))).toEqual({
      valid: false,
      reason: 'retracted',
    });
    expect(checkProposal(names('z'), facts())).toEqual({ valid: false, reason: 'otherTask' });
  });

  it('may say that no candidacy is relevant', () => {
    expect(checkProposal(none(), facts())).toEqual({
      valid: true,
      report: { kind: 'noRelevantCandidacy' },
    });
  });
});

describe('confirmations before reporting', () => {
  const settings = { advisedNames: 4 };
  const studied = (list: string) =>
    new Map<string, Study>(Array.from(list, (one) => [one, 'notRetained']));
  const due = (proposal: Parameters<typeof checkProposal>[0], list: string) =>
    reportConfirmations(proposal, studied(list), facts(), settings);

  it('are none when everybody was studied', () => {
    expect(due(pair('a', 'b'), 'abcdeu')).toEqual([]);
  });

  it('ask about candidacies still to study, those named being retained by that', () => {
    expect(due(pair('a', 'b'), 'cd')).toEqual([{ kind: 'toStudy', count: 2 }]);
    expect(due(none(), '')).toEqual([{ kind: 'toStudy', count: 6 }]);
  });

  it('ask about a fifth name', () => {
    expect(due(names('abcd'), 'eu')).toEqual([]);
    expect(due(names('abcde'), 'u')).toEqual([{ kind: 'fifthName', names: 5, advised: 4 }]);
    expect(due(names('abcda'), 'eu')).toEqual([]);
  });

  it('are none for what cannot be reported', () => {
    expect(due(pair('a', 'c'), '')).toEqual([]);
  });
});

describe('two reports', () => {
  it('are the same whatever the order and the parity known at the time', () => {
    const [ab, ba] = [report('{a,b}')!, report('{b,a}')!];
    expect(sameReport(ab, ba)).toBe(true);
    expect(sameReport(ab, report('a+b')!)).toBe(false);
    expect(sameReport(report('none')!, report('none')!)).toBe(true);
    expect(sameReport(ab, report('{a}')!)).toBe(false);
  });
});

describe('parity', () => {
  const genders: Record<string, Gender | null> = {
    ann: 'F',
    bob: 'M',
    oli: 'O',
    eve: 'F',
    una: null,
  };
  const genderOf = (person: string) => genders[person] ?? null;
  const candidacies = ['ann', 'bob', 'oli', 'eve', 'una'].map((who) => ({
    id: c(`c-${who}`),
    person: personId(who),
  }));
  const read = (a: string, b: string, parity = true) =>
    parityLookup(parityTable(candidacies, genderOf, parity))(c(`c-${a}`), c(`c-${b}`));

  it.each([
    ['ann', 'bob', 'ok'],
    ['ann', 'oli', 'ok'],
    ['bob', 'oli', 'ok'],
    ['ann', 'eve', 'broken'],
    ['ann', 'una', 'unknown'],
    ['ann', 'ann', 'broken'],
  ])('of %s and %s is %s, in both orders', (a, b, expected) => {
    expect(read(a, b)).toBe(expected);
    expect(read(b, a)).toBe(expected);
  });

  it('is always respected where the method does not ask for it, but for one person twice', () => {
    expect(read('ann', 'eve', false)).toBe('ok');
    expect(read('ann', 'una', false)).toBe('ok');
    const twice = [
      { id: c('x'), person: personId('ann') },
      { id: c('y'), person: personId('ann') },
    ];
    expect(parityTable(twice, genderOf, false)).toEqual({ ok: [], unknown: [] });
    expect(parityLookup(parityTable(twice, genderOf))(c('x'), c('y'))).toBe('broken');
  });

  it('is broken for a candidacy of another task, and unknown before the table has come', () => {
    expect(read('ann', 'nobody')).toBe('broken');
    expect(parityLookup(undefined)(c('a'), c('b'))).toBe('unknown');
    expect(parityLookup(undefined)(c('a'), c('a'))).toBe('broken');
  });

  it('names no gender in its table', () => {
    const table = parityTable(candidacies, genderOf);
    expect(Object.keys(table)).toEqual(['ok', 'unknown']);
    expect(JSON.stringify(table)).not.toMatch(/"[FMO]"/);
  });
});
