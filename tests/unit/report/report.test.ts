import { reportedPeople, reportOf } from '@tdt/shared/report/report';
import type { Contacts } from '@tdt/shared/report/report';
import type { Contact } from '@tdt/shared/protocol/http';
import { describe, expect, it } from 'vitest';
import { SampleMeeting } from '../../support/meeting-state';

const contact = (name: string): Contact => ({
  email: `${name}@exemple.invalid`,
  phone: '06 39 98 11 22',
  address: null,
});

/** p0 F, p1 M, p2 F, p3 M: c0 and c1 to task 0, c2 and c3 to task 1, p0 again (c4) to task 1. */
const sample = () =>
  new SampleMeeting({
    people: 6,
    candidacies: [
      [0, 0],
      [1, 0],
      [2, 1],
      [3, 1],
      [0, 1],
      [2, 2],
    ],
    step: 'pooling',
    revealed: [0, 1, 2],
  });

function decided() {
  const meeting = sample();
  const c = meeting.candidacy;
  meeting.give('decision.set', {
    kind: 'designated',
    task: meeting.task(0),
    pair: [c(1), c(0)],
    check: null,
  });
  meeting.give('decision.set', { kind: 'debated', task: meeting.task(1), names: [c(3), c(2)] });
  meeting.give('decision.set', { kind: 'noCandidacy', task: meeting.task(2) });
  return meeting;
}

describe('the report', () => {
  it('has, per task, the designated pair with names and contact details', () => {
    const { state, person } = decided();
    const contacts: Contacts = new Map([
      [person(0), contact('a')],
      [person(1), contact('b')],
    ]);
    const [task] = reportOf(state, contacts).tasks;
    expect(task).toMatchObject({
      kind: 'designated',
      people: [
        { name: { first: 'Prénom0', last: 'NOM0' }, contact: contact('a'), missing: [] },
        { name: { first: 'Prénom1', last: 'NOM1' }, contact: contact('b'), missing: [] },
      ],
      exceptions: [],
    });
  });

  it('has the debated names with their contact details, and who will now choose', () => {
    const { state, person } = decided();
    const task = reportOf(state, new Map([[person(2), contact('c')]])).tasks[1];
    expect(task).toMatchObject({
      kind: 'debated',
      people: [
        { person: 'p2', contact: contact('c') },
        { person: 'p3', contact: { email: null, phone: null, address: null } },
      ],
      then: state.texts.whoChooses,
    });
  });

  it('has the call for new candidacies where none was relevant', () => {
    const { state } = decided();
    const task = reportOf(state, new Map()).tasks[2];
    expect(task).toMatchObject({ kind: 'noCandidacy', then: state.texts.newCall });
    expect(task).not.toHaveProperty('people');
  });

  it('is a draft at any time: tasks without an act are said to have none', () => {
    const { state } = decided();
    const report = reportOf(state, new Map());
    expect(report.tasks.slice(3)).toMatchObject([
      { kind: 'draft', revealed: false },
      { kind: 'draft', revealed: false },
    ]);
    expect(report.undecided).toBe(2);
    expect(reportOf(sample().state, new Map()).undecided).toBe(5);
    expect(reportOf(new SampleMeeting().state, new Map()).tasks.map(({ kind }) => kind)).toEqual(
      Array.from({ length: 5 }, () => 'draft'),
    );
  });

  it('lists missing contact details once per person, by surname, and asks for no address', () => {
    const { state, person } = decided();
    const contacts: Contacts = new Map([
      [person(0), { email: null, phone: ' ', address: '3 rue des Lilas' }],
      [person(1), contact('b')],
      [person(3), { ...contact('d'), phone: null }],
    ]);
    expect(reportOf(state, contacts).missing.map((one) => [one.person, one.missing])).toEqual([
      ['p0', ['email', 'phone']],
      ['p2', ['email', 'phone']],
      ['p3', ['phone']],
    ]);
  });

  it('does not call details missing that another key sealed', () => {
    const { state, person } = decided();
    const report = reportOf(state, new Map([[person(0), 'unreadable' as const]]));
    expect(report.tasks[0]).toMatchObject({
      people: [{ unreadable: true, missing: [] }, { unreadable: false }],
    });
  });

  it('prints exceptions to parity, to one task each and against the reading, with their reasons', () => {
    const meeting = sample();
    const c = meeting.candidacy;
    meeting.give('decision.set', {
      kind: 'designated',
      task: meeting.task(0),
      pair: [c(0), c(1)],
      check: null,
    });
    meeting.give('decision.set', {
      kind: 'designated',
      task: meeting.task(1),
      pair: [c(4), c(2)],
      check: null,
      parityReason: 'Personne d’autre',
      doubleReason: 'Le temps d’un mois',
    });
    expect(reportOf(meeting.state, new Map()).tasks[1]).toMatchObject({
      exceptions: [
        { kind: 'parity', reason: 'Personne d’autre' },
        { kind: 'double', reason: 'Le temps d’un mois' },
      ],
    });
  });

  it('names the people whose details it needs, once each', () => {
    const meeting = decided();
    expect(reportedPeople(meeting.state)).toEqual(['p1', 'p0', 'p3', 'p2']);
    expect(reportedPeople(sample().state)).toEqual([]);
  });

  it('says when an act came after it was sent, or was reopened since', () => {
    const meeting = decided();
    const { task } = meeting;
    for (const at of [3, 4]) meeting.write([reveal(task(at))]);
    for (const at of [3, 4]) meeting.give('decision.set', { kind: 'noCandidacy', task: task(at) });
    meeting.give('report.sent', { sent: true });
    const report = () => reportOf(meeting.state, new Map());
    expect(report()).toMatchObject({ sentAt: meeting.now, changedSince: false, undecided: 0 });
    meeting.now += 1000;
    meeting.give('decision.reopen', { task: task(4), reason: 'Une erreur' });
    expect(report().changedSince).toBe(true);
    meeting.give('decision.set', { kind: 'noCandidacy', task: task(4) });
    expect(report().changedSince).toBe(true);
  });
});

const reveal = (task: string) => ({ root: 'meeting/reveals', key: task, value: { at: 1 } });
