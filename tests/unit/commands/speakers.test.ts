import { MEETING, STAFF } from '@tdt/shared/document/sections';
import { turnId } from '@tdt/shared/ids';
import { describe, expect, it } from 'vitest';
import { NOW, SampleMeeting } from '../../support/meeting-state';
import type { SampleOptions } from '../../support/meeting-state';

/** p0, p2, p4 women; p1, p3, p5 men; all in the room. */
const plenary = (more: SampleOptions = {}) =>
  new SampleMeeting({ people: 6, groups: 2, step: 'pooling', ...more });
const by = (participant: number) => ({ participant });
/** These people ask one after the other, in the same millisecond. */
const asked = (meeting: SampleMeeting, ...people: number[]) => {
  for (const person of people) meeting.give('speaker.ask', {}, by(person));
  return meeting;
};
const turnOf = (meeting: SampleMeeting) => meeting.state.speaking?.turn ?? turnId('none');

describe('asking to speak', () => {
  it('waits for one’s turn, in the order of the rule, and is no line of the journal', () => {
    const meeting = plenary();
    expect(meeting.give('speaker.ask', {}, by(1)).journal).toBeNull();
    asked(meeting, 3, 0);
    expect(meeting.state.speakers).toEqual(['p1', 'p0', 'p3']);
  });

  it('publishes the order of people, and neither gender nor time of asking', () => {
    const meeting = asked(plenary(), 1, 3, 0);
    expect(Object.fromEntries(meeting.read(MEETING.speakers))).toEqual({
      p1: { person: 'p1', place: 1 },
      p0: { person: 'p0', place: 2 },
      p3: { person: 'p3', place: 3 },
    });
  });

  it('is refused twice, and while one speaks', () => {
    const meeting = asked(plenary(), 1);
    expect(meeting.refused('speaker.ask', {}, by(1))).toBe('conflict already_asked person');
    meeting.give('speaker.next', {});
    expect(meeting.refused('speaker.ask', {}, by(1))).toBe('conflict already_speaking person');
  });

  it('is refused for somebody else, from whatever seat but a facilitator’s', () => {
    const meeting = plenary();
    const person = meeting.person(2);
    for (const who of [by(1), { rapporteur: 1 }, 'meetingRapporteur', 'plenary'] as const)
      expect(meeting.refused('speaker.ask', { person }, who)).toBe('forbidden forbidden');
    expect(meeting.give('speaker.ask', { person: meeting.person(1) }, by(1)).journal).toBeNull();
  });

  it('is entered by a facilitator for somebody without a phone', () => {
    const meeting = plenary();
    meeting.give('speaker.ask', { person: meeting.person(2) });
    meeting.give('speaker.ask', {}, { facilitator: 4 });
    expect(meeting.state.speakers).toEqual(['p2', 'p4']);
    expect(meeting.refused('speaker.ask', {})).toBe('invalid unknown_person person');
  });

  it('gives no better place to somebody who says that they asked earlier', () => {
    const meeting = asked(plenary(), 1);
    expect(meeting.refused('speaker.ask', { at: 0 }, by(3))).toBe('forbidden forbidden');
  });

  it('is for those who are there: the absent are passed over, the remote take part', () => {
    const meeting = asked(plenary(), 0, 2);
    meeting.give('person.present', { people: [meeting.person(4)], presence: 'remote' });
    asked(meeting, 4);
    expect(meeting.state.speakers).toEqual(['p0', 'p2', 'p4']);
    meeting.give('person.present', { people: [meeting.person(0)], presence: 'absent' });
    expect(meeting.state.speakers).toEqual(['p2', 'p4']);
    expect(meeting.refused('speaker.ask', { person: meeting.person(0) })).toBe(
      'invalid person_absent person',
    );
    expect(meeting.refused('speaker.next', { person: meeting.person(0) })).toBe(
      'conflict not_asked person',
    );
    meeting.give('person.present', { people: [meeting.person(0)], presence: 'room' });
    expect(meeting.state.speakers, 'their place was kept').toEqual(['p0', 'p2', 'p4']);
  });

  it('belongs to the plenary: refused while the room is in groups', () => {
    const meeting = plenary({ step: 'profiles' });
    expect(meeting.refused('speaker.ask', {}, by(1))).toBe('out_of_step speaker_in_groups');
    expect(meeting.refused('speaker.next', {})).toBe('out_of_step speaker_in_groups');
  });
});

describe('taking a request back', () => {
  it('is one’s own affair, at any step', () => {
    const meeting = asked(plenary(), 1, 3);
    expect(meeting.refused('speaker.remove', { person: meeting.person(3) }, by(1))).toBe(
      'forbidden forbidden',
    );
    meeting.give('step.set', { step: 'profiles' });
    expect(meeting.give('speaker.remove', {}, by(1)).journal).toBeNull();
    expect(meeting.state.speakers).toEqual(['p3']);
    expect(meeting.refused('speaker.remove', {}, by(1))).toBe('conflict not_asked person');
  });

  it('by a facilitator is a line of the journal, and can give the place back', () => {
    const meeting = asked(plenary(), 1, 3);
    const person = meeting.person(1);
    const { at } = meeting.staff.speakers.get(person)!;
    expect(meeting.give('speaker.remove', { person }).journal).toEqual({ person: 'p1' });
    meeting.give('speaker.ask', { person, at });
    expect(meeting.state.speakers).toEqual(['p1', 'p3']);
  });
});

describe('giving the floor', () => {
  it('takes the first of the order, tells everybody who speaks, since when and for how long', () => {
    const meeting = asked(plenary(), 1, 3, 0);
    const task = meeting.task(0);
    const { journal, result } = meeting.give('speaker.next', { task, turn: null });
    expect(journal).toBeNull();
    expect(meeting.state.speaking).toEqual({
      turn: result?.['turn'],
      person: 'p1',
      task,
      since: NOW,
      seconds: meeting.state.settings.speakSeconds,
    });
    expect(meeting.state.speakers).toEqual(['p0', 'p3']);
  });

  it('puts whoever has spoken behind those who have not, in the whole meeting', () => {
    const meeting = asked(plenary(), 1);
    meeting.give('speaker.next', { task: meeting.task(0) });
    meeting.give('speaker.done', {});
    asked(meeting, 1, 3, 5);
    expect(meeting.state.speakers).toEqual(['p3', 'p5', 'p1']);
  });

  it('ends the turn before it at that very moment', () => {
    const meeting = asked(plenary(), 1, 0);
    meeting.give('speaker.next', {});
    meeting.now += 70_000;
    meeting.give('speaker.next', { turn: turnOf(meeting) });
    const [first, second] = [...meeting.staff.turns.values()];
    expect(first).toMatchObject({ person: 'p1', from: NOW, to: NOW + 70_000 });
    expect(second).toMatchObject({ person: 'p0', from: NOW + 70_000, to: null });
  });

  it('against the order is possible to somebody who waits, and journaled', () => {
    const meeting = asked(plenary(), 1, 3, 0);
    const { journal, result } = meeting.give('speaker.next', { person: meeting.person(3) });
    expect(journal).toEqual({ person: 'p3', turn: result?.['turn'], place: 3 });
    expect(meeting.give('speaker.next', { person: meeting.person(0) }).journal).toBeNull();
    expect(meeting.refused('speaker.next', { person: meeting.person(5) })).toBe(
      'conflict not_asked person',
    );
  });

  it('belongs to the facilitators', () => {
    const meeting = asked(plenary(), 1);
    for (const who of [by(1), { rapporteur: 0 }, 'meetingRapporteur', 'plenary'] as const) {
      expect(meeting.refused('speaker.next', {}, who)).toBe('forbidden forbidden');
      expect(meeting.refused('speaker.back', { turn: turnId('u') }, who)).toBe(
        'forbidden forbidden',
      );
    }
  });

  it('is refused when nobody waits, or when another facilitator was faster', () => {
    const meeting = plenary();
    expect(meeting.refused('speaker.next', {})).toBe('conflict nobody_asked');
    asked(meeting, 1, 3);
    meeting.give('speaker.next', { turn: null });
    expect(meeting.refused('speaker.next', { turn: null })).toBe('conflict conflict turn');
    expect(meeting.state.speaking?.person).toBe('p1');
  });
});

describe('ending a turn', () => {
  it('is for the facilitators and for whoever speaks', () => {
    const meeting = asked(plenary(), 1, 0);
    expect(meeting.refused('speaker.done', {})).toBe('conflict nobody_speaks');
    meeting.give('speaker.next', {});
    expect(meeting.refused('speaker.done', {}, by(0))).toBe('forbidden forbidden');
    expect(meeting.refused('speaker.done', { turn: turnId('other') })).toBe(
      'conflict conflict turn',
    );
    meeting.give('speaker.done', { turn: turnOf(meeting) }, by(1));
    expect(meeting.state.speaking).toBeNull();
  });

  it('happens when the room goes into groups; those who wait keep their place', () => {
    const meeting = asked(plenary(), 1, 0);
    meeting.give('speaker.next', {});
    meeting.give('step.set', { step: 'closing' });
    expect(meeting.state.speaking?.person).toBe('p1');
    meeting.give('step.set', { step: 'profiles' });
    expect(meeting.state.speaking).toBeNull();
    expect(meeting.state.speakers).toEqual(['p0']);
  });
});

describe('taking a turn back', () => {
  it('lets its speaker wait again at their place, as if they had not spoken, and the one before go on', () => {
    const meeting = asked(plenary(), 1, 0, 3);
    meeting.give('speaker.next', {});
    meeting.now += 5000;
    const before = meeting.snapshot();
    meeting.give('speaker.next', {});
    meeting.give('speaker.back', { turn: turnOf(meeting) });
    expect(meeting.snapshot()).toEqual(before);
  });

  it('lets a turn that was ended go on, unless somebody else speaks', () => {
    const meeting = asked(plenary(), 1, 0);
    meeting.give('speaker.next', {});
    const turn = turnOf(meeting);
    meeting.give('speaker.done', {});
    meeting.give('speaker.back', { turn });
    expect(meeting.state.speaking?.turn).toBe(turn);
    meeting.give('speaker.next', {});
    expect(meeting.refused('speaker.back', { turn })).toBe('conflict conflict turn');
    expect(meeting.refused('speaker.back', { turn: turnId('none') })).toBe(
      'not_found not_found turn',
    );
  });

  it('is a line of the journal when giving it was one', () => {
    const meeting = asked(plenary(), 1, 0);
    const { result } = meeting.give('speaker.next', { person: meeting.person(0) });
    const turn = turnId(String(result?.['turn']));
    expect(meeting.give('speaker.back', { turn }).journal).toEqual({
      person: 'p0',
      turn,
      takenBack: true,
    });
  });
});

it('orders without an unknown gender being guessed, and again once it is known', () => {
  const meeting = plenary();
  meeting.give('person.edit', { person: meeting.person(1), gender: null });
  asked(meeting, 3, 5, 1);
  expect(meeting.state.speakers).toEqual(['p3', 'p1', 'p5']);
  meeting.give('person.edit', { person: meeting.person(1), gender: 'M' });
  expect(meeting.state.speakers).toEqual(['p3', 'p5', 'p1']);
  expect(meeting.size(STAFF.speakers)).toBe(3);
});
