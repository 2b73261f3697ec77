import { askedOf } from '@tdt/client/routes/answer/model';
import type { KeptAnswer } from '@tdt/client/stores/answers-store';
import { describe, expect, it } from 'vitest';
import type { SampleMeeting } from '../../support/meeting-state';
import { answer, opened } from '../../support/phone-check';

const said = (kind: KeptAnswer['kind'], state: KeptAnswer['state'] = 'sent') => {
  const base = { kind, text: 'Trop loin', showName: false };
  if (state === 'sent') return { ...base, state, at: 1 } as const;
  return state === 'refused'
    ? ({ ...base, state, message: 'Non' } as const)
    : ({ ...base, state } as const);
};

const asked = (meeting: SampleMeeting, person: number | null, kept?: KeptAnswer) => {
  const [id] = [...meeting.state.checks.keys()].slice(-1);
  return askedOf(
    meeting.state,
    person === null ? null : meeting.person(person),
    new Map(kept && id ? [[id, kept]] : []),
  ).kind;
};

describe('what a check by phone asks of somebody', () => {
  it('asks those who are entitled, and tells candidates that they abstain', () => {
    const { meeting } = opened();
    expect(asked(meeting, 4)).toBe('answer');
    expect(asked(meeting, 4, said('adhesion'))).toBe('answer');
    expect(asked(meeting, 0)).toBe('abstain');
    expect(asked(meeting, null)).toBe('nothing');
    meeting.give('person.present', { people: [meeting.person(4)], presence: 'absent' });
    expect(asked(meeting, 4)).toBe('nothing');
  });

  it('asks nothing in an oral check', () => {
    const { meeting, check } = opened();
    meeting.give('check.close', { check });
    const pair: [never, never] = [meeting.candidacy(0) as never, meeting.candidacy(1) as never];
    meeting.give('check.open', { task: meeting.task(0), pair });
    expect(asked(meeting, 4, said('opposition'))).toBe('nothing');
  });

  it('offers the author of an opposition to lift it, until the task has an act', () => {
    const { meeting, check } = opened();
    answer(meeting, check, 4, 'opposition', 'Trop loin');
    meeting.give('check.close', { check });
    expect(asked(meeting, 4, said('opposition'))).toBe('lift');
    expect(asked(meeting, 4, said('reservation'))).toBe('nothing');
    expect(asked(meeting, 5)).toBe('nothing');
    meeting.give('decision.set', { kind: 'noCandidacy', task: meeting.task(0) });
    expect(asked(meeting, 4, said('opposition'))).toBe('nothing');
  });

  it('tells whose answer did not leave before the closing', () => {
    const { meeting, check } = opened();
    meeting.give('check.close', { check });
    expect(asked(meeting, 4, said('adhesion', 'waiting'))).toBe('late');
    expect(asked(meeting, 4, said('opposition', 'refused'))).toBe('late');
  });
});
