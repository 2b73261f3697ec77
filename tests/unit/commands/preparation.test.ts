import { describe, expect, it } from 'vitest';
import { SampleMeeting } from '../../support/meeting-state';

describe('meeting.edit', () => {
  it('changes the fields given and no other, at any step, and journals their names', () => {
    const meeting = new SampleMeeting({ step: 'pooling' });
    const before = meeting.state.info;
    const { journal } = meeting.give('meeting.edit', { title: 'Autre titre', place: 'Salle B' });
    expect(meeting.state.info).toEqual({ ...before, title: 'Autre titre', place: 'Salle B' });
    expect(journal).toEqual({ fields: ['title', 'place'] });
  });

  it('tells in its result of a date outside its window, and accepts it', () => {
    const meeting = new SampleMeeting();
    const window = { from: '2030-01-01', to: '2030-01-31' };
    const { result } = meeting.give('meeting.edit', { date: '2030-02-01T18:00', window });
    expect(result).toEqual({ warnings: [{ field: 'date', code: 'date_after_window' }] });
    expect(meeting.state.info).toMatchObject({ date: '2030-02-01T18:00', window });
  });

  it('is refused for a day that does not exist, and leaves everything as it was', () => {
    const meeting = new SampleMeeting();
    expect(meeting.refused('meeting.edit', { title: 'Autre', date: '2026-02-30' })).toBe(
      'invalid day_impossible date',
    );
  });

  it('does not undo what somebody else wrote meanwhile: the second of two facilitators is told', () => {
    const meeting = new SampleMeeting();
    const seen = { place: null };
    meeting.give('meeting.edit', { place: 'Salle A', seen });
    expect(meeting.refused('meeting.edit', { place: 'Salle B', seen })).toBe(
      'conflict edited_meanwhile place',
    );
    expect(meeting.state.info.place).toBe('Salle A');
    meeting.give('meeting.edit', { place: 'Salle B', seen: { place: 'Salle A' } });
    expect(meeting.state.info.place).toBe('Salle B');
  });

  it('lets two facilitators change two fields at once, or the same one alike', () => {
    const meeting = new SampleMeeting();
    meeting.give('meeting.edit', { place: 'Salle A', seen: { place: null } });
    meeting.give('meeting.edit', { date: '2030-01-01', seen: { date: null } });
    const again = meeting.give('meeting.edit', { place: 'Salle A', seen: { place: null } });
    expect(again).toMatchObject({ writes: [], journal: null });
    expect(meeting.state.info).toMatchObject({ place: 'Salle A', date: '2030-01-01' });
  });

  it('is for facilitators', () => {
    const meeting = new SampleMeeting({ people: 1, groups: 1 });
    for (const by of ['meetingRapporteur', 'plenary', 'participant', { rapporteur: 0 }] as const) {
      const decided = meeting.decide('meeting.edit', { title: 'Autre' }, by);
      expect(decided).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    }
  });
});

describe('checklist.tick', () => {
  it('keeps when it was ticked, and forgets it', () => {
    const meeting = new SampleMeeting();
    meeting.give('checklist.tick', { mark: 'printed', done: true });
    expect(meeting.state.checklist).toEqual({ printed: meeting.now });
    expect(meeting.give('checklist.tick', { mark: 'printed', done: true }).writes).toEqual([]);
    meeting.give('checklist.tick', { mark: 'printed', done: false });
    expect(meeting.state.checklist).toEqual({});
  });
});
