import { checkId } from '@tdt/shared/ids';
import type { CandidacyId, CheckId } from '@tdt/shared/ids';
import type { PayloadOf } from '@tdt/shared/protocol/commands';
import { SampleMeeting } from './meeting-state';
import type { By } from './meeting-state';

/** Ten people; p0 and p1 (c0, c1) applied to task 0, p2 (c2) to task 1; p8 and p9 have no phone. Both revealed. */
export function sample(): SampleMeeting {
  const meeting = new SampleMeeting({
    people: 10,
    groups: 2,
    candidacies: [
      [0, 0],
      [1, 0],
      [2, 1],
      [3, 1],
    ],
    step: 'pooling',
    revealed: [0, 1],
  });
  for (const at of [8, 9])
    meeting.give('person.edit', { person: meeting.person(at), noPhone: true });
  return meeting;
}

export const pairOf = (meeting: SampleMeeting): [CandidacyId, CandidacyId] => [
  meeting.candidacy(0),
  meeting.candidacy(1),
];

export function opened(meeting = sample()): { meeting: SampleMeeting; check: CheckId } {
  const open = { task: meeting.task(0), pair: pairOf(meeting), mode: 'phone' } as const;
  const { result } = meeting.give('check.open', open);
  return { meeting, check: checkId(String(result?.['check'])) };
}

export const by = (
  person: number,
  role: 'participant' | 'groupRapporteur' = 'participant',
): By => ({
  role,
  person,
});

export type Kind = PayloadOf<'check.answer'>['kind'];
export const saying = (check: CheckId, kind: Kind, text = '', showName = false) => ({
  check,
  kind,
  text,
  showName,
});

export const answer = (
  meeting: SampleMeeting,
  check: CheckId,
  person: number,
  kind: Kind,
  text = '',
) => meeting.give('check.answer', saying(check, kind, text), by(person));

export const phoneOf = (meeting: SampleMeeting, check: CheckId) =>
  meeting.state.checks.get(check)?.phone;
