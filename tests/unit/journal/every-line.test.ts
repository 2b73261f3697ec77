import { JournalDetail } from '@tdt/shared/journal/detail';
import type { JournalFacts } from '@tdt/shared/journal/detail';
import { journalSentence } from '@tdt/shared/journal/journal';
import { SENTENCES_EN } from '@tdt/shared/journal/sentences-en';
import { SENTENCES_FR } from '@tdt/shared/journal/sentences-fr';
import { COMMAND_PAYLOADS } from '@tdt/shared/protocol/commands';
import { expect, it } from 'vitest';
import { SampleMeeting } from '../../support/meeting-state';

const MARK = 'Secret·';

it('every line of the journal has a sentence in both languages, whatever its detail holds', () => {
  const { state, staff } = new SampleMeeting({ people: 2, groups: 1 });
  const facts: JournalFacts = { state, people: staff.people, seats: [] };
  expect(Object.keys(SENTENCES_EN).sort()).toEqual(Object.keys(SENTENCES_FR).sort());
  for (const type of Object.keys(COMMAND_PAYLOADS))
    expect(Object.keys(SENTENCES_FR)).toContain(type);
  for (const sentences of [SENTENCES_FR, SENTENCES_EN])
    for (const [type, sentence] of Object.entries(sentences)) {
      const said = sentence?.(new JournalDetail({ person: 'p0', task: 'x' }, facts, 'fr'));
      if (said !== undefined) expect(said, type).not.toMatch(/undefined|null|\[object|\{\{/);
    }
});

it('a meeting from its candidacies to its report leaves lines with ids, counts and reasons: no name, no argument, no text', () => {
  const meeting = new SampleMeeting({ people: 8, groups: 2, step: 'pooling', revealed: [1] });
  const lines: { readonly type: string; readonly detail: unknown }[] = [];
  const give = ((type, payload, by) => {
    const outcome = meeting.give(type, payload, by);
    if (outcome.journal) lines.push({ type, detail: outcome.journal });
    return outcome;
  }) as SampleMeeting['give'];
  const [task] = meeting.state.tasks;
  const person = { first: `${MARK}prénom`, last: `${MARK}nom` };
  give('person.add', { ...person, origin: `${MARK}groupe`, gender: 'F' });
  const apply = (index: number) =>
    give('candidacy.add', {
      task: task!.id,
      person: { id: meeting.person(index) },
      gender: null,
      text: `${MARK}présentation`,
      outgoing: false,
      agreed: true,
      confirm: true,
    }).result!['candidacy'] as ReturnType<SampleMeeting['candidacy']>;
  const pair = [apply(0), apply(2)] as [ReturnType<typeof apply>, ReturnType<typeof apply>];
  give('task.reveal', { task: task!.id, confirm: true });
  const check = give('check.open', { task: task!.id, pair }).result!['check'] as never;
  give('check.record', { check, kind: 'opposition', text: `${MARK}argument` });
  const argument = [...meeting.staff.arguments.keys()][0] as never;
  give('check.lift', { argument, into: 'reservation', note: `${MARK}note` });
  give('check.close', { check });
  const decision = { kind: 'designated', task: task!.id, pair, check } as const;
  give('decision.set', { ...decision, parityReason: 'Une raison' });
  give('next.set', { date: '2026-12-19T14:00', place: `${MARK}lieu`, purpose: `${MARK}objet` });
  give('report.sent', { sent: true, confirm: true });
  give('decision.reopen', { task: task!.id, reason: 'Une erreur' });
  expect(lines.map(({ type }) => type)).toEqual([
    ...['person.add', 'candidacy.add', 'candidacy.add', 'task.reveal', 'check.open'],
    ...['check.record', 'check.lift', 'check.close', 'decision.set', 'next.set', 'report.sent'],
    'decision.reopen',
  ]);
  expect(JSON.stringify(lines)).not.toContain(MARK);
  expect(JSON.stringify(lines)).toContain('Une raison');
  expect(lines[7]?.detail).toMatchObject({ reservations: 1, oppositions: 0, lifted: 1 });
  const facts: JournalFacts = { state: meeting.state, people: meeting.staff.people, seats: [] };
  for (const line of lines)
    expect(journalSentence({ at: 0, seat: null, ...line }, facts, 'fr')).not.toBe(line.type);
});
