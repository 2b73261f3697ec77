import { STAFF } from '@tdt/shared/document/sections';
import { describe, expect, it } from 'vitest';
import { NOW, SampleMeeting } from '../../support/meeting-state';

/** The second of two groups has called. */
function called() {
  const meeting = new SampleMeeting({ people: 6, groups: 2, step: 'profiles' });
  meeting.give('help.ask', { task: meeting.task(0) }, { rapporteur: 1 });
  const group = meeting.group(1);
  const call = () => meeting.state.help.get(group);
  return { meeting, group, call };
}

describe('help.come', () => {
  it('tells the group and the other facilitator who comes, and keeps the place of the call', () => {
    const { meeting, group, call } = called();
    meeting.now = NOW + 5000;
    const { journal } = meeting.give('help.come', { group }, { facilitator: 0 });
    const coming = { at: NOW + 5000, person: 'p0', name: 'Prénom0 NOM0' };
    expect(call()).toEqual({ at: NOW, task: meeting.task(0), coming });
    expect(journal).toBeNull();
    meeting.now = NOW + 9000;
    meeting.give('help.come', { group }, { facilitator: 0 });
    expect(call()?.coming, 'saying it again changes nothing').toEqual(coming);
  });

  it('names a facilitator who is nobody of the list by what their seat is called', () => {
    const { meeting, group, call } = called();
    const seat = { ...meeting.staff.seats.get('s0')!, id: 's', person: null, label: 'Gaël' };
    meeting.write([{ root: STAFF.seats, key: 's', value: seat }]);
    meeting.give('help.come', { group });
    expect(call()?.coming).toMatchObject({ person: null, name: 'Gaël' });
  });

  it('is refused to a second facilitator, who reads who goes, until the call is cleared', () => {
    const { meeting, group } = called();
    meeting.give('help.come', { group }, { facilitator: 0 });
    const refusal = meeting.refusal('help.come', { group }, { facilitator: 2 });
    expect(refusal).toMatchObject({ code: 'conflict', reason: 'help_taken' });
    expect(refusal.params).toEqual({ name: 'Prénom0 NOM0' });
    meeting.give('help.clear', { group });
    expect(meeting.refused('help.come', { group }, { facilitator: 2 })).toBe(
      'conflict no_call group',
    );
  });

  it('is refused to the second of two facilitators without a name too', () => {
    const { meeting, group, call } = called();
    meeting.give('help.come', { group });
    expect(call()?.coming).toMatchObject({ person: null, name: '' });
    expect(meeting.refused('help.come', { group })).toBe('conflict help_taken_unnamed');
  });

  it('is kept when the group calls again, and is for the facilitators only', () => {
    const { meeting, group, call } = called();
    meeting.give('help.come', { group }, { facilitator: 0 });
    meeting.give('help.ask', { task: null }, { rapporteur: 1 });
    expect(call()).toMatchObject({ task: null, coming: { person: 'p0' } });
    for (const by of ['participant', 'meetingRapporteur', 'plenary'] as const)
      expect(meeting.refused('help.come', { group }, by)).toBe('forbidden forbidden');
    expect(meeting.refused('help.come', { group }, { rapporteur: 1 })).toBe('forbidden forbidden');
  });
});
