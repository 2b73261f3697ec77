import { countedReport } from '@tdt/shared/consensus/withdrawn';
import { publish } from '@tdt/shared/consensus/publish';
import type { PublishFacts } from '@tdt/shared/consensus/types';
import { MEETING, STAFF } from '@tdt/shared/document/sections';
import { candidacyId } from '@tdt/shared/ids';
import { describe, expect, it } from 'vitest';
import { c, facts, names, pair, report, writing } from '../consensus/helpers';
import { NOW, SampleMeeting } from '../../support/meeting-state';

const sample = (revealed: readonly number[] = []) =>
  new SampleMeeting({
    people: 6,
    groups: 2,
    step: 'proposals',
    candidacies: [
      [1, 0],
      [2, 0],
    ],
    revealed,
  });

describe('a withdrawal (désistement)', () => {
  it('is said by the person from their own seat, noted by a facilitator, and by nobody else', () => {
    const meeting = sample();
    const candidacy = meeting.candidacy(0);
    expect(meeting.refused('candidacy.retract', { candidacy }, { rapporteur: 0 })).toBe(
      'forbidden forbidden',
    );
    expect(meeting.refused('candidacy.retract', { candidacy }, 'meetingRapporteur')).toBe(
      'forbidden forbidden',
    );
    const { journal } = meeting.give('candidacy.retract', { candidacy }, { rapporteur: 1 });
    expect(journal).toMatchObject({ candidacy, themself: true });
    expect(meeting.state.candidacies.get('c0')?.retractedAt).toBe(NOW);
  });

  it('can be taken back, unless the person has applied again meanwhile', () => {
    const meeting = sample();
    const candidacy = meeting.candidacy(0);
    expect(meeting.refused('candidacy.restore', { candidacy })).toBe('conflict not_retracted');
    meeting.give('candidacy.retract', { candidacy });
    meeting.give('candidacy.restore', { candidacy });
    expect(meeting.state.candidacies.get('c0')?.retractedAt).toBeNull();
    meeting.give('candidacy.retract', { candidacy });
    const person = { id: meeting.person(1) };
    meeting.give('candidacy.add', {
      task: meeting.task(0),
      person,
      gender: null,
      text: '',
      outgoing: false,
      agreed: true,
    });
    expect(meeting.refused('candidacy.restore', { candidacy })).toBe(
      'conflict candidacy_exists candidacy',
    );
  });

  it('after the reveal is settled by the facilitators, journaled, and not before', () => {
    const before = sample();
    before.give('candidacy.retract', { candidacy: before.candidacy(0) });
    const settle = (meeting: SampleMeeting) =>
      ({ candidacy: meeting.candidacy(0), how: 'plenary' }) as const;
    expect(before.refused('candidacy.settle', settle(before))).toBe(
      'out_of_step not_revealed task',
    );
    const after = sample([0]);
    expect(after.refused('candidacy.settle', settle(after))).toBe('conflict not_retracted');
    after.give('candidacy.retract', { candidacy: after.candidacy(0) });
    const { journal } = after.give('candidacy.settle', settle(after));
    expect(journal).toMatchObject({ how: 'plenary' });
    expect(after.state.candidacies.get('c0')?.settled).toBe('plenary');
    after.give('candidacy.restore', { candidacy: after.candidacy(0) });
    expect(after.state.candidacies.get('c0')?.settled).toBeUndefined();
  });
});

describe('what a revealed report counts for once somebody withdrew', () => {
  const gone = (id: string, settled?: 'askAgain' | 'plenary') =>
    new Map([[id, { retractedAt: 5, ...(settled ? { settled } : {}) }]]);
  const said = (first: string, later: string | null = null) => ({
    first: report(first)!,
    reportedAt: 1,
    late: false,
    later: later === null ? null : { report: report(later)!, at: 9 },
  });

  it('is nothing for a pair, which is set aside until the group answers again', () => {
    expect(countedReport(said('a+b'), gone('b')).report).toBeNull();
    expect(countedReport(said('a+b'), gone('b', 'askAgain')).report).toBeNull();
    expect(countedReport(said('a+b', 'a+c'), gone('b'))).toMatchObject({
      report: { kind: 'pair', candidacies: ['a', 'c'] },
      late: true,
    });
    expect(countedReport(said('a+b', 'a+c'), gone('c')).report).toMatchObject({
      candidacies: ['a', 'b'],
    });
  });

  it('is the name that is left when the plenary goes on', () => {
    expect(countedReport(said('a+b'), gone('b', 'plenary')).report).toEqual({
      kind: 'names',
      candidacies: ['a'],
    });
  });

  it('is the names that are left of a list, and nothing when none is', () => {
    expect(countedReport(said('{a,b}'), gone('b')).report).toMatchObject({ candidacies: ['a'] });
    expect(countedReport(said('{b}'), gone('b')).report).toBeNull();
    expect(countedReport(said('none'), gone('b')).report).toEqual({ kind: 'noRelevantCandidacy' });
  });
});

describe('groups that had reported a task', () => {
  const kind = (candidacy: string, what: 'arrived' | 'gone', at: number) => ({
    candidacy: c(candidacy),
    kind: what,
    at,
  });
  const reported = publish(null, writing({ proposal: pair('a', 'b') }), facts({ now: 1000 }));
  const later = (more: Partial<PublishFacts>, wrote = writing({ proposal: pair('a', 'b') })) =>
    publish(reported, wrote, facts({ now: 3000, ...more }));

  it('are asked to confirm or reopen when somebody is proposed on the spot, until they did', () => {
    const since = [kind('e', 'arrived', 2000)];
    expect(later({ since }).again).toBe('arrived');
    const kept = new Map([['e', 'arrived' as const]]);
    expect(
      later({ since }, { ...writing({ proposal: pair('a', 'b') }), kept }).again,
    ).toBeUndefined();
    const reopened = later({ since }, writing({ proposal: pair('a', 'b', false) }));
    expect(reopened).toMatchObject({ state: 'started', first: null });
    expect(reopened.again).toBeUndefined();
    const anew = publish(
      reopened,
      writing({ proposal: pair('a', 'b') }),
      facts({ now: 4000, since }),
    );
    expect(anew.again).toBeUndefined();
    expect(later({ since: [kind('e', 'arrived', 500)] }).again).toBeUndefined();
  });

  it('are asked again when somebody withdraws, whether or not they had named them', () => {
    const standing = new Set(['a', 'c', 'd', 'e'].map(c));
    const more = { standing, retracted: new Set([c('b')]), since: [kind('b', 'gone', 2000)] };
    const held = later(more);
    const others = publish(
      publish(null, writing({ proposal: pair('c', 'd') }), facts({ now: 1000 })),
      writing({ proposal: pair('c', 'd') }),
      facts({ now: 3000, ...more }),
    );
    for (const one of [held, others])
      expect(one).toMatchObject({ state: 'reported', again: 'gone' });
    expect(held.reportedAt).toBe(others.reportedAt);
    expect(held.first, 'the pair is set aside').toBeNull();
    expect(others.first?.report).toMatchObject({ candidacies: ['c', 'd'] });
  });

  it('keep the names of a list that still stand', () => {
    const first = publish(null, writing({ proposal: names('abc') }), facts({ now: 1000 }));
    const standing = new Set(['a', 'c'].map(c));
    const next = publish(
      first,
      writing({ proposal: names('abc') }),
      facts({ now: 3000, standing }),
    );
    expect(next.first?.report).toMatchObject({ candidacies: ['a', 'c'] });
  });
});

describe('the contact details of somebody proposed from a group’s phone', () => {
  const add = (meeting: SampleMeeting, by: 'facilitator' | { rapporteur: number }) =>
    meeting.give(
      'candidacy.add',
      {
        task: meeting.task(1),
        person: { first: 'Ada', last: 'Neuve' },
        gender: null,
        text: '',
        outgoing: false,
        agreed: true,
      },
      by,
    );

  it('may be given by that seat for half an hour; a facilitator has their own way', () => {
    const meeting = sample();
    add(meeting, 'facilitator');
    expect(meeting.staff.spots.size).toBe(0);
    const id = String(add(sample(), { rapporteur: 0 }).result?.['candidacy']);
    const one = sample();
    add(one, { rapporteur: 0 });
    const spot = one.staff.spots.get(id);
    expect(spot).toMatchObject({ seat: 's0', until: NOW + 1_800_000, givenAt: null });
    expect(one.state.candidacies.get(candidacyId(id))?.onTheSpot).toEqual({ at: NOW, group: 'g0' });
    expect(JSON.stringify(one.read(MEETING.candidacies).get(id))).not.toContain('s0');
    expect(one.size(STAFF.spots)).toBe(1);
  });
});

describe('the paper of a group without a phone', () => {
  const penless = () => {
    const meeting = sample();
    for (const seat of meeting.staff.seats.keys())
      meeting.write([{ root: STAFF.seats, key: seat, value: undefined }]);
    return meeting;
  };
  const take = (meeting: SampleMeeting) => ({ group: meeting.group(0), label: 'Papier' });

  it('is entered from a seat taken openly, journaled, and given back; the mark stays', () => {
    const meeting = penless();
    const { seats, journal } = meeting.give('seat.take', take(meeting));
    const paper = meeting.state.papers.get('g0');
    expect(seats).toEqual([{ kind: 'paper', seat: paper?.seat, label: 'Papier' }]);
    expect(journal).toEqual({ group: 'g0', seat: paper?.seat });
    const view = { ...seatOf(String(paper?.seat)), role: 'groupRapporteur', group: 'g0' };
    meeting.write([{ root: STAFF.seats, key: view.id, value: view }]);
    expect(meeting.refused('seat.take', take(meeting))).toBe('conflict paper_taken group');
    expect(meeting.refused('seat.giveBack', { group: meeting.group(0) }, { rapporteur: 2 })).toBe(
      'forbidden forbidden',
    );
    const back = meeting.give('seat.giveBack', { group: meeting.group(0) });
    expect(back.seats).toEqual([{ kind: 'revoke', seat: paper?.seat }]);
    expect(meeting.state.papers.get('g0')).toEqual({ ...paper, until: NOW });
    expect(meeting.refused('seat.giveBack', { group: meeting.group(0) })).toBe(
      'not_found unknown_seat group',
    );
  });

  it('is never entered in the place of a phone, be it silent', () => {
    const meeting = sample();
    const view = { ...seatOf('s0'), role: 'groupRapporteur', group: 'g0', online: false };
    meeting.write([{ root: STAFF.seats, key: 's0', value: view }]);
    expect(meeting.refused('seat.take', take(meeting))).toBe('conflict group_has_phone group');
  });

  const seatOf = (id: string) => ({
    id,
    role: 'participant',
    label: '',
    person: null,
    group: null,
    createdAt: NOW,
    online: true,
    seenAt: null,
  });
});
