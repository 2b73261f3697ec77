import { inverseOf } from '@tdt/client/routes/console/model/inverse';
import { MEETING } from '@tdt/shared/document/sections';
import type { Command } from '@tdt/shared/protocol/commands';
import { describe, expect, it } from 'vitest';
import { NOW, SampleMeeting } from '../../support/meeting-state';

const REASON = 'Annulé aussitôt';

/** Gives a command as the console does, then what takes it back. */
function thereAndBack(sample: SampleMeeting, command: Command): readonly Command[] {
  const { state: meeting, staff } = sample;
  const { result } = sample.give(command.type, command.payload);
  const back = inverseOf(command, { meeting, staff, now: sample.now, result, undoReason: REASON });
  for (const { type, payload } of back) sample.give(type, payload);
  return back;
}

/** Everything there is but what could still come back; a root that holds nothing is as good as one never written. */
const contents = (sample: SampleMeeting) => {
  const roots = sample.snapshot() as Record<string, Record<string, unknown>>;
  // A screen that is brought back begins again with its first page.
  const state = { ...roots[MEETING.state], paging: null };
  return Object.fromEntries(
    Object.entries({ ...roots, [MEETING.state]: state }).filter(
      ([name, root]) => name !== MEETING.former && Object.keys(root).length > 0,
    ),
  );
};

const atWork = () =>
  new SampleMeeting({
    people: 12,
    groups: 2,
    step: 'pooling',
    revealed: [0, 1],
    candidacies: [
      [0, 0],
      [1, 0],
      [3, 0],
      [2, 1],
    ],
  });

const pair = (sample: SampleMeeting) =>
  [sample.candidacy(0), sample.candidacy(1)] as [
    ReturnType<SampleMeeting['candidacy']>,
    ReturnType<SampleMeeting['candidacy']>,
  ];

describe('taking back an act leaves the meeting as it was', () => {
  const cases: readonly [string, (sample: SampleMeeting) => Command][] = [
    ['a screen', () => ({ type: 'screen.show', payload: { screen: { view: 'neutral' } } })],
    [
      'the sending of the report',
      () => ({ type: 'report.sent', payload: { sent: true, confirm: true } }),
    ],
    ['the door', () => ({ type: 'door.set', payload: { door: 'closed' } })],
    [
      'an absence, with the group and the pen that were lost',
      (sample) => ({
        type: 'person.present',
        payload: { people: [sample.person(0), sample.person(5)], presence: 'absent' },
      }),
    ],
    [
      'a presence at a distance',
      (sample) => ({
        type: 'person.present',
        payload: { people: [sample.person(4)], presence: 'remote' },
      }),
    ],
    [
      'the move of a rapporteur',
      (sample) => ({
        type: 'group.move',
        payload: { person: sample.person(0), group: sample.group(1) },
      }),
    ],
    ['an empty group', () => ({ type: 'group.add', payload: { remote: false } })],
    [
      'sharing',
      (sample) => ({ type: 'group.share', payload: { group: sample.group(0), shared: true } }),
    ],
    [
      'rapporteurs',
      (sample) => ({
        type: 'rapporteur.name',
        payload: { group: sample.group(0), rapporteurs: [sample.person(2), sample.person(4)] },
      }),
    ],
    [
      'a group marked without answer',
      (sample) => ({
        type: 'group.silent',
        payload: { group: sample.group(0), task: sample.task(0), silent: true },
      }),
    ],
    [
      'a corrected person',
      (sample) => ({
        type: 'person.edit',
        payload: { person: sample.person(1), first: 'Autre', gender: 'O', noPhone: true },
      }),
    ],
    [
      'a candidacy linked to somebody else',
      (sample) => ({
        type: 'candidacy.link',
        payload: { candidacy: sample.candidacy(0), person: sample.person(7) },
      }),
    ],
  ];

  it.each(cases)('%s', (_, commandOf) => {
    const sample = atWork();
    const before = contents(sample);
    const back = thereAndBack(sample, commandOf(sample));
    expect(back.length).toBeGreaterThan(0);
    expect(contents(sample)).toEqual(before);
  });

  it('an argument of a check that is open', () => {
    const sample = atWork();
    sample.give('check.open', { task: sample.task(0), pair: pair(sample) });
    const check = [...sample.state.checks.values()][0]!;
    const before = contents(sample);
    thereAndBack(sample, {
      type: 'check.record',
      payload: { check: check.id, kind: 'opposition', text: 'Pourquoi pas' },
    });
    expect(contents(sample)).toEqual(before);
  });

  it('an argument that was removed by mistake comes back under another id', () => {
    const sample = atWork();
    sample.give('check.open', { task: sample.task(0), pair: pair(sample) });
    const check = [...sample.state.checks.values()][0]!.id;
    sample.give('check.record', { check, kind: 'reservation', text: 'Attention' });
    const argument = [...sample.staff.arguments.values()][0]!.id;
    thereAndBack(sample, { type: 'check.remove', payload: { argument } });
    expect([...sample.staff.arguments.values()].map(({ text }) => text)).toEqual(['Attention']);
    expect(sample.state.checks.get(check)?.reservations).toBe(1);
  });
});

describe('taking back what was done to the speakers’ queue', () => {
  const asked = () => {
    const sample = atWork();
    for (const participant of [1, 3, 0]) sample.give('speaker.ask', {}, { participant });
    return sample;
  };
  const cases: readonly [string, (sample: SampleMeeting) => Command][] = [
    [
      'somebody entered',
      (sample) => ({ type: 'speaker.ask', payload: { person: sample.person(5) } }),
    ],
    [
      'somebody removed finds their place again',
      (sample) => ({ type: 'speaker.remove', payload: { person: sample.person(3) } }),
    ],
    ['the floor given by the rule', () => ({ type: 'speaker.next', payload: {} })],
    [
      'the floor given out of order',
      (sample) => ({ type: 'speaker.next', payload: { person: sample.person(3) } }),
    ],
    ['a turn ended', () => ({ type: 'speaker.done', payload: {} })],
    [
      'a turn ended by going into groups',
      () => ({ type: 'step.set', payload: { step: 'profiles' } }),
    ],
  ];

  it.each(cases)('%s', (_, commandOf) => {
    const sample = asked();
    sample.give('speaker.next', {});
    sample.now += 1000;
    const before = contents(sample);
    const back = thereAndBack(sample, commandOf(sample));
    expect(back.length).toBeGreaterThan(0);
    expect({ ...contents(sample), [MEETING.state]: null }).toEqual({
      ...before,
      [MEETING.state]: null,
    });
    expect(sample.state.speaking).not.toBeNull();
  });
});

describe('taking back a step', () => {
  it('brings back the step, the screen that was projected and the time that was left', () => {
    const sample = atWork();
    sample.give('timer.set', { action: 'start', minutes: 20 });
    sample.give('screen.show', { screen: { view: 'grid', task: sample.task(0) } });
    const { screen, timer } = sample.state;
    thereAndBack(sample, { type: 'step.set', payload: { step: 'closing' } });
    expect(sample.state.step.step).toBe('pooling');
    expect(sample.state.screen).toEqual(screen);
    expect(sample.state.timer).toMatchObject({ state: 'running', endsAt: NOW + 20 * 60_000 });
    expect(timer).toMatchObject({ endsAt: NOW + 20 * 60_000 });
  });

  it('brings back a paused timer paused', () => {
    const sample = atWork();
    sample.give('timer.set', { action: 'start', minutes: 10 });
    sample.give('timer.set', { action: 'pause' });
    thereAndBack(sample, { type: 'step.set', payload: { step: 'closing' } });
    expect(sample.state.timer).toMatchObject({ state: 'paused', leftMs: 10 * 60_000 });
  });
});

describe('taking back the timer', () => {
  it.each([
    { action: 'pause' } as const,
    { action: 'extend', minutes: 5 } as const,
    { action: 'end' } as const,
    { action: 'start', minutes: 45 } as const,
  ])('after $action the same instant ends it', (payload) => {
    const sample = atWork();
    sample.give('timer.set', { action: 'start', minutes: 20 });
    sample.now += 25 * 60_000;
    thereAndBack(sample, { type: 'timer.set', payload });
    expect(sample.state.timer).toMatchObject({ state: 'running', endsAt: NOW + 20 * 60_000 });
  });

  it('a timer that was started where there was none is ended', () => {
    const sample = atWork();
    thereAndBack(sample, { type: 'timer.set', payload: { action: 'start', minutes: 5 } });
    expect(sample.state.timer).toBeNull();
  });
});

describe('taking back an act of the plenary', () => {
  it('reopens it and shows what was on the screen', () => {
    const sample = atWork();
    sample.give('check.open', { task: sample.task(0), pair: pair(sample) });
    const check = [...sample.state.checks.values()][0]!.id;
    const { screen } = sample.state;
    const designation = {
      kind: 'designated' as const,
      task: sample.task(0),
      pair: pair(sample),
      check,
    };
    const [reopening] = thereAndBack(sample, { type: 'decision.set', payload: designation });
    expect(reopening).toEqual({
      type: 'decision.reopen',
      payload: { task: sample.task(0), reason: REASON },
    });
    expect(sample.state.decisions.size).toBe(0);
    expect(sample.state.screen).toEqual(screen);
  });

  it('takes back a reopening by the same act', () => {
    const sample = atWork();
    sample.give('decision.set', { kind: 'noCandidacy', task: sample.task(1) });
    thereAndBack(sample, {
      type: 'decision.reopen',
      payload: { task: sample.task(1), reason: 'Erreur' },
    });
    expect(sample.state.decisions.get(sample.task(1))?.kind).toBe('noCandidacy');
  });
});

describe('groups that went', () => {
  it('when groups were formed anew come back with everybody where they sat', () => {
    const sample = atWork();
    const before = contents(sample);
    thereAndBack(sample, { type: 'groups.form', payload: { confirm: true } });
    expect(contents(sample)).toEqual(before);
  });

  it('were formed for the first time, or one was empty: nothing else changes', () => {
    const sample = new SampleMeeting({ people: 4 });
    const before = contents(sample);
    thereAndBack(sample, { type: 'groups.form', payload: {} });
    expect(contents(sample)).toEqual(before);
    sample.give('group.add', { remote: false });
    const [group] = sample.state.groups;
    thereAndBack(sample, { type: 'group.remove', payload: { group: group!.id } });
    expect(sample.state.groups).toEqual([group]);
  });
});

it('takes back the date of the next meeting, and a date that replaced another', () => {
  const sample = atWork();
  const next = { date: '2026-12-19T14:00', place: 'Salle des fêtes', purpose: 'La suite' };
  thereAndBack(sample, { type: 'next.set', payload: next });
  expect(sample.state.next).toBeNull();
  sample.give('next.set', next);
  thereAndBack(sample, { type: 'next.set', payload: { date: '2027-01-02T10:00', place: null } });
  expect(sample.state.next).toEqual(next);
  thereAndBack(sample, { type: 'next.set', payload: { date: null, place: null } });
  expect(sample.state.next).toEqual(next);
});

describe('what has no way back', () => {
  it('a reveal offers none', () => {
    const sample = atWork();
    expect(
      thereAndBack(sample, {
        type: 'task.reveal',
        payload: { task: sample.task(2), confirm: true },
      }),
    ).toEqual([]);
    expect(sample.state.reveals.has(sample.task(2))).toBe(true);
  });
});

describe('taking back an act of the preparation', () => {
  const cases: readonly [string, (sample: SampleMeeting) => Command][] = [
    [
      'the form of the meeting',
      () => ({ type: 'meeting.edit', payload: { title: ' Autre ', department: '2a', date: null } }),
    ],
    ['a tick', () => ({ type: 'checklist.tick', payload: { mark: 'printed', done: true } })],
    [
      'a task added',
      () => ({
        type: 'task.add',
        payload: { label: { fr: 'A' }, short: { fr: 'A' }, text: { fr: 'A' }, position: 0 },
      }),
    ],
    [
      'the texts of a task',
      (sample) => ({
        type: 'task.edit',
        payload: {
          task: sample.task(1),
          label: { fr: 'Un nom bien trop long pour être court' },
          short: { fr: '' },
          questions: [],
          liaison: null,
        },
      }),
    ],
    [
      'the order of the tasks',
      (sample) => ({ type: 'task.move', payload: { task: sample.task(0), to: 3 } }),
    ],
    [
      'a step',
      () => ({ type: 'step.edit', payload: { step: 'frame', paragraphs: [], minutes: 1 } }),
    ],
    ['settings', () => ({ type: 'settings.edit', payload: { parity: false, groupSize: 6 } })],
    ['the papers', () => ({ type: 'texts.edit', payload: { newCall: { fr: 'Appel' } } })],
    ['a template', () => ({ type: 'template.apply', payload: { template: 'association' } })],
  ];

  it.each(cases)('leaves the meeting as it was: %s', (_, command) => {
    const sample = new SampleMeeting();
    sample.give('texts.edit', { newCall: { fr: 'Avant' } });
    sample.give('meeting.edit', { place: 'Salle A' });
    sample.give('checklist.tick', { mark: 'announced', done: true });
    const before = contents(sample);
    expect(thereAndBack(sample, command(sample))).toHaveLength(1);
    expect(contents(sample)).toEqual(before);
  });

  it('brings a removed task back with its texts at its place, and not one whose candidacies went', () => {
    const sample = new SampleMeeting({ people: 1, candidacies: [[0, 0]] });
    const texts = sample.state.tasks.map(({ label, position }) => ({ label, position }));
    thereAndBack(sample, { type: 'task.remove', payload: { task: sample.task(2) } });
    expect(sample.state.tasks.map(({ label, position }) => ({ label, position }))).toEqual(texts);
    const payload = { task: sample.task(0), candidacies: 1 };
    expect(thereAndBack(sample, { type: 'task.remove', payload })).toEqual([]);
  });

  it('does not undo what somebody else wrote in the same field since', () => {
    const sample = new SampleMeeting();
    const { state: meeting, staff } = sample;
    const command: Command = { type: 'meeting.edit', payload: { place: 'Salle A' } };
    sample.give('meeting.edit', { place: 'Salle A' });
    const now = sample.now;
    const [back] = inverseOf(command, { meeting, staff, now, undoReason: REASON });
    sample.give('meeting.edit', { place: 'Salle B' });
    expect(sample.refused(back!.type, back!.payload)).toBe('conflict edited_meanwhile place');
  });
});
