import { describe, expect, it } from 'vitest';
import { publish, publishedDiff, publishedKeys } from '@tdt/shared/consensus/publish';
import { readPublication } from '@tdt/shared/consensus/publication';
import type { GroupWriting, Publication, PublishFacts } from '@tdt/shared/consensus/types';
import { personId } from '@tdt/shared/ids';
import type { PersonId } from '@tdt/shared/ids';
import { NO_LISTS, c, entry, facts, names, none, pair, writing } from './helpers';

/** Publishes one writing after the other; `at` is the clock, `revealedAt` as given. */
function run(...turns: [Partial<GroupWriting>, Partial<PublishFacts>?][]): Publication {
  let last: Publication | null = null;
  for (const [at, [wrote, more]] of turns.entries())
    last = publish(last, writing(wrote), facts({ now: 1000 + at, ...more }));
  if (!last) throw new Error('no turn');
  return last;
}
const REVEALED = { revealedAt: 1001 };

describe('profiles', () => {
  it('are published live, blank lines left out', () => {
    const lists = { ...NO_LISTS, qualities: [entry('x', 'Sait écouter'), entry('y', '  ')] };
    const next = run([{ lists }]);
    expect(publishedKeys(next).qualities).toEqual([{ id: 'x', text: 'Sait écouter' }]);
    expect(publishedKeys(next).progress).toMatchObject({ qualities: 1, state: 'started' });
  });
});

describe('progress', () => {
  it('says to do until something is written', () => {
    expect(run([{}]).state).toBe('todo');
  });

  it('says started for a study, a draft or a spoken round, and nothing of what they hold', () => {
    for (const wrote of [{ studied: 1 }, { proposal: pair('a', 'b', false) }, { spoken: true }]) {
      const next = run([wrote]);
      expect(next.state).toBe('started');
      expect(JSON.stringify(publishedKeys(next))).not.toMatch(/"[ab]"|studied|retained/);
    }
  });

  it('says the same whether one candidacy or ten were studied', () => {
    expect(publishedKeys(run([{ studied: 1 }]))).toEqual(publishedKeys(run([{ studied: 10 }])));
  });

  it('says reported, and when', () => {
    const next = run([{ proposal: pair('a', 'b') }]);
    expect(publishedKeys(next).progress).toMatchObject({ state: 'reported', reportedAt: 1000 });
  });
});

describe('before the reveal', () => {
  it('publishes no proposal', () => {
    const keys = publishedKeys(run([{ proposal: pair('a', 'b') }]));
    expect(keys.proposal).toBeUndefined();
    expect(JSON.stringify(keys)).not.toMatch(/"[ab]"/);
  });

  it('follows the current report', () => {
    const next = run([{ proposal: pair('a', 'b') }], [{ proposal: names('cd') }]);
    expect(next.first).toMatchObject({ report: { kind: 'names' }, at: 1001, late: false });
    expect(next.later).toBeNull();
  });

  it('forgets a report that is reopened', () => {
    const next = run([{ proposal: pair('a', 'b') }], [{ proposal: pair('a', 'b', false) }]);
    expect(next).toMatchObject({ first: null, state: 'started', reportedAt: null });
  });

  it('keeps the time of a report that is written again unchanged', () => {
    const next = run([{ proposal: pair('a', 'b') }], [{ proposal: pair('b', 'a') }]);
    expect(next.first?.at).toBe(1000);
  });

  it('does not count an invalid proposal as reported', () => {
    for (const proposal of [pair('a', 'a'), pair('a', 'z'), names('z')])
      expect(run([{ proposal }]).first).toBeNull();
    const broken = { parity: () => 'broken' as const };
    expect(run([{ proposal: pair('a', 'b') }, broken]).first).toBeNull();
  });

  it('sets a pair aside when one of its two withdraws', () => {
    const gone = { standing: new Set([c('a')]) };
    const next = run([{ proposal: pair('a', 'b') }], [{ proposal: pair('a', 'b') }, gone]);
    expect(next).toMatchObject({ first: null, state: 'started' });
  });

  it('takes a withdrawn name off the list without moving the time of the report', () => {
    const gone = { standing: new Set([c('a')]) };
    const next = run([{ proposal: names('ab') }], [{ proposal: names('ab') }, gone]);
    expect(next.first).toMatchObject({ report: { candidacies: ['a'] }, at: 1000 });
  });

  it('recomputes parity when a gender is corrected', () => {
    const next = run(
      [{ proposal: pair('a', 'b') }, { parity: () => 'unknown' }],
      [{ proposal: pair('a', 'b') }],
    );
    expect(next.first).toMatchObject({ report: { parity: 'ok' }, at: 1000 });
  });
});

describe('the reveal', () => {
  it('shows what is reported', () => {
    const next = run([{ proposal: pair('b', 'a') }], [{ proposal: pair('b', 'a') }, REVEALED]);
    expect(publishedKeys(next).proposal).toEqual({
      first: { kind: 'pair', candidacies: ['a', 'b'], parity: 'ok' },
      reportedAt: 1000,
      late: false,
      later: null,
    });
  });

  it('takes what was reported in the very turn that reveals as said before', () => {
    const next = run([{}], [{ proposal: none() }, REVEALED]);
    expect(next.first).toEqual({ report: { kind: 'noRelevantCandidacy' }, at: 1001, late: false });
  });

  it('shows no draft', () => {
    const next = run([{}], [{ proposal: pair('a', 'b', false) }, REVEALED]);
    expect(publishedKeys(next).proposal).toBeUndefined();
  });

  it('is one way', () => {
    const next = run([{ proposal: none() }, { revealedAt: 900 }], [{ proposal: none() }]);
    expect(next.revealed).toBe(true);
  });
});

describe('after the reveal', () => {
  it('counts a first report and marks it late', () => {
    const next = run([{}], [{}, REVEALED], [{ proposal: pair('a', 'b') }, REVEALED]);
    expect(next.first).toMatchObject({ late: true, at: 1002 });
    expect(publishedKeys(next).proposal).toMatchObject({ late: true });
  });

  it('marks late the first report of a group that did not exist at the reveal', () => {
    expect(run([{ proposal: none() }, { revealedAt: 900 }]).first?.late).toBe(true);
  });

  it('keeps the first report and shows a changed one beside it', () => {
    const next = run(
      [{ proposal: pair('a', 'b') }],
      [{ proposal: pair('a', 'b') }, REVEALED],
      [{ proposal: pair('c', 'd') }, REVEALED],
    );
    expect(next.first).toMatchObject({ report: { candidacies: ['a', 'b'] }, at: 1000 });
    expect(next.later).toMatchObject({ report: { candidacies: ['c', 'd'] }, at: 1002 });
  });

  it('clears the later report when the group comes back to the first', () => {
    const next = run(
      [{ proposal: pair('a', 'b') }, { revealedAt: 1000 }],
      [{ proposal: pair('c', 'd') }, REVEALED],
      [{ proposal: pair('b', 'a') }, REVEALED],
    );
    expect(next.later).toBeNull();
  });

  it('changes nothing when a report is reopened', () => {
    const turns = [
      [{ proposal: pair('a', 'b') }],
      [{ proposal: pair('a', 'b') }, REVEALED],
      [{ proposal: names('cd') }, REVEALED],
    ] as [Partial<GroupWriting>, Partial<PublishFacts>?][];
    const before = run(...turns);
    expect(run(...turns, [{ proposal: { kind: 'undecided' } }, REVEALED])).toEqual(before);
    expect(run(...turns, [{ proposal: names('cd', false) }, REVEALED])).toEqual(before);
  });

  it('keeps a report whose candidate withdraws: the facilitators decide', () => {
    const gone = { ...REVEALED, standing: new Set([c('a')]) };
    for (const proposal of [pair('a', 'b'), names('ab')]) {
      const next = run([{ proposal }], [{ proposal }, REVEALED], [{ proposal }, gone]);
      expect(next.first).toMatchObject({ report: { candidacies: ['a', 'b'] } });
      expect(next.later).toBeNull();
    }
  });

  it('recomputes the parity of the report when a gender is corrected', () => {
    const proposal = pair('a', 'b');
    const unknown = { parity: () => 'unknown' as const };
    const next = run([{ proposal }, unknown], [{ proposal }, REVEALED], [{ proposal }, REVEALED]);
    expect(next.first).toMatchObject({ report: { parity: 'ok' }, at: 1000, late: false });
  });

  it('keeps a pair whose parity turns out broken, never as respected', () => {
    const proposal = pair('a', 'b');
    const broken = { ...REVEALED, parity: () => 'broken' as const };
    const next = run([{ proposal }], [{ proposal }, REVEALED], [{ proposal }, broken]);
    expect(next.first).toMatchObject({ report: { candidacies: ['a', 'b'], parity: 'unknown' } });
    expect(next.state).toBe('reported');
  });
});

describe('who has stepped aside', () => {
  const [ada, bob] = ['ada', 'bob'].map(personId) as [PersonId, PersonId];

  it('is published for the recused people of the group alone, so that they are called back', () => {
    const left = new Set([ada, bob]);
    expect(run([{ left }, { aside: [ada] }]).away).toEqual([ada]);
    expect(publishedKeys(run([{ left }, { aside: [ada] }])).away).toEqual([ada]);
    expect(publishedKeys(run([{ left }])).away).toBeUndefined();
  });

  it('is taken back with the tick, and changes nothing of the progress', () => {
    const gone = run([{ left: new Set([ada]) }, { aside: [ada] }]);
    const back = publish(gone, writing(), facts({ aside: [ada] }));
    expect(publishedDiff(gone, back)).toEqual([{ key: 'away', value: undefined }]);
    expect(gone.state).toBe('todo');
    expect(readPublication(JSON.parse(JSON.stringify(gone)))).toEqual(gone);
  });
});

describe('what is written', () => {
  it('is nothing when nothing changed', () => {
    const before = run([{ studied: 1 }]);
    const again = publish(before, writing({ studied: 3 }), facts({ now: 5000 }));
    expect(again).toBe(before);
    expect(publishedDiff(before, again)).toEqual([]);
  });

  it('is only the list that was typed in and the counts', () => {
    const lists = { ...NO_LISTS, vigilance: [entry('v', 'Délais')] };
    const before = run([{ lists }]);
    const after = publish(
      before,
      writing({ lists: { ...lists, qualities: [entry('q', 'Rigueur')] } }),
      facts(),
    );
    expect(publishedDiff(before, after).map((write) => write.key)).toEqual([
      'qualities',
      'progress',
    ]);
    expect(after.lists.vigilance).toBe(before.lists.vigilance);
  });

  it('is the very list that the group wrote when none of its entries is empty, so that it is known without being read', () => {
    const full = [entry('q', 'Rigueur'), entry('r', 'Sait écouter')];
    const vigilance = [entry('v', 'Délais'), entry('w', ' ')];
    const { lists } = run([{ lists: { ...NO_LISTS, qualities: full, vigilance } }]);
    expect(lists.qualities).toBe(full);
    expect(lists.vigilance).toEqual([entry('v', 'Délais')]);
  });

  it('is every key the first time, without a proposal', () => {
    const keys = publishedDiff(null, run([{}])).map((write) => write.key);
    expect(keys).toHaveLength(7);
    expect(keys).not.toContain('proposal');
  });

  it('comes back from storage as it was', () => {
    const kept = run([{ proposal: pair('a', 'b') }, { recused: [c('a')] }]);
    expect(readPublication(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect(readPublication({ active: 1 })).toBeNull();
  });
});
