import { inverseOf } from '@tdt/client/routes/console/model/inverse';
import type { Command } from '@tdt/shared/protocol/commands';
import { describe, expect, it } from 'vitest';
import type { SampleMeeting } from '../../support/meeting-state';
import { answer, opened, pairOf, sample } from '../../support/phone-check';

function thereAndBack(meeting: SampleMeeting, command: Command): readonly Command[] {
  const { state, staff, now } = meeting;
  const { result } = meeting.give(command.type, command.payload);
  const back = inverseOf(command, { meeting: state, staff, now, result, undoReason: 'Annulé' });
  for (const { type, payload } of back) meeting.give(type, payload);
  return back;
}

describe('taking back within ten seconds', () => {
  it('reopens a phone check that was closed, with the answers that it had', () => {
    const { meeting, check } = opened();
    answer(meeting, check, 4, 'opposition', 'Trop loin');
    answer(meeting, check, 5, 'adhesion');
    const before = JSON.stringify([meeting.state.checks.get(check), meeting.secret.answers.size]);
    thereAndBack(meeting, { type: 'check.close', payload: { check } });
    expect(JSON.stringify([meeting.state.checks.get(check), meeting.secret.answers.size])).toBe(
      before,
    );
    expect(meeting.staff.arguments.size).toBe(0);
  });

  it('takes back an entry for people without a phone, by name and as numbers', () => {
    const { meeting, check } = opened();
    const phone = () => meeting.state.checks.get(check)?.phone?.answered;
    const named = { check, person: meeting.person(8), kind: 'adhesion', text: '' } as const;
    thereAndBack(meeting, { type: 'check.record', payload: named });
    expect(phone()).toBe(0);
    const counts = { adhesions: 1, reservations: 0, oppositions: 1 };
    const entry = { check, counts, arguments: ['Trop loin'] };
    thereAndBack(meeting, { type: 'check.record', payload: entry });
    expect(phone()).toBe(0);
    meeting.give('check.record', named);
    // What they had answered is known to nobody: a correction has no way back.
    expect(
      inverseOf(
        { type: 'check.record', payload: { ...named, kind: 'reservation' } },
        { meeting: meeting.state, staff: meeting.staff, now: 0, undoReason: '' },
      ),
    ).toEqual([]);
  });

  it('opens the oral round again that an act closed', () => {
    const meeting = sample();
    const task = meeting.task(0);
    meeting.give('check.open', { task, pair: pairOf(meeting) });
    const before = JSON.stringify([...meeting.state.checks.values()]);
    const act = { kind: 'designated', task, pair: pairOf(meeting), check: null } as const;
    thereAndBack(meeting, { type: 'decision.set', payload: act });
    expect(meeting.state.decisions.size).toBe(0);
    expect(JSON.stringify([...meeting.state.checks.values()])).toBe(before);
    expect(meeting.state.screen.view).toBe('check');
  });

  it('gives an act again that was reopened, with the reason why it goes against the reading', () => {
    const { meeting, check } = opened();
    for (const person of [2, 3, 4, 5]) answer(meeting, check, person, 'reservation');
    meeting.give('check.close', { check });
    const task = meeting.task(0);
    const act = { kind: 'designated', task, pair: pairOf(meeting), check } as const;
    meeting.give('decision.set', { ...act, againstReason: 'Entendu' });
    const before = meeting.state.decisions.get(task);
    thereAndBack(meeting, { type: 'decision.reopen', payload: { task, reason: 'Erreur' } });
    expect(meeting.state.decisions.get(task)).toEqual(before);
  });
});
