import { describe, expect, it } from 'vitest';
import { NOW, SampleMeeting } from '../../support/meeting-state';

const closing = () => new SampleMeeting({ people: 2, step: 'closing' });

describe('report.sent', () => {
  it('says when the report was sent, by a facilitator or the meeting rapporteur', () => {
    for (const by of ['facilitator', 'meetingRapporteur'] as const) {
      const meeting = closing();
      const outcome = meeting.give('report.sent', { sent: true, confirm: true }, by);
      expect(meeting.state.report).toEqual({ sentAt: NOW, decided: 0 });
      expect(outcome.journal).toEqual({ sent: true, decided: 0, undecided: 5 });
    }
  });

  it('is refused twice, and before the groups’ choices are pooled', () => {
    const meeting = closing();
    meeting.give('report.sent', { sent: true, confirm: true });
    expect(meeting.refused('report.sent', { sent: true, confirm: true })).toBe(
      'conflict report_sent sent',
    );
    const early = new SampleMeeting({ step: 'proposals' });
    expect(early.refused('report.sent', { sent: true, confirm: true })).toBe(
      'out_of_step out_of_step',
    );
  });

  it('asks for a confirmation while tasks have no act', () => {
    const meeting = closing();
    expect(meeting.refusal('report.sent', { sent: true })).toMatchObject({
      code: 'conflict',
      reason: 'report_incomplete',
      params: { count: 5 },
    });
    for (const { id } of meeting.state.tasks) {
      meeting.write([{ root: 'meeting/reveals', key: id, value: { at: 1 } }]);
      meeting.give('decision.set', { kind: 'noCandidacy', task: id });
    }
    meeting.give('report.sent', { sent: true });
    expect(meeting.state.report).not.toBeNull();
  });

  it('can be taken back, whatever the step, and not twice', () => {
    const meeting = closing();
    meeting.give('report.sent', { sent: true, confirm: true });
    meeting.give('step.set', { step: 'welcome' });
    expect(meeting.give('report.sent', { sent: false }).journal).toEqual({ sent: false });
    expect(meeting.state.report).toBeNull();
    expect(meeting.refused('report.sent', { sent: false })).toBe('conflict report_not_sent sent');
  });
});

describe('next.set', () => {
  it('sets the date, the place and the purpose; without a purpose, the one of the template', () => {
    const meeting = closing();
    const date = '2026-12-19T14:00';
    const outcome = meeting.give('next.set', {
      date,
      place: 'Salle des fêtes',
      purpose: 'Préparer',
    });
    expect(meeting.state.next).toEqual({ date, place: 'Salle des fêtes', purpose: 'Préparer' });
    expect(outcome.journal).toEqual({ date });
    meeting.give('next.set', { date, place: '' }, 'meetingRapporteur');
    expect(meeting.state.next).toEqual({
      date,
      place: null,
      purpose: meeting.state.texts.nextPurpose.fr,
    });
  });

  it('accepts a date in the past or outside its window: the console warns of it', () => {
    const meeting = closing();
    meeting.give('next.set', { date: '1999-01-01T10:00', place: null });
    expect(meeting.state.next?.date).toBe('1999-01-01T10:00');
  });

  it('refuses what is no date', () => {
    const meeting = closing();
    expect(meeting.refused('next.set', { date: '2026-02-30T10:00', place: null })).toBe(
      'invalid date_invalid date',
    );
    expect(meeting.refused('next.set', { date: 'samedi', place: null })).toBe(
      'invalid field_invalid date',
    );
  });

  it('takes the date away again', () => {
    const meeting = closing();
    meeting.give('next.set', { date: '2026-12-19T14:00', place: null });
    expect(meeting.give('next.set', { date: null, place: null }).journal).toEqual({ date: null });
    expect(meeting.state.next).toBeNull();
    expect(meeting.give('next.set', { date: null, place: null }).journal).toBeNull();
  });
});
