import { MEETING } from '@tdt/shared/document/sections';
import { taskId } from '@tdt/shared/ids';
import { STEPS } from '@tdt/shared/steps';
import { describe, expect, it } from 'vitest';
import { SampleMeeting } from '../../support/meeting-state';

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

  it('is refused without a name, and once the groups work', () => {
    const meeting = new SampleMeeting();
    expect(meeting.refused('task.add', { ...TEXT, label: { fr: ' ' } })).toBe(
      'invalid field_invalid label',
    );
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

  it('is refused for a task that is not there', () => {
    expect(new SampleMeeting().refused('task.edit', { task: taskId('none') })).toBe(
      'not_found unknown_task task',
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
    const { journal } = meeting.give('task.remove', { task: meeting.task(0) });
    expect(meeting.state.tasks.map(({ id }) => id)).not.toContain(meeting.task(0));
    expect([...meeting.state.candidacies.keys()]).toEqual(['c1']);
    expect(meeting.read(MEETING.parity).has(meeting.task(0))).toBe(false);
    expect(journal).toEqual({ task: meeting.task(0), candidacies: ['c0', 'c2'] });
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
