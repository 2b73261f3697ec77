import { seatLabel } from '@tdt/shared/journal/detail';
import type { JournalFacts, JournalLine } from '@tdt/shared/journal/detail';
import { JOURNAL_TOPICS, journalSentence, journalTopic } from '@tdt/shared/journal/journal';
import { describe, expect, it } from 'vitest';
import { SampleMeeting } from '../../support/meeting-state';

const meeting = new SampleMeeting({
  people: 6,
  groups: 2,
  candidacies: [
    [0, 0],
    [1, 0],
  ],
  step: 'closing',
});
const facts: JournalFacts = {
  state: meeting.state,
  people: meeting.staff.people,
  seats: [
    { id: 's0' as never, role: 'facilitator', label: 'Ada', person: null },
    { id: 's1' as never, role: 'groupRapporteur', label: '', person: meeting.person(1) },
    { id: 's2' as never, role: 'plenary', label: '', person: null },
  ],
};
const line = (type: string, detail: unknown = {}): JournalLine => ({
  at: 0,
  seat: 's0',
  type,
  detail,
});
const fr = (type: string, detail?: unknown) =>
  journalSentence(line(type, detail), facts, 'fr').replaceAll('\u00a0', ' ');
const en = (type: string, detail?: unknown) => journalSentence(line(type, detail), facts, 'en');
const [task] = meeting.state.tasks;

describe('a line of the journal in words', () => {
  it('names people, tasks and groups where it is read, from their ids', () => {
    const detail = { group: 'g1', task: task!.id, from: 'p0', to: 'p1' };
    expect(fr('pen.pass', detail)).toBe(
      `Groupe 2, « ${task!.short.fr} » : Prénom0 Nom0 passe le stylo à Prénom1 Nom1.`,
    );
    expect(en('pen.pass', detail)).toContain('Prénom0 Nom0 hands the pen to Prénom1 Nom1');
  });

  it('tells of an act with its exceptions and their reasons', () => {
    const decision = {
      kind: 'designated',
      pair: ['c0', 'c1'],
      parityException: { reason: 'Personne d’autre' },
      doubleException: null,
      againstReading: null,
    };
    expect(fr('decision.set', { task: task!.id, decision })).toBe(
      `Binôme désigné pour « ${task!.short.fr} » : Prénom0 Nom0 et Prénom1 Nom1. Exception de parité : Personne d’autre`,
    );
    expect(fr('decision.reopen', { task: task!.id, reason: 'Erreur' })).toMatch(/Raison : Erreur$/);
  });

  it('tells of a check its counts', () => {
    const detail = { task: task!.id, reservations: 1, oppositions: 2, lifted: 0 };
    expect(fr('check.close', detail)).toContain('1 réserve, 2 oppositions, 0 levée');
    expect(en('check.close', detail)).toContain('1 reservation, 2 oppositions, 0 lifted');
  });

  it('says that somebody or something is gone, and shortens long lists', () => {
    expect(fr('person.edit', { person: 'pGone' })).toContain('n’est plus sur la liste');
    expect(fr('check.open', { task: 'tGone', pair: [], round: 1 })).toContain(
      'une tâche supprimée',
    );
    const people = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'];
    expect(fr('person.present', { people, presence: 'room' })).toBe(
      'Présent·e dans la salle : Prénom0 Nom0, Prénom1 Nom1, Prénom2 Nom2 et 3 autres.',
    );
  });

  it('leaves no line out: an unknown type, or a detail of another shape, is still told', () => {
    expect(fr('later.version', { x: 1 })).toBe('Later.version');
    for (const detail of [null, undefined, 'x', 3, [], { task: 4, pair: 'x', decision: null }])
      for (const type of ['decision.set', 'check.open', 'seat.join', 'person.present'])
        expect(fr(type, detail).length).toBeGreaterThan(5);
  });
});

it('says who acted by the person, else by the label, else by the role', () => {
  expect(seatLabel('s0', facts, 'fr')).toBe('Ada (Animation)');
  expect(seatLabel('s1', facts, 'fr')).toBe('Prénom1 Nom1 (Rapporteur·e de groupe)');
  expect(seatLabel('s2', facts, 'en')).toBe('Screen of the room');
  expect(seatLabel('sGone', facts, 'fr')).toBe('Une place retirée');
  expect(seatLabel(null, facts, 'en')).toBe('The server');
});

it('sorts lines by what they are about', () => {
  const cases = {
    'decision.set': 'acts',
    'task.reveal': 'acts',
    'report.read': 'contacts',
    'report.sent': 'acts',
    'candidacy.add': 'candidacies',
    'groups.form': 'groups',
    'person.present': 'people',
    'seat.join': 'seats',
    'later.version': 'other',
  };
  for (const [type, topic] of Object.entries(cases))
    expect([type, journalTopic(type)]).toEqual([type, topic]);
  expect(JOURNAL_TOPICS).toContain('other');
});
