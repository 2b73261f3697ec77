import { inverseOf } from '@tdt/client/routes/console/model/inverse';
import type { Command } from '@tdt/shared/protocol/commands';
import { describe, expect, it } from 'vitest';
import { SampleMeeting } from '../../support/meeting-state';

const withReports = () =>
  new SampleMeeting({
    people: 12,
    groups: 2,
    step: 'pooling',
    revealed: [0, 1],
    candidacies: [
      [0, 0],
      [1, 0],
    ],
  });

function thereAndBack(sample: SampleMeeting, command: Command): void {
  const { state: meeting, staff, now } = sample;
  const { result } = sample.give(command.type, command.payload);
  const back = inverseOf(command, { meeting, staff, now, result, undoReason: 'Annulé' });
  expect(back.length).toBeGreaterThan(0);
  for (const { type, payload } of back) sample.give(type, payload);
}

describe('taking back what was done about reports', () => {
  it('counts the report of a group again that was marked without answer, and the other way round', () => {
    const sample = withReports();
    const payload = { group: sample.group(1), task: sample.task(0) };
    thereAndBack(sample, { type: 'group.silent', payload: { ...payload, silent: true } });
    expect([...sample.state.silent]).toEqual([]);
    sample.give('group.silent', { ...payload, silent: true });
    thereAndBack(sample, { type: 'group.silent', payload: { ...payload, silent: false } });
    expect([...sample.state.silent]).toHaveLength(1);
  });

  it('leaves a withdrawal to be decided again, or decided as it was', () => {
    const sample = withReports();
    const candidacy = sample.candidacy(0);
    sample.give('candidacy.retract', { candidacy });
    const settle = (how: 'askAgain' | 'plenary') =>
      ({ type: 'candidacy.settle', payload: { candidacy, how } }) as const;
    const before = sample.snapshot();
    thereAndBack(sample, settle('askAgain'));
    expect(sample.snapshot()).toEqual(before);
    sample.give('candidacy.settle', settle('plenary').payload);
    thereAndBack(sample, settle('askAgain'));
    expect(sample.state.candidacies.get(candidacy)?.settled).toBe('plenary');
  });

  it('marks the report as sent again when the sending was taken back by mistake', () => {
    const sample = withReports();
    sample.give('report.sent', { sent: true, confirm: true });
    sample.now += 1000;
    thereAndBack(sample, { type: 'report.sent', payload: { sent: false } });
    expect(sample.state.report).toMatchObject({ sentAt: sample.now });
  });
});
