import {
  designationNeeds,
  isUnderCheck,
  openCheck,
  stageOf,
  voicesOf,
} from '@tdt/client/routes/console/model/pooling';
import { offersOf } from '@tdt/client/routes/console/model/screens';
import { sameScreen } from '@tdt/client/ui/stage/layout/screens';
import { pairOf } from '@tdt/shared/consensus/pair';
import type { CandidacyId } from '@tdt/shared/ids';
import { describe, expect, it } from 'vitest';
import { SampleMeeting } from '../../support/meeting-state';

const pooling = (revealed: readonly number[] = [0, 1]) =>
  new SampleMeeting({
    people: 6,
    groups: 1,
    step: 'pooling',
    revealed,
    candidacies: [
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 1],
      [3, 1],
    ],
  });

const two = (sample: SampleMeeting, a: number, b: number): [CandidacyId, CandidacyId] => [
  sample.candidacy(a),
  sample.candidacy(b),
];

describe('the stage of a task', () => {
  it('goes from the reveal to the discussion, the check and the act', () => {
    const sample = pooling([]);
    const task = sample.task(0);
    expect(stageOf(sample.state, task)).toBeNull();
    sample.give('task.reveal', { task, confirm: true });
    expect(stageOf(sample.state, task)).toBe('discussed');
    sample.give('check.open', { task, pair: two(sample, 0, 1) });
    expect(stageOf(sample.state, task)).toBe('check');
    const check = openCheck(sample.state, task);
    expect(check && isUnderCheck(check, pairOf(...two(sample, 1, 0)))).toBe(true);
    sample.give('check.close', { check: check!.id });
    expect(stageOf(sample.state, task)).toBe('act');
    expect(openCheck(sample.state, task)).toBeNull();
  });
});

describe('what a designation needs', () => {
  it('nothing for a pair with parity', () => {
    const sample = pooling();
    const needs = designationNeeds(sample.state, sample.staff, sample.task(0), two(sample, 0, 1));
    expect(needs).toEqual({ parity: 'ok', unknown: [], twice: [] });
  });

  it('a reason without parity, a gender when one is unknown', () => {
    const sample = pooling();
    const needs = () =>
      designationNeeds(sample.state, sample.staff, sample.task(0), two(sample, 0, 2));
    expect(needs().parity).toBe('broken');
    sample.give('person.edit', { person: sample.person(2), gender: null });
    expect(needs().parity).toBe('unknown');
    expect(needs().unknown.map(({ id }) => id)).toEqual([sample.person(2)]);
  });

  it('a reason for somebody designated elsewhere, not for the task itself', () => {
    const sample = pooling();
    sample.give('decision.set', {
      kind: 'designated',
      task: sample.task(1),
      pair: two(sample, 3, 4),
      check: null,
    });
    const elsewhere = designationNeeds(
      sample.state,
      sample.staff,
      sample.task(0),
      two(sample, 0, 1),
    );
    expect(elsewhere.twice.map(({ id }) => id)).toEqual([sample.person(0)]);
    const own = designationNeeds(sample.state, sample.staff, sample.task(1), two(sample, 3, 4));
    expect(own.twice).toEqual([]);
  });
});

describe('what was said in a check', () => {
  it('sets apart reservations without a word', () => {
    const sample = pooling();
    sample.give('check.open', { task: sample.task(0), pair: two(sample, 0, 1) });
    const check = openCheck(sample.state, sample.task(0))!.id;
    sample.give('check.record', { check, kind: 'reservation', text: '' });
    sample.give('check.record', { check, kind: 'opposition', text: 'Trop de charges' });
    sample.give('check.record', { check, kind: 'reservation', text: '' });
    const { withWords, wordless } = voicesOf(sample.staff, check);
    expect(withWords.map(({ text }) => text)).toEqual(['Trop de charges']);
    expect(wordless).toHaveLength(2);
  });
});

describe('the views for the screen of the room', () => {
  it('are locked with their reason until they may be shown', () => {
    const sample = pooling([]);
    const locks = offersOf(sample.state, sample.task(0)).map(({ view, lock }) => [view, lock]);
    expect(locks).toEqual([
      ['welcome', null],
      ['groups', null],
      ['task', null],
      ['profiles', null],
      ['ladder', 'reveal'],
      ['grid', 'reveal'],
      ['decisions', 'decision'],
    ]);
  });

  it('offers only what the server would project', () => {
    const sample = pooling();
    sample.give('check.open', { task: sample.task(0), pair: two(sample, 0, 1) });
    sample.give('decision.set', { kind: 'noCandidacy', task: sample.task(0) });
    const screens = offersOf(sample.state, sample.task(0)).flatMap(({ screen }) => screen ?? []);
    expect(screens.map(({ view }) => view)).toEqual([
      'welcome',
      'groups',
      'task',
      'profiles',
      'ladder',
      'grid',
      'check',
      'decision',
      'decisions',
    ]);
    for (const screen of screens) expect(sample.decide('screen.show', { screen }).ok).toBe(true);
  });

  it('tells the grids of two tasks apart', () => {
    const sample = pooling();
    const grid = (at: number) => ({ view: 'grid' as const, task: sample.task(at) });
    expect(sameScreen(grid(0), grid(0))).toBe(true);
    expect(sameScreen(grid(0), grid(1))).toBe(false);
  });
});
