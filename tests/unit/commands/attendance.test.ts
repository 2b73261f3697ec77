import { newPerson } from '@tdt/shared/commands/people';
import { STAFF } from '@tdt/shared/document/sections';
import type { StaffPerson } from '@tdt/shared/document/values';
import { describe, expect, it } from 'vitest';
import { SampleMeeting } from '../../support/meeting-state';

const RAPPORTEUR = { rapporteur: 0 };

/** Two tables of three; p0 writes for the first. `ada` is on the list and has not come. */
function tables(more: Partial<StaffPerson> = {}) {
  const meeting = new SampleMeeting({ people: 6, groups: 2 });
  const ada = newPerson('ada', { first: 'Ada', last: 'BELL' }, more);
  meeting.write([{ root: STAFF.people, key: ada.id, value: ada }]);
  const of = (id: string) => meeting.staff.people.get(id);
  return { meeting, ada: ada.id, of };
}

describe('person.present by a group’s rapporteur', () => {
  it('ticks somebody of the list, who then sits at that table, "sans téléphone" if so', () => {
    const { meeting, ada, of } = tables();
    const { journal } = meeting.give(
      'person.present',
      { people: [ada], presence: 'room', noPhone: true },
      RAPPORTEUR,
    );
    expect(of(ada)).toMatchObject({ presence: 'room', group: 'g0', noPhone: true });
    expect(journal).toEqual({ people: [ada], presence: 'room', group: 'g0' });
  });

  it('seats somebody who is there and has no group yet', () => {
    const { meeting, ada, of } = tables({ presence: 'room' });
    meeting.give('person.present', { people: [ada], presence: 'room' }, RAPPORTEUR);
    expect(of(ada)?.group).toBe('g0');
  });

  it('is refused for somebody who sits at another table, who is never moved silently', () => {
    const { meeting, of } = tables();
    const neighbour = meeting.person(1);
    const tick = { people: [neighbour], presence: 'room' as const };
    expect(meeting.refused('person.present', tick, RAPPORTEUR)).toBe('conflict other_table people');
    expect(meeting.refusal('person.present', tick, RAPPORTEUR).params).toEqual({
      name: 'Prénom1 NOM1',
      number: 2,
    });
    expect(of(neighbour)?.group).toBe('g1');
  });

  it('takes back somebody of their table who has no phone of their own, and nobody else', () => {
    const { meeting, ada, of } = tables();
    const gone = (id: string) => ({ people: [id as never], presence: 'absent' as const });
    meeting.give('person.present', { people: [ada], presence: 'room' }, RAPPORTEUR);
    meeting.give('person.present', gone(ada), RAPPORTEUR);
    expect(of(ada)).toMatchObject({ presence: 'absent', group: null });
    expect(meeting.refused('person.present', gone('p1'), RAPPORTEUR)).toBe(
      'forbidden not_your_table people',
    );
    expect(meeting.refused('person.present', gone('p2'), RAPPORTEUR)).toBe(
      'forbidden own_phone people',
    );
  });

  it('is refused for a candidate from outside the list, and to somebody without a table', () => {
    const { meeting, ada } = tables({ member: false });
    const tick = { people: [ada], presence: 'room' as const };
    expect(meeting.refused('person.present', tick, RAPPORTEUR)).toBe('invalid not_listed people');
    meeting.give('group.move', { person: meeting.person(0), group: null });
    expect(meeting.refused('person.present', tick, RAPPORTEUR)).toBe('forbidden forbidden');
    expect(meeting.refused('person.present', tick, 'participant')).toBe('forbidden forbidden');
  });
});

describe('self.presence', () => {
  it('says room or remote for oneself and moves nobody from their table', () => {
    const { meeting, of } = tables();
    const { journal } = meeting.give('self.presence', { presence: 'remote' }, RAPPORTEUR);
    expect(of('p0')).toMatchObject({ presence: 'remote', group: 'g0' });
    expect(journal).toEqual({ person: 'p0', presence: 'remote' });
    expect(meeting.give('self.presence', { presence: 'remote' }, RAPPORTEUR).journal).toBeNull();
  });

  it('asks a seat that is nobody of the list who they are', () => {
    const { meeting } = tables();
    expect(meeting.refused('self.presence', { presence: 'room' }, 'facilitator')).toBe(
      'invalid who_are_you',
    );
  });
});
