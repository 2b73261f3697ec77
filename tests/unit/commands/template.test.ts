import { MEETING } from '@tdt/shared/document/sections';
import { STEPS } from '@tdt/shared/steps';
import { ASSOCIATION_TEMPLATE } from '@tdt/shared/template/association';
import { LOOP_TEMPLATE } from '@tdt/shared/template/loop';
import { templateOf } from '@tdt/shared/template/of-meeting';
import { publishedRoot } from '@tdt/shared/document/sections';
import { describe, expect, it } from 'vitest';
import { hasStarted, SampleMeeting } from '../../support/meeting-state';

/** What a group made known of a task that it reported. */
const hasReported = (meeting: SampleMeeting) => ({
  root: publishedRoot(meeting.group(0), meeting.task(0)),
  key: 'progress',
  value: { state: 'reported', qualities: 1, spoken: true, reportedAt: meeting.now },
});

describe('step.edit', () => {
  it('changes texts and duration at any step, and journals which', () => {
    for (const step of STEPS) {
      const meeting = new SampleMeeting({ step });
      const before = meeting.state.steps.get('frame');
      const paragraphs = [{ fr: 'On décide ensemble.' }];
      const { journal } = meeting.give('step.edit', { step: 'frame', paragraphs, minutes: 12 });
      expect(meeting.state.steps.get('frame')).toEqual({ ...before, paragraphs, minutes: 12 });
      expect(journal).toEqual({ step: 'frame', fields: ['paragraphs', 'minutes'] });
    }
  });

  it('is refused without a title, and over what somebody else wrote meanwhile', () => {
    const meeting = new SampleMeeting();
    expect(meeting.refused('step.edit', { step: 'frame', title: { fr: '' } })).toBe(
      'invalid text_missing title',
    );
    meeting.give('step.edit', { step: 'frame', minutes: 12 });
    expect(
      meeting.refused('step.edit', { step: 'frame', minutes: 20, seen: { minutes: 10 } }),
    ).toBe('conflict edited_meanwhile minutes');
  });
});

describe('texts.edit', () => {
  it('changes what the papers say', () => {
    const meeting = new SampleMeeting();
    const before = meeting.state.texts;
    meeting.give('texts.edit', { whoChooses: { fr: 'Le bureau choisira.' } });
    expect(meeting.state.texts).toEqual({ ...before, whoChooses: { fr: 'Le bureau choisira.' } });
    expect(meeting.give('texts.edit', { whoChooses: { fr: 'Le bureau choisira.' } })).toMatchObject(
      {
        writes: [],
        journal: null,
      },
    );
  });
});

describe('settings.edit', () => {
  it('changes sizes, thresholds, parity, retention and colour while nothing depends on them', () => {
    const meeting = new SampleMeeting();
    const before = meeting.state.settings;
    const changes = { groupSize: 8, parity: false, exactShare: 0.6, accent: '#00594c' };
    const { journal } = meeting.give('settings.edit', changes);
    expect(meeting.state.settings).toEqual({ ...before, ...changes });
    expect(journal).toEqual({ fields: ['groupSize', 'exactShare', 'parity', 'accent'] });
  });

  it('refuses the thresholds of an open pooling', () => {
    const meeting = new SampleMeeting({ step: 'pooling', revealed: [0] });
    for (const changes of [{ exactShare: 0.9 }, { togetherShare: 0.9 }, { minGroups: 3 }])
      expect(meeting.refused('settings.edit', changes)).toBe(
        `out_of_step settings_revealed ${Object.keys(changes)[0]}`,
      );
    meeting.give('settings.edit', { speakSeconds: 60, exactShare: 0.5 });
  });

  it('refuses to change parity once a group reported', () => {
    const meeting = new SampleMeeting({ people: 2, groups: 1, step: 'proposals' });
    meeting.give('settings.edit', { parity: false });
    meeting.write([hasReported(meeting)]);
    expect(meeting.refused('settings.edit', { parity: true })).toBe(
      'out_of_step settings_reported parity',
    );
  });

  it('refuses the rules of the check once one was opened', () => {
    const meeting = new SampleMeeting({
      people: 2,
      candidacies: [
        [0, 0],
        [1, 0],
      ],
      step: 'pooling',
      revealed: [0],
    });
    const pair: [ReturnType<typeof meeting.candidacy>, ReturnType<typeof meeting.candidacy>] = [
      meeting.candidacy(0),
      meeting.candidacy(1),
    ];
    meeting.give('check.open', { task: meeting.task(0), pair });
    for (const changes of [
      { wideShare: 0.9 },
      { oppositionShare: 0.2 },
      { candidatesAbstain: false },
    ])
      expect(meeting.refused('settings.edit', changes)).toBe(
        `out_of_step settings_checked ${Object.keys(changes)[0]}`,
      );
  });

  it('may shorten the retention that was announced once the report is sent, and not lengthen it', () => {
    const meeting = new SampleMeeting();
    meeting.write([{ root: MEETING.state, key: 'report', value: { sentAt: meeting.now } }]);
    expect(meeting.refused('settings.edit', { retentionDays: 90 })).toBe(
      'out_of_step retention_longer retentionDays',
    );
    meeting.give('settings.edit', { retentionDays: 30 });
  });

  it('refuses remote groups larger than groups, and a colour on which white cannot be read', () => {
    const meeting = new SampleMeeting();
    expect(meeting.refused('settings.edit', { remoteGroupMin: 11 })).toBe(
      'invalid remote_above_size remoteGroupMin',
    );
    expect(meeting.refused('settings.edit', { accent: '#ffee00' })).toBe(
      'invalid accent_pale accent',
    );
  });
});

describe('template.apply', () => {
  it('replaces tasks, texts, durations and settings by those of a template, and nothing else', () => {
    const meeting = new SampleMeeting({ people: 4, groups: 2 });
    const before = meeting.state;
    const { journal } = meeting.give('template.apply', { template: 'association' });
    const { tasks, steps, settings, texts, info, groups } = meeting.state;
    expect(tasks).toEqual(ASSOCIATION_TEMPLATE.tasks);
    expect([...steps.values()]).toEqual(ASSOCIATION_TEMPLATE.steps);
    expect({ settings, texts }).toEqual({
      settings: ASSOCIATION_TEMPLATE.settings,
      texts: ASSOCIATION_TEMPLATE.texts,
    });
    expect(info).toEqual(before.info);
    for (const group of groups)
      expect([...group.taskOrder].sort()).toEqual(tasks.map(({ id }) => id).sort());
    expect(journal).toEqual({ template: 'association', tasks: 3, candidacies: [] });
  });

  it('takes what a meeting exported, and gives the same meeting again', () => {
    const edited = new SampleMeeting();
    edited.give('task.move', { task: edited.task(3), to: 0 });
    edited.give('task.edit', { task: edited.task(1), questions: [{ fr: 'اسم 🌳 ?' }] });
    edited.give('settings.edit', { parity: false, groupSize: 7 });
    const file: unknown = JSON.parse(JSON.stringify(templateOf(edited.state)));
    const fresh = new SampleMeeting();
    fresh.give('template.apply', { template: file });
    const method = ({ tasks, steps, settings, texts }: SampleMeeting['state']) => ({
      tasks,
      steps: [...steps.entries()].sort(),
      settings,
      texts,
    });
    expect(method(fresh.state)).toEqual(method(edited.state));
  });

  it('is refused whole when anything in the file is wrong, naming the place', () => {
    const meeting = new SampleMeeting();
    const wrong = { ...LOOP_TEMPLATE, settings: { ...LOOP_TEMPLATE.settings, wideShare: 3 } };
    for (const [template, field] of [
      [wrong, 'settings.wideShare'],
      ['none', 'template'],
      [null, 'template'],
      [{ ...LOOP_TEMPLATE, tasks: 'x' }, 'tasks'],
    ] as const)
      expect(meeting.refused('template.apply', { template })).toBe(
        `invalid template_invalid ${field}`,
      );
  });

  it('takes candidacies to tasks that it does not have only once the person was told how many', () => {
    const meeting = new SampleMeeting({
      people: 2,
      candidacies: [
        [0, 0],
        [1, 1],
      ],
    });
    expect(meeting.refused('template.apply', { template: 'association' })).toBe(
      'conflict candidacies_go candidacies',
    );
    meeting.give('template.apply', { template: 'association', candidacies: 2 });
    expect(meeting.state.candidacies.size).toBe(0);
    expect(meeting.state.tasks.map(({ id }) => id)).toEqual(
      ASSOCIATION_TEMPLATE.tasks.map(({ id }) => id),
    );
  });

  it('keeps the candidacies to tasks that stay', () => {
    const meeting = new SampleMeeting({ people: 1, candidacies: [[0, 0]] });
    meeting.give('template.apply', { template: 'loop' });
    expect(meeting.state.candidacies.size).toBe(1);
  });

  it('is for the preparation: refused after the welcome, and once a group wrote', () => {
    for (const step of STEPS.slice(1))
      expect(new SampleMeeting({ step }).refused('template.apply', { template: 'loop' })).toBe(
        'out_of_step out_of_step',
      );
    const meeting = new SampleMeeting({ people: 2, groups: 1 });
    meeting.write([hasStarted('g0', meeting.task(2))]);
    expect(meeting.refused('template.apply', { template: 'association' })).toBe(
      'conflict template_late template',
    );
  });
});
