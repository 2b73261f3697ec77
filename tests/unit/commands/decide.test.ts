import { parseCommand } from '@tdt/shared/commands/decide';
import { COMMAND_ROLES } from '@tdt/shared/commands/permissions';
import { COMMAND_PAYLOADS } from '@tdt/shared/protocol/commands';
import type { CommandType, PayloadOf } from '@tdt/shared/protocol/commands';
import { RoleSchema } from '@tdt/shared/roles';
import { describe, expect, it } from 'vitest';
import { SampleMeeting } from '../../support/meeting-state';

const TYPES = Object.keys(COMMAND_PAYLOADS) as CommandType[];

/** One payload of the right form for each command; whether it is accepted is no matter here. */
const PAYLOADS: { readonly [T in CommandType]: unknown } = {
  'meeting.edit': { title: 'Titre', seen: { title: 'Ancien' } },
  'checklist.tick': { mark: 'announced', done: true },
  'step.set': { step: 'frame' },
  'timer.set': { action: 'start', minutes: 5 },
  'groups.form': {},
  'groups.restore': { act: null },
  'group.add': { remote: false },
  'group.remove': { group: 'g0' },
  'group.move': { person: 'p0', group: null },
  'group.order': { group: 'g0', tasks: ['t'] },
  'group.share': { group: 'g0', shared: true },
  'group.silent': { group: 'g0', task: 't', silent: true },
  'rapporteur.name': { group: 'g0', rapporteurs: ['p0'] },
  'pen.pass': { task: 't', to: 'p0' },
  'task.add': { label: { fr: 'a' }, short: { fr: 'a' }, text: { fr: 'a' } },
  'task.edit': { task: 't' },
  'task.move': { task: 't', to: 0 },
  'task.remove': { task: 't' },
  'step.edit': { step: 'frame', minutes: 10 },
  'settings.edit': { groupSize: 8, seen: { groupSize: 10 } },
  'texts.edit': { newCall: { fr: 'a' } },
  'template.apply': { template: 'loop' },
  'task.reveal': { task: null, confirm: true },
  'candidacy.add': {
    task: 't',
    person: { id: 'p0' },
    gender: null,
    text: '',
    outgoing: false,
    agreed: true,
  },
  'candidacy.link': { candidacy: 'c0', person: 'p0' },
  'candidacy.unlink': { candidacy: 'c0' },
  'candidacy.refuse': { candidacy: 'c0', person: 'p0', refused: true },
  'candidacy.edit': { candidacy: 'c0', text: 'x' },
  'candidate.say': { candidate: true },
  'candidacy.retract': { candidacy: 'c0' },
  'candidacy.restore': { candidacy: 'c0' },
  'candidacy.settle': { candidacy: 'c0', how: 'plenary' },
  'person.add': { first: 'a', last: 'b', origin: null, gender: null },
  'person.edit': { person: 'p0' },
  'person.admit': { seat: 's9', person: null, admit: true },
  'person.present': { people: ['p0'], presence: 'room' },
  'person.await': { seat: 's9' },
  'person.remove': { person: 'p1' },
  'person.merge': { person: 'p1', other: 'p2' },
  'self.presence': { presence: 'remote' },
  'seat.grant': { role: 'plenary', person: null, label: '' },
  'seat.name': { seat: 's0', person: 'p0', label: '' },
  'seat.pass': { seat: 's0', person: 'p0', label: '' },
  'seat.take': { group: 'g0', label: '' },
  'seat.giveBack': { group: 'g0' },
  'seat.revoke': { seat: 's0' },
  'door.set': { door: 'closed' },
  'check.open': { task: 't', pair: ['c0', 'c1'] },
  'check.answer': { check: 'k', kind: 'adhesion', text: '', showName: false },
  'check.record': { check: 'k', kind: 'reservation', text: '' },
  'check.remove': { argument: 'a' },
  'check.lift': { argument: 'a', into: 'adhesion', note: 'n' },
  'check.project': { argument: 'a', projected: true },
  'check.close': { check: 'k' },
  'check.reopen': { check: 'k' },
  'decision.set': { kind: 'noCandidacy', task: 't' },
  'decision.reopen': { task: 't', reason: 'r' },
  'help.ask': { task: null },
  'help.come': { group: 'g0' },
  'help.clear': { group: 'g0' },
  'screen.show': { screen: { view: 'neutral' } },
  'screen.turn': { action: 'turn', pages: 1 },
  'screen.sort': { task: 't' },
  'speaker.ask': {},
  'speaker.remove': {},
  'speaker.next': {},
  'speaker.done': {},
  'speaker.back': { turn: 'u' },
  'report.sent': { sent: true },
  'next.set': { date: '2026-12-19T14:00', place: null },
};

const EVERYBODY = ['facilitator', 'meetingRapporteur', 'groupRapporteur', 'participant'];

/** The commands that do not belong to facilitators alone (`method.md`, "In the small groups"). */
const OF_GROUPS: Partial<Record<CommandType, readonly string[]>> = {
  'pen.pass': ['groupRapporteur'],
  'help.ask': ['groupRapporteur'],
  'help.clear': ['facilitator', 'groupRapporteur'],
  'group.order': ['facilitator', 'groupRapporteur'],
  'seat.giveBack': ['facilitator', 'groupRapporteur'],
  'candidacy.retract': ['facilitator', 'meetingRapporteur', 'groupRapporteur', 'participant'],
  'rapporteur.name': ['facilitator', 'groupRapporteur'],
  'candidacy.add': ['facilitator', 'groupRapporteur'],
  'screen.turn': ['facilitator', 'plenary'],
  'screen.sort': ['facilitator', 'plenary'],
  'candidate.say': EVERYBODY,
  'speaker.ask': EVERYBODY,
  'speaker.remove': EVERYBODY,
  'speaker.done': EVERYBODY,
  'report.sent': ['facilitator', 'meetingRapporteur'],
  'next.set': ['facilitator', 'meetingRapporteur'],
  'check.answer': ['facilitator', 'meetingRapporteur', 'groupRapporteur', 'participant'],
  'check.lift': ['facilitator', 'meetingRapporteur', 'groupRapporteur', 'participant'],
  'person.present': ['facilitator', 'groupRapporteur'],
  'self.presence': ['facilitator', 'meetingRapporteur', 'groupRapporteur', 'participant'],
  'seat.name': ['facilitator', 'meetingRapporteur'],
  'seat.pass': ['facilitator', 'meetingRapporteur'],
};

describe('who may give a command', () => {
  it.each(TYPES)('%s is refused to every role that it does not belong to', (type) => {
    const allowed = OF_GROUPS[type] ?? ['facilitator'];
    expect(COMMAND_ROLES[type]).toEqual(allowed);
    const meeting = new SampleMeeting({ people: 4, groups: 2 });
    for (const role of RoleSchema.options) {
      const by = role === 'groupRapporteur' ? { rapporteur: 0 } : role;
      const decided = meeting.decide(type, PAYLOADS[type], by);
      const forbidden = !decided.ok && decided.error.code === 'forbidden';
      expect(forbidden, `${type} by ${role}`).toBe(!allowed.includes(role));
    }
  });
});

describe('the form of a command', () => {
  it.each(TYPES)('%s reads its payload, and refuses none at all', (type) => {
    expect(parseCommand(type, PAYLOADS[type])).toMatchObject({ ok: true, value: { type } });
    for (const wrong of [undefined, null, 'x', 3, []])
      expect(parseCommand(type, wrong)).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });

  it('names the field that does not fit', () => {
    expect(parseCommand('check.open', { task: 't', pair: ['c0'] })).toMatchObject({
      ok: false,
      error: { reason: 'field_invalid', field: expect.stringMatching(/^pair/) as string },
    });
    expect(parseCommand('person.present', { people: [], presence: 'room' })).toMatchObject({
      ok: false,
      error: { field: 'people' },
    });
    expect(parseCommand('step.set', { step: 'lunch' })).toMatchObject({
      ok: false,
      error: { field: 'step' },
    });
  });

  it.each(['', 'step', 'step.set ', '__proto__', 'constructor', 'toString'])(
    'knows no command "%s"',
    (type) => {
      expect(parseCommand(type, {})).toMatchObject({
        ok: false,
        error: { code: 'bad_request', reason: 'unknown_command', field: 'type' },
      });
    },
  );

  it('refuses ids that are no ids, and texts that are too long', () => {
    for (const id of ['', 'a/b', 'x'.repeat(41), '__proto__/'])
      expect(parseCommand('candidacy.retract', { candidacy: id }).ok).toBe(false);
    const name = { first: 'x'.repeat(201), last: 'b', origin: null, gender: null };
    expect(parseCommand('person.add', name)).toMatchObject({
      ok: false,
      error: { field: 'first' },
    });
    const blank = { first: '   ', last: 'b', origin: null, gender: null };
    expect(parseCommand('person.add', blank)).toMatchObject({
      ok: false,
      error: { field: 'first' },
    });
  });
});

it('decides the typed command, whatever came in beside its fields', () => {
  const parsed = parseCommand('door.set', { door: 'closed', role: 'facilitator', extra: 1 });
  if (!parsed.ok) throw new Error('refused');
  expect(parsed.value.payload as PayloadOf<'door.set'>).toEqual({ door: 'closed' });
});
