import { erasesAt } from '@tdt/shared/report/erasure';
import { MEETING } from '@tdt/shared/document/sections';
import { describe, expect, it } from 'vitest';
import { NOW, SampleMeeting } from '../../support/meeting-state';

const DAY = 86_400_000;

const dated = (date: string | null, createdAt = NOW) => {
  const meeting = new SampleMeeting();
  const { info, step } = meeting.state;
  meeting.write([
    { root: MEETING.state, key: 'info', value: { ...info, date, createdAt } },
    { root: MEETING.state, key: 'step', value: { ...step, since: createdAt } },
  ]);
  return meeting;
};

describe('when a meeting is erased', () => {
  it('60 days after the report was sent, by default', () => {
    const meeting = new SampleMeeting({ step: 'closing' });
    meeting.give('report.sent', { sent: true, confirm: true });
    expect(erasesAt(meeting.state)).toEqual({ at: NOW + 60 * DAY, from: 'report', days: 60 });
  });

  it('as many days after the report as the settings say', () => {
    const meeting = new SampleMeeting({ step: 'closing' });
    const { settings } = meeting.state;
    meeting.write([
      { root: MEETING.state, key: 'settings', value: { ...settings, retentionDays: 7 } },
    ]);
    meeting.give('report.sent', { sent: true, confirm: true });
    expect(erasesAt(meeting.state).at).toBe(NOW + 7 * DAY);
  });

  it('counted again from the meeting itself when the sending is taken back', () => {
    const meeting = new SampleMeeting({ step: 'closing' });
    const before = erasesAt(meeting.state);
    meeting.give('report.sent', { sent: true, confirm: true });
    meeting.give('report.sent', { sent: false });
    expect(erasesAt(meeting.state)).toEqual(before);
    expect(before.from).toBe('meeting');
  });

  it('a meeting never reported: after its creation, or its date when that is later', () => {
    expect(erasesAt(dated(null).state).at).toBe(NOW + 60 * DAY);
    const later = new Date(NOW + 30 * DAY).toISOString().slice(0, 16);
    const at = erasesAt(dated(later).state).at - 90 * DAY;
    expect(Math.abs(at - NOW)).toBeLessThan(DAY / 2);
    expect(erasesAt(dated('2020-01-01T10:00').state).at).toBe(NOW + 60 * DAY);
  });

  it('a date typed by mistake does not keep a meeting for ever', () => {
    expect(erasesAt(dated('9999-12-31').state).at).toBe(NOW + (366 + 60) * DAY);
  });

  it('never while it is being held: a step, a check or an act puts it off', () => {
    const meeting = new SampleMeeting({
      people: 2,
      candidacies: [
        [0, 0],
        [1, 0],
      ],
      step: 'proposals',
      revealed: [0],
    });
    const at = () => erasesAt(meeting.state).at - 60 * DAY;
    meeting.now = NOW + 100 * DAY;
    meeting.give('step.set', { step: 'pooling' });
    expect(at()).toBe(meeting.now);
    meeting.now += DAY;
    meeting.give('check.open', {
      task: meeting.task(0),
      pair: [meeting.candidacy(0), meeting.candidacy(1)],
    });
    expect(at()).toBe(meeting.now);
    meeting.now += DAY;
    meeting.give('decision.set', { kind: 'noCandidacy', task: meeting.task(0) });
    expect(at()).toBe(meeting.now);
  });
});
