import * as fc from 'fast-check';
import type { KnownSeat } from '@tdt/shared/commands/outcome';
import { MEETING, STAFF } from '@tdt/shared/document/sections';
import { seatId } from '@tdt/shared/ids';
import { COMMAND_PAYLOADS } from '@tdt/shared/protocol/commands';
import type { CommandType } from '@tdt/shared/protocol/commands';
import { STEPS } from '@tdt/shared/steps';
import { expect, it } from 'vitest';
import { SampleMeeting } from '../../support/meeting-state';
import type { By } from '../../support/meeting-state';
import { seeded } from '../../support/random';

/** Draws from what is there, and now and then what is not. */
class Draw {
  readonly #next: () => number;

  constructor(
    seed: number,
    readonly meeting: SampleMeeting,
  ) {
    this.#next = seeded(seed);
  }

  of<T>(...choices: readonly T[]): T {
    return choices[Math.floor(this.#next() * choices.length)] as T;
  }

  id(ids: Iterable<string>): string {
    const known = [...ids];
    return known.length === 0 || this.#next() < 0.1 ? 'none' : this.of(...known);
  }

  get task(): string {
    return this.id(this.meeting.state.tasks.map(({ id }) => id));
  }
  get person(): string {
    return this.id(this.meeting.staff.people.keys());
  }
  get group(): string {
    return this.id(this.meeting.state.groups.map(({ id }) => id));
  }
  get candidacy(): string {
    return this.id(this.meeting.state.candidacies.keys());
  }
  /** A task with two candidacies to it, mostly. */
  get pair(): { task: string; pair: [string, string] } {
    const revealed = this.id(this.meeting.state.reveals.keys());
    const task = this.of(this.task, revealed, revealed, revealed);
    const own = [...this.meeting.state.candidacies.values()].filter((one) => one.task === task);
    const ids = own.map(({ id }) => id);
    return { task, pair: [this.id(ids), this.id(ids)] };
  }
  get check(): string {
    const all = [...this.meeting.state.checks.values()];
    const open = all.filter(({ closedAt }) => closedAt === null);
    return this.id((open.length > 0 ? open : all).map(({ id }) => id));
  }
  get argument(): string {
    const all = [...this.meeting.staff.arguments.values()];
    const isOpen = ({ check }: (typeof all)[number]) =>
      this.meeting.state.checks.get(check)?.closedAt === null;
    const open = all.filter(isOpen);
    return this.id((open.length > 0 ? open : all).map(({ id }) => id));
  }
  get turn(): string {
    return this.id(this.meeting.staff.turns.keys());
  }
  get answer(): { check: string; kind: string; text: string } {
    return { check: this.check, kind: this.of(...KINDS), text: this.text };
  }
  get yes(): boolean {
    return this.of(true, false);
  }
  get text(): string {
    return this.of('', 'Un texte', 'Un texte', 'Un texte');
  }
}

const KINDS = ['adhesion', 'reservation', 'opposition'] as const;
const text = { fr: 'Texte' };
const PAYLOAD: { readonly [T in CommandType]: (draw: Draw) => unknown } = {
  'meeting.edit': (d) => ({
    ...d.of({ title: d.text }, { date: d.of(null, '2020-01-01', '2026-02-30') }, { place: d.text }),
    seen: d.of({}, { title: d.text }),
  }),
  'checklist.tick': (d) => ({ mark: d.of('announced', 'printed'), done: d.yes }),
  'step.set': (d) => ({
    step: d.of(...STEPS, 'pooling', 'pooling', 'pooling', 'pooling', 'pooling', 'pooling'),
  }),
  'timer.set': (d) => ({ action: d.of('start', 'pause', 'resume', 'extend', 'end'), minutes: 3 }),
  'groups.form': (d) => ({ confirm: d.yes, seed: 1 }),
  'groups.restore': (d) => ({
    act: d.of('none', null, ...[...d.meeting.state.former.values()].map(({ act }) => act)),
    confirm: d.yes,
  }),
  'group.add': (d) => ({ remote: d.yes }),
  'group.remove': (d) => ({ group: d.group, confirm: d.yes }),
  'group.move': (d) => ({ person: d.person, group: d.of(d.group, null) }),
  'group.order': (d) => ({ group: d.group, tasks: [d.task, d.task] }),
  'group.share': (d) => ({ group: d.group, shared: d.yes }),
  'group.silent': (d) => ({ group: d.group, task: d.task, silent: d.yes }),
  'rapporteur.name': (d) => ({
    group: d.group,
    rapporteurs: d.of([d.person], [], [d.person, d.person]),
  }),
  'pen.pass': (d) => ({ task: d.task, to: d.person }),
  'task.add': () => ({ label: text, short: text, text }),
  'task.edit': (d) => ({ task: d.task, text }),
  'task.move': (d) => ({ task: d.task, to: d.of(0, 2, 99) }),
  'task.remove': (d) => ({ task: d.task, candidacies: d.of(0, 1, 2) }),
  'step.edit': (d) => ({ step: d.of(...STEPS), minutes: d.of(5, 10), title: { fr: d.text } }),
  'settings.edit': (d) =>
    d.of({ groupSize: d.of(2, 8) }, { parity: d.yes }, { wideShare: 0.7 }, { minGroups: 3 }),
  'texts.edit': (d) => ({ newCall: { fr: d.text } }),
  'template.apply': (d) => ({ template: d.of('loop', 'association'), candidacies: d.of(0, 4) }),
  'task.reveal': (d) => ({ task: d.of(d.task, d.task, d.task, null), confirm: d.yes }),
  'candidacy.add': (d) => ({
    task: d.task,
    person: d.of({ id: d.person }, { first: 'A', last: d.of('B', 'C') }),
    gender: d.of('F', 'M', 'O', null),
    text: '',
    outgoing: false,
    agreed: true,
    confirm: d.yes,
  }),
  'candidacy.link': (d) => ({ candidacy: d.of(d.candidacy, 'c', 'c'), person: d.person }),
  // Rarely: candidates who leave the list have no pair to check.
  'candidacy.unlink': (d) => ({
    candidacy: d.of(d.candidacy, ...Array<'c'>(9).fill('c')),
    refuse: d.yes,
  }),
  'candidacy.refuse': (d) => ({ candidacy: d.candidacy, person: d.person, refused: d.yes }),
  'candidacy.edit': (d) => ({ candidacy: d.candidacy, text: d.text, outgoing: d.yes }),
  'candidate.say': (d) => ({ candidate: d.yes, person: d.person }),
  'candidacy.retract': (d) => ({ candidacy: d.candidacy }),
  'candidacy.restore': (d) => ({ candidacy: d.candidacy }),
  'candidacy.settle': (d) => ({ candidacy: d.candidacy, how: d.of('askAgain', 'plenary') }),
  'person.add': (d) => ({ first: 'A', last: 'B', origin: null, gender: d.of('F', null) }),
  'person.edit': (d) => ({ person: d.person, gender: d.of('F', 'M', null), noPhone: d.yes }),
  'person.admit': (d) => ({ seat: 's9', person: d.of(d.person, null), admit: d.yes }),
  'person.present': (d) => ({ people: [d.person], presence: d.of('absent', 'room', 'remote') }),
  'person.remove': (d) => ({ person: d.person }),
  'person.merge': (d) => ({ person: d.person, other: d.person }),
  'person.await': () => ({ seat: 's9' }),
  'self.presence': (d) => ({ presence: d.of('room', 'remote') }),
  'seat.grant': (d) => ({
    role: d.of('plenary', 'participant'),
    person: d.of(d.person, null),
    label: '',
  }),
  'seat.name': (d) => ({ seat: d.of('f0', 'none'), person: d.of(d.person, null), label: d.text }),
  'seat.pass': (d) => ({ seat: d.of('f0', 'none'), person: d.of(d.person, null), label: d.text }),
  'seat.take': (d) => ({ group: d.group, label: '' }),
  'seat.giveBack': (d) => ({ group: d.group }),
  'seat.revoke': (d) => ({ seat: d.of('s0', 'none') }),
  'door.set': (d) => ({ door: d.of('open', 'closed') }),
  'check.open': (d) => ({ ...d.pair, mode: d.of('oral', 'oral', 'phone') }),
  'check.answer': (d) => ({ ...d.answer, showName: d.yes }),
  'check.record': (d) =>
    d.of(
      { check: d.check, kind: d.of('reservation', 'opposition'), text: d.text },
      { ...d.answer, person: d.person, kind: d.of(...KINDS, null) },
      {
        check: d.check,
        counts: { adhesions: d.of(0, 1), reservations: d.of(0, 1), oppositions: 1 },
        arguments: ['Un argument'],
      },
    ),
  'check.remove': (d) => ({ argument: d.argument }),
  'check.lift': (d) => ({
    ...d.of({ argument: d.argument, note: d.text }, { check: d.check }),
    into: d.of('adhesion', 'reservation'),
  }),
  'check.project': (d) => ({ argument: d.argument, projected: d.yes }),
  'check.close': (d) => ({ check: d.check }),
  'check.reopen': (d) => ({ check: d.check }),
  'decision.set': (d) =>
    d.of(
      { kind: 'noCandidacy', task: d.task, againstReason: d.text },
      { kind: 'debated', task: d.task, names: [d.candidacy], againstReason: d.text },
      {
        kind: 'designated',
        ...d.pair,
        check: null,
        parityReason: d.text,
        doubleReason: d.text,
        againstReason: d.text,
      },
    ),
  'decision.reopen': (d) => ({ task: d.task, reason: d.text }),
  'help.ask': (d) => ({ task: d.of(d.task, null) }),
  'help.come': (d) => ({ group: d.group }),
  'help.clear': (d) => ({ group: d.group }),
  'report.sent': (d) => ({ sent: d.yes, confirm: d.yes }),
  'next.set': (d) => ({ date: d.of('2026-12-19T14:00', '2026-02-30T10:00', null), place: null }),
  'screen.show': (d) => ({ screen: d.of({ view: 'grid', task: d.task }, { view: 'neutral' }) }),
  'screen.turn': (d) =>
    d.of({ action: 'turn', pages: d.of(1, -1) }, { action: 'pause', paused: d.yes }),
  'screen.sort': (d) => ({ task: d.task }),
  'speaker.ask': (d) => ({ person: d.person }),
  'speaker.remove': (d) => ({ person: d.person }),
  'speaker.next': (d) => d.of({}, { person: d.person, task: d.of(d.task, null) }),
  'speaker.done': () => ({}),
  'speaker.back': (d) => ({ turn: d.turn }),
};

const FACILITATOR = {
  id: 'f0',
  role: 'facilitator',
  label: '',
  person: null,
  group: null,
  createdAt: 0,
  online: true,
  seenAt: null,
};
const TURNED_AWAY: KnownSeat = {
  id: seatId('s9'),
  role: 'participant',
  person: null,
  name: 'Iris X',
  presence: 'room',
  status: 'refused',
  createdAt: 0,
};

const TYPES = Object.keys(COMMAND_PAYLOADS) as CommandType[];
/** Possible only after others: drawn more often. */
const LATE = TYPES.filter((type) => /^(check|decision)/.test(type));
/** Possible while a check is open. */
const OF_CHECKS = TYPES.filter((type) => type.startsWith('check'));
const OF_GROUPS: ReadonlySet<CommandType> = new Set(['pen.pass', 'help.ask', 'self.presence']);

function giver(type: CommandType, payload: unknown, draw: Draw): By {
  if (OF_GROUPS.has(type)) return { rapporteur: draw.of(0, 1) };
  const person = { role: 'participant', person: draw.of(2, 3, 4, 5) } as const;
  if (type === 'check.answer') return person;
  const own = type === 'check.lift' && !Object.hasOwn(payload as object, 'argument');
  return own ? person : 'facilitator';
}

/** Nobody counts twice, nothing is told before the closing, nothing is kept after the act. */
function checkPhoneChecks({ state, secret, staff }: SampleMeeting): void {
  for (const check of state.checks.values()) {
    const { phone } = check;
    expect(check.mode === 'phone').toBe(phone !== null);
    if (!phone) continue;
    expect(phone.answered).toBeLessThanOrEqual(phone.entitled);
    expect(phone.tally === null).toBe(check.closedAt === null);
    if (phone.tally === null) {
      expect([check.reservations, check.oppositions]).toEqual([0, 0]);
      expect([...staff.arguments.values()].filter((one) => one.check === check.id)).toEqual([]);
    } else {
      const { adhesions, reservations, oppositions } = phone.tally;
      expect(adhesions + reservations + oppositions).toBe(phone.answered);
    }
  }
  for (const { check } of secret.answers.values()) {
    const task = state.checks.get(check)?.task;
    expect(task !== undefined && state.decisions.has(task)).toBe(false);
  }
}

/** What must hold after any commands whatever. */
function checkMeeting(meeting: SampleMeeting): void {
  const { state, staff } = meeting;
  const readable = {
    [MEETING.tasks]: state.tasks.length,
    [MEETING.groups]: state.groups.length,
    [MEETING.candidacies]: state.candidacies.size,
    [MEETING.former]: state.former.size,
    [MEETING.checks]: state.checks.size,
    [MEETING.decisions]: state.decisions.size,
    [MEETING.people]: state.people.size,
    [STAFF.people]: staff.people.size,
    [STAFF.arguments]: staff.arguments.size,
    [STAFF.speakers]: staff.speakers.size,
    [STAFF.turns]: staff.turns.size,
    [MEETING.speakers]: state.speakers.length,
  };
  for (const [root, count] of Object.entries(readable))
    expect(meeting.size(root), root).toBe(count);
  for (const group of state.groups) expect(new Set(group.rapporteurs).size).toBeLessThan(3);
  for (const group of state.groups)
    for (const person of group.rapporteurs)
      expect(staff.people.get(person)?.group, 'a rapporteur sits in the group').toBe(group.id);
  const open = [...state.checks.values()].filter((check) => check.closedAt === null);
  expect(new Set(open.map((check) => check.task)).size).toBe(open.length);
  for (const [task, decision] of state.decisions) {
    expect(state.reveals.has(task)).toBe(true);
    if (decision.kind !== 'designated') continue;
    const [a, b] = decision.pair.map((id) => state.candidacies.get(id)?.person);
    if (a !== undefined) expect(a).not.toBe(b);
  }
  const speaking = [...staff.turns.values()].filter((turn) => turn.to === null);
  expect(speaking.length, 'one at a time').toBeLessThan(2);
  expect(state.speaking?.turn).toBe(speaking[0]?.id);
  for (const turn of speaking) expect(staff.speakers.has(turn.person)).toBe(false);
  const { listed, room, remote } = state.counts;
  expect(listed).toBe([...staff.people.values()].filter((one) => one.member).length);
  expect(room + remote).toBe(
    [...staff.people.values()].filter((one) => one.presence !== 'absent').length,
  );
}

it('leaves a readable meeting, whatever commands are given in whatever order', () => {
  const given = new Set<CommandType>();
  const missing = () => TYPES.filter((type) => !given.has(type));
  let accepted = 0;
  // A command that needs several others before it may take more than one round to be drawn when it can be given.
  for (let round = 0; round < 2 || (round < 20 && missing().length > 0); round += 1)
    accepted += giveAnything(20260301 + round, given);
  expect(accepted).toBeGreaterThan(500);
  expect(missing()).toEqual([]);
}, 60_000);

/** Sequences of commands; `given` gains those that were accepted, whose number is returned. */
function giveAnything(seed: number, given: Set<CommandType>): number {
  let accepted = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (sequence) => {
      // Now and then from the very beginning: some commands are for the preparation only.
      const early = sequence % 8 === 0;
      const meeting = new SampleMeeting({
        people: 6,
        groups: 2,
        candidacies: [
          [0, 0],
          [1, 0],
          [2, 1],
          [3, 1],
        ],
        step: early ? 'welcome' : 'pooling',
        revealed: early ? [] : [0, 1],
      });
      const waiting = { seat: 's9', name: 'Iris X', presence: 'room', at: 0, person: null };
      meeting.write([
        { root: STAFF.waiting, key: 's9', value: waiting },
        { root: STAFF.seats, key: 'f0', value: FACILITATOR },
      ]);
      meeting.seats.set('s9', TURNED_AWAY);
      const draw = new Draw(sequence, meeting);
      for (let turn = 0; turn < 80; turn += 1) {
        const missing = TYPES.filter((one) => !given.has(one));
        const checking = [...meeting.state.checks.values()].some((one) => one.closedAt === null);
        const all = [...TYPES, ...LATE, ...LATE, ...LATE, ...LATE];
        const likely = checking && draw.yes ? OF_CHECKS : all;
        const type = draw.of(
          ...(missing.length > 0 && draw.of(true, false, false) ? missing : likely),
        );
        const payload = PAYLOAD[type](draw);
        const before = meeting.snapshot();
        const decided = meeting.decide(type, payload, giver(type, payload, draw));
        if (!decided.ok) {
          expect(meeting.snapshot(), `${type} refused`).toEqual(before);
          continue;
        }
        meeting.apply(decided.value);
        accepted += 1;
        given.add(type);
        checkMeeting(meeting);
        checkPhoneChecks(meeting);
      }
    }),
    { numRuns: 15, seed },
  );
  return accepted;
}
