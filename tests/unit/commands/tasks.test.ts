import { MEETING } from '@tdt/shared/document/sections';
import { taskId } from '@tdt/shared/ids';
import { STEPS } from '@tdt/shared/steps';
import { describe, expect, it } from 'vitest';
import { hasStarted, SampleMeeting } from '../../support/meeting-state';

const TEXT = { label: { fr: 'Tenir la caisse' }, short: { fr: 'Caisse' }, text: { fr: '…' } };
const BEFORE_GROUPS = ['welcome', 'frame', 'tasks'];

describe('task.add', () => {
  it('adds a task at the end, and says which', () => {
    const meeting = new SampleMeeting();
    const count = meeting.state.tasks.length;
    const { result, journal } = meeting.give('task.add', TEXT);
    expect(meeting.state.tasks).toHaveLength(count + 1);
    const last = meeting.state.tasks.at(-1);
    expect(last).toMatchObject({ ...TEXT, id: result?.['task'] });
    expect(journal).toEqual({ task: last?.id });
  });

  it('makes a short name of the label when none is given, and cuts one that is too long', () => {
    const meeting = new SampleMeeting();
    meeting.give('task.add', { ...TEXT, short: { fr: ' ' } });
    expect(meeting.state.tasks.at(-1)?.short.fr).toBe('Tenir la caisse');
    meeting.give('task.add', { ...TEXT, short: { fr: 'x'.repeat(60), en: 'y'.repeat(60) } });
    expect(meeting.state.tasks.at(-1)?.short).toEqual({ fr: 'x'.repeat(24), en: 'y'.repeat(24) });
  });

  it('takes questions, a liaison and a place in the order', () => {
    const meeting = new SampleMeeting();
    const more = { questions: [{ fr: 'Qui ?' }], liaison: { fr: 'Trésorerie' } };
    const { result } = meeting.give('task.add', { ...TEXT, ...more, position: 1 });
    expect(meeting.state.tasks[1]).toMatchObject({ ...more, id: result?.['task'], position: 1 });
    expect(meeting.state.tasks.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('is refused for a thirteenth task', () => {
    const meeting = new SampleMeeting();
    while (meeting.state.tasks.length < 12) meeting.give('task.add', TEXT);
    expect(meeting.refused('task.add', TEXT)).toBe('conflict too_many_tasks');
  });

  it('is refused without a name or with one too long, and once the groups work', () => {
    const meeting = new SampleMeeting();
    expect(meeting.refused('task.add', { ...TEXT, label: { fr: ' ' } })).toBe(
      'invalid text_missing label',
    );
    expect(meeting.refused('task.add', { ...TEXT, label: { fr: 'x'.repeat(201) } })).toBe(
      'invalid text_too_long label',
    );
    meeting.give('task.add', { ...TEXT, label: { fr: 'مهمة 🌳'.repeat(20) } });
    for (const step of STEPS) {
      const decided = new SampleMeeting({ step }).decide('task.add', TEXT);
      expect(decided.ok, step).toBe(BEFORE_GROUPS.includes(step));
      if (!decided.ok) expect(decided.error.code).toBe('out_of_step');
    }
  });
});

describe('task.edit', () => {
  it('changes the texts given and leaves the others, at any step', () => {
    const meeting = new SampleMeeting({ step: 'pooling' });
    const task = meeting.task(0);
    const before = meeting.state.tasks[0];
    meeting.give('task.edit', { task, text: { fr: 'Autre texte' } });
    expect(meeting.state.tasks[0]).toEqual({ ...before, text: { fr: 'Autre texte' } });
    meeting.give('task.edit', { task, short: { fr: '' }, label: { fr: 'Presse locale' } });
    expect(meeting.state.tasks[0]?.short.fr).toBe('Presse locale');
  });

  it('replaces questions, takes the liaison away, and journals which fields changed', () => {
    const meeting = new SampleMeeting();
    const task = meeting.task(0);
    const { journal } = meeting.give('task.edit', {
      task,
      questions: [{ fr: 'Qui écrit ?' }],
      liaison: null,
    });
    expect(meeting.state.tasks[0]?.questions).toEqual([{ fr: 'Qui écrit ?' }]);
    expect(meeting.state.tasks[0]).not.toHaveProperty('liaison');
    expect(journal).toEqual({ task, fields: ['questions', 'liaison'] });
    expect(meeting.give('task.edit', { task, liaison: null }).writes).toEqual([]);
  });

  it('does not undo what somebody else wrote in the same field meanwhile', () => {
    const meeting = new SampleMeeting();
    const task = meeting.task(0);
    const seen = { text: meeting.state.tasks[0]!.text, liaison: meeting.state.tasks[0]!.liaison! };
    meeting.give('task.edit', { task, text: { fr: 'Un' }, seen: { text: seen.text } });
    meeting.give('task.edit', { task, liaison: { fr: 'Bureau' }, seen: { liaison: seen.liaison } });
    expect(
      meeting.refused('task.edit', { task, text: { fr: 'Deux' }, seen: { text: seen.text } }),
    ).toBe('conflict edited_meanwhile text');
    expect(meeting.state.tasks[0]).toMatchObject({ text: { fr: 'Un' }, liaison: { fr: 'Bureau' } });
  });

  it('is refused for a task that is not there', () => {
    expect(new SampleMeeting().refused('task.edit', { task: taskId('none') })).toBe(
      'not_found unknown_task task',
    );
  });
});

describe('task.move', () => {
  const order = (meeting: SampleMeeting) => meeting.state.tasks.map(({ id }) => id);

  it('puts a task at a place in the order; the others close up', () => {
    const meeting = new SampleMeeting();
    const [a, b, c, d, e] = order(meeting);
    meeting.give('task.move', { task: meeting.task(4), to: 0 });
    expect(order(meeting)).toEqual([e, a, b, c, d]);
    meeting.give('task.move', { task: meeting.task(0), to: 99 });
    expect(order(meeting)).toEqual([e, b, c, d, a]);
    expect(meeting.give('task.move', { task: meeting.task(0), to: 4 }).journal).toBeNull();
  });

  it('is refused once the groups work', () => {
    const meeting = new SampleMeeting({ step: 'profiles' });
    expect(meeting.refused('task.move', { task: meeting.task(0), to: 1 })).toBe(
      'out_of_step out_of_step',
    );
  });
});

describe('task.remove', () => {
  it('removes the task and its candidacies, and no other', () => {
    const meeting = new SampleMeeting({
      people: 3,
      candidacies: [
        [0, 0],
        [1, 1],
        [2, 0],
      ],
    });
    const { journal } = meeting.give('task.remove', { task: meeting.task(0), candidacies: 2 });
    expect(meeting.state.tasks.map(({ id }) => id)).not.toContain(meeting.task(0));
    expect([...meeting.state.candidacies.keys()]).toEqual(['c1']);
    expect(meeting.read(MEETING.parity).has(meeting.task(0))).toBe(false);
    expect(journal).toEqual({ task: meeting.task(0), candidacies: ['c0', 'c2'] });
  });

  it('takes candidacies along only once the person was told how many', () => {
    const meeting = new SampleMeeting({ people: 2, candidacies: [[0, 0]] });
    const task = meeting.task(0);
    expect(meeting.refused('task.remove', { task })).toBe('conflict candidacies_go candidacies');
    // One came meanwhile: the number that was told is no longer right.
    const person = { first: 'Iris', last: 'Dehors' };
    const rest = { gender: null, text: '', outgoing: false, agreed: true };
    meeting.give('candidacy.add', { task, person, ...rest });
    expect(meeting.refused('task.remove', { task, candidacies: 1 })).toBe(
      'conflict candidacies_go candidacies',
    );
    meeting.give('task.remove', { task, candidacies: 2 });
    expect(meeting.state.candidacies.size).toBe(0);
    // Somebody from outside, whom nothing else brought here, goes too; members stay.
    expect([...meeting.staff.people.values()].map(({ first }) => first)).toEqual([
      'Prénom0',
      'Prénom1',
    ]);
  });

  it('is refused for a task that has proposals, at any step, before anything else is asked', () => {
    const meeting = new SampleMeeting({ people: 2, groups: 1, candidacies: [[0, 0]] });
    meeting.write([hasStarted('g0', meeting.task(0))]);
    for (const step of ['welcome', 'proposals', 'pooling'] as const) {
      meeting.give('step.set', { step });
      expect(meeting.refused('task.remove', { task: meeting.task(0), candidacies: 1 })).toBe(
        'conflict task_in_use task',
      );
    }
    expect(meeting.state.tasks).toHaveLength(5);
  });

  it('closes up the order, and takes the room back from a screen that showed the task', () => {
    const meeting = new SampleMeeting();
    meeting.give('screen.show', { screen: { view: 'profiles', task: meeting.task(1) } });
    meeting.give('task.remove', { task: meeting.task(1) });
    expect(meeting.state.tasks.map(({ position }) => position)).toEqual([0, 1, 2, 3]);
    expect(meeting.state.screen).toEqual({ view: 'welcome' });
  });

  it('is refused for the last task', () => {
    const meeting = new SampleMeeting();
    for (const at of [0, 1, 2, 3]) meeting.give('task.remove', { task: meeting.task(at) });
    expect(meeting.refused('task.remove', { task: meeting.task(4) })).toBe(
      'conflict last_task task',
    );
  });

  it('is refused once the groups work, and for a task that is not there', () => {
    const meeting = new SampleMeeting({ step: 'profiles' });
    expect(meeting.refused('task.remove', { task: meeting.task(0) })).toBe(
      'out_of_step out_of_step',
    );
    expect(new SampleMeeting().refused('task.remove', { task: taskId('none') })).toBe(
      'not_found unknown_task task',
    );
  });

  it('is refused for a task that was revealed, also back at the first steps', () => {
    const meeting = new SampleMeeting();
    meeting.give('task.reveal', { task: meeting.task(0), confirm: true });
    expect(meeting.refused('task.remove', { task: meeting.task(0) })).toBe(
      'conflict task_in_use task',
    );
  });
});
