import { describe, expect, it } from 'vitest';
import { roundOf, taskToResume } from '@tdt/client/routes/phone/model/round';
import type { RoundFacts } from '@tdt/client/routes/phone/model/round';
import { personId } from '@tdt/shared/ids';
import { cid, qualities, written } from './support';

const facts = (more: Partial<RoundFacts> = {}): RoundFacts => ({
  writing: written(),
  progress: { state: 'todo', qualities: 0, spoken: false, reportedAt: null },
  candidacies: ['a', 'b'],
  step: 'profiles',
  me: personId('me'),
  mine: false,
  everyone: false,
  ...more,
});
const reportedAt = { state: 'reported', qualities: 1, spoken: true, reportedAt: 1000 } as const;

describe('where a group stands with a task', () => {
  it('is to do while nothing is written, and an empty line is nothing', () => {
    const { state, arcs } = roundOf(facts({ writing: written({ lists: qualities(' ') }) }));
    expect(state).toEqual({ kind: 'todo' });
    expect(arcs).toEqual([false, false, false]);
  });

  it('counts qualities while profiles are being written', () => {
    const { state, arcs } = roundOf(facts({ writing: written({ lists: qualities('x', 'yy') }) }));
    expect(state).toEqual({ kind: 'profilesStarted', qualities: 2 });
    expect(arcs[0]).toBe(false);
  });

  it('has its profiles noted once everybody has spoken, or once the room has gone on', () => {
    const lists = qualities('x');
    const spoken = roundOf(facts({ writing: written({ lists, spoken: true }) }));
    const later = roundOf(facts({ writing: written({ lists }), step: 'candidacies' }));
    expect(spoken.state).toEqual({ kind: 'profilesNoted' });
    expect(later.state).toEqual({ kind: 'profilesNoted' });
    expect(spoken.arcs[0] && later.arcs[0]).toBe(true);
  });

  it('counts the candidacies that were studied, and the second arc waits for the last', () => {
    const one = new Map([['a', 'retained' as const]]);
    const both = new Map([...one, ['b', 'notRetained' as const]]);
    const started = roundOf(facts({ writing: written({ study: one }) }));
    expect(started.state).toEqual({ kind: 'studying', studied: 1, total: 2 });
    expect(started.arcs[1]).toBe(false);
    expect(roundOf(facts({ writing: written({ study: both }) })).arcs[1]).toBe(true);
  });

  it('says that a proposal is to be reported, then when it was', () => {
    const none = { kind: 'noRelevantCandidacy', candidacies: [] as never[] } as const;
    const chosen = roundOf(facts({ writing: written({ proposal: { ...none, reported: false } }) }));
    const sent = written({ proposal: { ...none, reported: true } });
    expect(chosen.state).toEqual({ kind: 'chosen' });
    expect(roundOf(facts({ writing: sent })).state).toEqual({ kind: 'reported', at: null });
    const published = roundOf(facts({ writing: sent, progress: reportedAt }));
    expect(published.state).toEqual({ kind: 'reported', at: 1000 });
    expect(published.arcs[2]).toBe(true);
  });

  it('shows nothing of study and proposal to somebody who steps aside', () => {
    const writing = written({
      lists: qualities('x'),
      study: new Map([['a', 'retained']]),
      proposal: { kind: 'names', candidacies: [cid('a')], reported: false },
    });
    const round = roundOf(facts({ writing, mine: true, step: 'proposals' }));
    expect(round.state).toEqual({ kind: 'profilesNoted' });
    expect(round.aside).toBe(true);
  });

  it('tells somebody who steps aside that the task was reported, and whether they have left', () => {
    const writing = written({ left: new Map([[personId('me'), 5]]) });
    const round = roundOf(facts({ writing, mine: true, progress: reportedAt }));
    expect(round.state).toEqual({ kind: 'reported', at: 1000 });
    expect(round.away).toBe(true);
  });

  it('is without object where everybody is a candidate', () => {
    const round = roundOf(facts({ mine: true, everyone: true }));
    expect(round.state).toEqual({ kind: 'noObject' });
    expect(round.aside).toBe(false);
  });
});

describe('the task to take up again', () => {
  const tasks = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  const without =
    (...done: string[]) =>
    ({ id }: { id: string }) =>
      done.includes(id);

  it('is the last one opened', () => {
    expect(taskToResume(tasks, without(), 'c')?.id).toBe('c');
  });

  it('is the first with something left when the last one is done or unknown', () => {
    expect(taskToResume(tasks, without('a', 'c'), 'c')?.id).toBe('b');
    expect(taskToResume(tasks, without(), 'gone')?.id).toBe('a');
  });

  it('is none once all are done', () => {
    expect(taskToResume(tasks, without('a', 'b', 'c'), 'a')).toBeNull();
  });
});
