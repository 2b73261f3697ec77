import { nextPageIn, pageNow } from '@tdt/shared/document/paging';
import { screenOf } from '@tdt/shared/commands/run-sheet';
import { STEPS, timerLeft } from '@tdt/shared/steps';
import type { Step } from '@tdt/shared/steps';
import { GROUP_TASK_ROOTS, groupRoot } from '@tdt/shared/document/sections';
import { seatId, taskId } from '@tdt/shared/ids';
import type { PersonId } from '@tdt/shared/ids';
import { rightsOf } from '@tdt/shared/permissions';
import { describe, expect, it } from 'vitest';
import { NOW, SampleMeeting } from '../../support/meeting-state';

const MINUTE = 60_000;

/** What the rapporteur of the first group may write. */
const writable = ({ state, person }: SampleMeeting): string[] => {
  const seat = {
    id: seatId('s0'),
    role: 'participant',
    admitted: true,
    person: person(0),
  } as const;
  const groupOf = (id: PersonId) => state.people.get(id)?.group ?? null;
  return [...rightsOf(seat, { ...state, groupOf }).roots].sort();
};

describe('step.set', () => {
  it('moves to any step from any other, stops the timer and shows what belongs to the step', () => {
    for (const from of STEPS)
      for (const to of STEPS.filter((step) => step !== from)) {
        const meeting = new SampleMeeting({ step: from });
        meeting.give('timer.set', { action: 'start', minutes: 5 });
        const { journal } = meeting.give('step.set', { step: to });
        expect(meeting.state.step).toEqual({ step: to, since: NOW });
        expect(meeting.state.timer).toBeNull();
        expect(meeting.state.screen).toEqual(screenOf(to));
        expect(journal).toEqual({ step: to, from });
      }
  });

  it('is not closing: at every step a group writes every root of every task, and nothing it wrote goes', () => {
    const meeting = new SampleMeeting({ people: 4, groups: 2 });
    const before = writable(meeting);
    expect(before).toHaveLength(meeting.state.tasks.length * GROUP_TASK_ROOTS.length);
    const mine = groupRoot(meeting.group(0), meeting.task(0), 'study');
    meeting.write([{ root: mine, key: 'c0', value: 'retained' }]);
    for (const step of [...STEPS, ...STEPS.toReversed()]) {
      meeting.give('step.set', { step });
      expect(writable(meeting)).toEqual(before);
      expect(meeting.size(mine)).toBe(1);
    }
  });

  it('changes and notes nothing when the meeting is there already', () => {
    const meeting = new SampleMeeting({ step: 'tasks' });
    expect(meeting.give('step.set', { step: 'tasks' })).toEqual({ writes: [], journal: null });
  });

  it('shows what the step is about', () => {
    const views = Object.fromEntries(STEPS.map((step: Step) => [step, screenOf(step).view]));
    expect(views).toEqual({
      welcome: 'welcome',
      frame: 'text',
      tasks: 'text',
      profiles: 'groups',
      candidacies: 'groups',
      proposals: 'groups',
      pooling: 'ladder',
      closing: 'decisions',
    });
    expect(screenOf('tasks')).toEqual({ view: 'text', step: 'tasks' });
  });
});

describe('timer.set', () => {
  const started = (minutes = 10) => {
    const meeting = new SampleMeeting();
    meeting.give('timer.set', { action: 'start', minutes });
    return meeting;
  };

  it('starts with an absolute end', () => {
    const meeting = started();
    expect(meeting.state.timer).toEqual({
      state: 'running',
      endsAt: NOW + 10 * MINUTE,
      totalMs: 10 * MINUTE,
    });
  });

  it('keeps what is left while it is paused, and goes on from there', () => {
    const meeting = started();
    meeting.now += 4 * MINUTE;
    meeting.give('timer.set', { action: 'pause' });
    expect(meeting.state.timer).toMatchObject({ state: 'paused', leftMs: 6 * MINUTE });
    meeting.now += 30 * MINUTE;
    meeting.give('timer.set', { action: 'pause' });
    meeting.give('timer.set', { action: 'resume' });
    expect(meeting.state.timer).toMatchObject({
      state: 'running',
      endsAt: meeting.now + 6 * MINUTE,
    });
    meeting.now += MINUTE;
    meeting.give('timer.set', { action: 'resume' });
    expect(timerLeft(meeting.state.timer!, meeting.now)).toBe(5 * MINUTE);
  });

  it('is extended or shortened, running, paused or over time', () => {
    const meeting = started();
    meeting.now += 12 * MINUTE;
    expect(timerLeft(meeting.state.timer!, meeting.now)).toBe(-2 * MINUTE);
    meeting.give('timer.set', { action: 'extend', minutes: 5 });
    expect(meeting.state.timer).toMatchObject({ totalMs: 15 * MINUTE });
    expect(timerLeft(meeting.state.timer!, meeting.now)).toBe(3 * MINUTE);
    meeting.give('timer.set', { action: 'pause' });
    meeting.give('timer.set', { action: 'extend', minutes: -2 });
    expect(meeting.state.timer).toEqual({
      state: 'paused',
      leftMs: MINUTE,
      totalMs: 13 * MINUTE,
    });
    meeting.give('timer.set', { action: 'extend', minutes: -600 });
    expect(meeting.state.timer).toMatchObject({ totalMs: 0 });
  });

  it('ends, and stays ended whatever is asked of it but a start', () => {
    const meeting = started();
    meeting.give('timer.set', { action: 'end' });
    for (const action of ['pause', 'resume', 'end'] as const) meeting.give('timer.set', { action });
    meeting.give('timer.set', { action: 'extend', minutes: 5 });
    expect(meeting.state.timer).toBeNull();
  });

  it('locks nothing: with the time over, groups write, report and are moved on as before', () => {
    const facts = { people: 4, groups: 2, step: 'proposals' } as const;
    const [over, none] = [new SampleMeeting(facts), new SampleMeeting(facts)];
    over.give('timer.set', { action: 'start', minutes: 1 });
    over.now += 5 * MINUTE;
    expect(timerLeft(over.state.timer!, over.now)).toBe(-4 * MINUTE);
    expect(writable(over)).toEqual(writable(none));
    expect(writable(over)).toContain(groupRoot(over.group(0), over.task(0), 'proposal'));
    over.give('group.move', { person: over.person(3), group: over.group(0) });
    over.give('step.set', { step: 'pooling' });
    over.give('task.reveal', { task: over.task(0), confirm: true });
  });

  it('is not worth a line of the journal', () => {
    const { journal } = new SampleMeeting().give('timer.set', { action: 'start', minutes: 1 });
    expect(journal).toBeNull();
  });

  it.each([0, -1, 601])('refuses to start for %d minutes', (minutes) => {
    expect(new SampleMeeting().refused('timer.set', { action: 'start', minutes })).toBe(
      'invalid field_invalid minutes',
    );
  });
});

describe('door.set', () => {
  it('closes and opens the entrance, and notes a change only', () => {
    const meeting = new SampleMeeting();
    expect(meeting.give('door.set', { door: 'open' }).journal).toBeNull();
    expect(meeting.give('door.set', { door: 'closed' }).journal).toEqual({ door: 'closed' });
    expect(meeting.state.door).toBe('closed');
  });
});

describe('task.reveal', () => {
  it('reveals one task, at any step', () => {
    for (const step of STEPS) {
      const meeting = new SampleMeeting({ step });
      const task = meeting.task(1);
      const { journal } = meeting.give('task.reveal', { task, confirm: true });
      expect([...meeting.state.reveals]).toEqual([[task, { at: NOW }]]);
      expect(journal).toEqual({ tasks: [task] });
    }
  });

  it('reveals all that are left, and keeps the moment of those that were revealed before', () => {
    const meeting = new SampleMeeting({ revealed: [2] });
    const before = meeting.state.reveals.get(meeting.task(2));
    meeting.give('task.reveal', { task: null, confirm: true });
    expect(meeting.state.reveals.size).toBe(meeting.state.tasks.length);
    expect(meeting.state.reveals.get(meeting.task(2))).toEqual(before);
  });

  it('is refused without a confirmation, twice, or for no task', () => {
    const meeting = new SampleMeeting({ revealed: [0] });
    const task = meeting.task(0);
    const refused = (of: Parameters<typeof meeting.refused<'task.reveal'>>[1]) =>
      meeting.refused('task.reveal', of);
    expect(refused({ task: meeting.task(1), confirm: false })).toBe(
      'invalid confirm_reveal confirm',
    );
    expect(refused({ task, confirm: true })).toBe('conflict already_revealed task');
    expect(refused({ task: taskId('none'), confirm: true })).toBe('not_found unknown_task task');
    meeting.give('task.reveal', { task: null, confirm: true });
    expect(refused({ task: null, confirm: true })).toBe('conflict already_revealed task');
  });
});

describe('group.silent', () => {
  it('marks a group for a task and takes the mark back', () => {
    const meeting = new SampleMeeting({ people: 2, groups: 2, step: 'pooling' });
    const [group, task] = [meeting.group(1), meeting.task(0)];
    const { journal } = meeting.give('group.silent', { group, task, silent: true });
    expect([...meeting.state.silent.keys()]).toEqual([`${group}.${task}`]);
    expect(journal).toEqual({ group, task, silent: true });
    meeting.give('group.silent', { group, task, silent: false });
    expect(meeting.state.silent.size).toBe(0);
  });

  it('is refused before the proposals, naming the step, and for what does not exist', () => {
    const meeting = new SampleMeeting({ people: 2, groups: 1, step: 'candidacies' });
    const of = { group: meeting.group(0), task: meeting.task(0), silent: true };
    const early = meeting.refusal('group.silent', of);
    expect(early).toMatchObject({ code: 'out_of_step', reason: 'out_of_step' });
    expect(early.params?.['step']).toBe(meeting.state.steps.get('proposals')?.title.fr);
    meeting.give('step.set', { step: 'proposals' });
    expect(meeting.refused('group.silent', { ...of, group: meeting.group(7) })).toBe(
      'not_found unknown_group group',
    );
    expect(meeting.refused('group.silent', { ...of, task: taskId('none') })).toBe(
      'not_found unknown_task task',
    );
  });
});

describe('screen.show', () => {
  it('projects any view that shows nothing hidden', () => {
    const meeting = new SampleMeeting({ revealed: [0] });
    const task = meeting.task(0);
    const views = [
      { view: 'neutral' },
      { view: 'profiles', task: meeting.task(1) },
      { view: 'grid', task },
      { view: 'text', step: 'frame' },
    ] as const;
    for (const screen of views) {
      expect(meeting.give('screen.show', { screen }).journal).toBeNull();
      expect(meeting.state.screen).toEqual(screen);
    }
  });

  it('is refused for a grid that is not revealed, and for what does not exist', () => {
    const meeting = new SampleMeeting();
    const task = meeting.task(0);
    const refused = (screen: Parameters<typeof meeting.refused<'screen.show'>>[1]['screen']) =>
      meeting.refused('screen.show', { screen });
    expect(refused({ view: 'grid', task })).toBe('out_of_step not_revealed task');
    expect(refused({ view: 'profiles', task: taskId('none') })).toBe('not_found unknown_task task');
    expect(refused({ view: 'decision', task })).toBe('not_found no_decision task');
    expect(refused({ view: 'check', check: 'k1' as never })).toBe('not_found unknown_check check');
  });
});

describe('the pages of the screen', () => {
  const first = (since: number) => ({ since, page: 0, paused: false });

  it('begin with the first one when another screen comes up, whatever brings it up', () => {
    const meeting = new SampleMeeting({ step: 'pooling', revealed: [0] });
    meeting.give('screen.turn', { action: 'turn', pages: 1 });
    meeting.now += 1000;
    meeting.give('screen.show', { screen: { view: 'decisions' } });
    expect(meeting.state.paging).toEqual(first(NOW + 1000));
    meeting.give('screen.turn', { action: 'turn', pages: 1 });
    meeting.now += 1000;
    meeting.give('step.set', { step: 'profiles' });
    expect(meeting.state.paging).toEqual(first(NOW + 2000));
  });

  it('stay where they are when what is shown is projected again', () => {
    const meeting = new SampleMeeting();
    meeting.give('screen.show', { screen: { view: 'neutral' } });
    meeting.give('screen.turn', { action: 'turn', pages: -1 });
    const { paging } = meeting.state;
    expect(paging.page).toBe(-1);
    meeting.now += 5000;
    meeting.give('screen.show', { screen: { view: 'neutral' } });
    expect(meeting.state.paging).toEqual(paging);
  });

  it('turn by themselves, by hand from the one shown, and not while they are stopped', () => {
    const meeting = new SampleMeeting();
    meeting.give('screen.show', { screen: { view: 'decisions' } });
    const shown = () => pageNow(meeting.state.paging, 'decisions', meeting.now);
    expect(shown()).toBe(0);
    meeting.now += 25_000;
    expect(shown()).toBe(2);
    meeting.give('screen.turn', { action: 'turn', pages: -1 }, 'plenary');
    expect(shown()).toBe(1);
    meeting.give('screen.turn', { action: 'pause', paused: true });
    meeting.now += 60_000;
    expect(shown()).toBe(1);
    expect(nextPageIn(meeting.state.paging, 'decisions', meeting.now)).toBeNull();
    meeting.give('screen.turn', { action: 'pause', paused: false });
    expect(nextPageIn(meeting.state.paging, 'decisions', meeting.now + 2000)).toBe(10_000);
    meeting.now += 12_000;
    expect(shown()).toBe(2);
  });

  it('of a text stay longer: it is read aloud', () => {
    const paging = first(NOW);
    expect(pageNow(paging, 'task', NOW + 35_000)).toBe(0);
    expect(pageNow(paging, 'text', NOW + 36_000)).toBe(1);
    expect(pageNow(paging, 'text', NOW - 5), 'a clock that is behind').toBe(0);
  });
});

describe('screen.sort', () => {
  it('sorts the grid of a revealed task anew, for every picture of it', () => {
    const meeting = new SampleMeeting({ revealed: [0] });
    const task = meeting.task(0);
    meeting.give('screen.sort', { task }, 'plenary');
    expect(meeting.state.sorted).toEqual({ [task]: NOW });
    expect(meeting.refused('screen.sort', { task: meeting.task(1) })).toBe(
      'out_of_step not_revealed task',
    );
    expect(meeting.refused('screen.sort', { task: taskId('none') })).toBe(
      'not_found unknown_task task',
    );
  });
});
