import type { JournalFacts } from '@tdt/shared/journal/detail';
import { journalSentence } from '@tdt/shared/journal/journal';
import { expect, it } from 'vitest';
import { answer, opened, pairOf, sample } from '../../support/phone-check';
import type { SampleMeeting } from '../../support/meeting-state';

interface Line {
  readonly type: string;
  readonly detail: unknown;
}

/** Gives commands and keeps their lines. */
function recorder(meeting: SampleMeeting) {
  const lines: Line[] = [];
  const give = ((type, payload, by) => {
    const outcome = meeting.give(type, payload, by);
    if (outcome.journal) lines.push({ type, detail: outcome.journal });
    return outcome;
  }) as SampleMeeting['give'];
  return { lines, give };
}

/** Checks, acts, withdrawals, groups and reports of one meeting, in the words of the journal. */
function play(meeting: SampleMeeting): readonly Line[] {
  const { lines, give } = recorder(meeting);
  const [task, other] = [meeting.task(0), meeting.task(1)];
  const pair = pairOf(meeting);
  give('group.move', { person: meeting.person(6), group: meeting.group(0) });
  give('rapporteur.name', { group: meeting.group(0), rapporteurs: [meeting.person(6)] });
  give('group.silent', { group: meeting.group(1), task, silent: true });
  const oral = give('check.open', { task, pair }).result!['check'] as never;
  give('check.record', { check: oral, kind: 'opposition', text: 'Argument' });
  const argument = [...meeting.staff.arguments.keys()][0] as never;
  give('check.lift', { argument, into: 'adhesion', note: 'Une note' });
  give('check.close', { check: oral });
  give('check.reopen', { check: oral });
  give('check.close', { check: oral });
  const phone = give('check.open', { task, pair, mode: 'phone' }).result!['check'] as never;
  const [named] = [8].map(meeting.person);
  give('check.record', { check: phone, person: named!, kind: 'adhesion', text: '' });
  const counts = { adhesions: 1, reservations: 0, oppositions: 0 };
  give('check.record', { check: phone, counts, arguments: [] });
  give('check.close', { check: phone });
  const reasons = { parityReason: 'Une raison', doubleReason: 'Une autre', againstReason: 'Peu' };
  give('decision.set', { kind: 'designated', task, pair, check: phone, ...reasons });
  give('decision.set', {
    kind: 'debated',
    task: other,
    names: [meeting.candidacy(2), meeting.candidacy(3)],
  });
  give('decision.reopen', { task: other, reason: 'Une erreur' });
  give('candidacy.retract', { candidacy: meeting.candidacy(2) });
  for (const how of ['askAgain', 'plenary', null] as const)
    give('candidacy.settle', { candidacy: meeting.candidacy(2), how });
  give('candidacy.restore', { candidacy: meeting.candidacy(2) });
  give('speaker.ask', { person: meeting.person(4) });
  give('speaker.ask', { person: meeting.person(5) });
  give('speaker.next', { person: meeting.person(5) });
  give('report.sent', { sent: true, confirm: true });
  return lines;
}

it('no sentence of checks, acts, withdrawals or groups shows an id, or leaves a hole where a word is missing', () => {
  const meeting = sample();
  const lines = play(meeting);
  expect(lines.length).toBeGreaterThan(20);
  const { state, staff } = meeting;
  const facts: JournalFacts = { state, people: staff.people, seats: [] };
  const ids = [
    ...['people', 'candidacies', 'checks'].flatMap((key) => [
      ...state[key as 'people' | 'candidacies' | 'checks'].keys(),
    ]),
    ...state.groups.map(({ id }) => id),
    ...state.tasks.map(({ id }) => id),
    ...staff.arguments.keys(),
  ];
  for (const line of lines)
    for (const locale of ['fr', 'en'] as const) {
      const said = journalSentence({ at: 0, seat: null, ...line }, facts, locale);
      const words = said.split(/[\s«»“”"(),.:;]+/u);
      expect([said, words.filter((word) => ids.includes(word as never))]).toEqual([said, []]);
      expect(said).not.toMatch(/undefined|\bune est\b|: {2}|: is noted|: \.|: «|« ?»/);
    }
});

it('says of people without a phone how many answers were entered, and never which', () => {
  const { meeting, check } = opened();
  const { lines, give } = recorder(meeting);
  answer(meeting, check, 2, 'adhesion');
  give('check.record', { check, person: meeting.person(8), kind: 'reservation', text: '' });
  const counts = { adhesions: 0, reservations: 1, oppositions: 0 };
  give('check.record', { check, counts, arguments: [] });
  const { state, staff } = meeting;
  const said = lines.map((line) =>
    journalSentence(
      { at: 0, seat: null, ...line },
      { state, people: staff.people, seats: [] },
      'fr',
    ).replace(/\s/g, ' '),
  );
  expect(said).toEqual([
    expect.stringMatching(/^« .+ », personnes sans téléphone : 1 réponse par nom\.$/),
    expect.stringMatching(/^« .+ », personnes sans téléphone : 1 réponse en nombre\.$/),
  ]);
});
