import { decide, parseCommand } from '@tdt/shared/commands/decide';
import { deriveWrites } from '@tdt/shared/commands/derive';
import { readPrivate } from '@tdt/shared/document/answers';
import type { PrivateState } from '@tdt/shared/document/answers';
import type { Actor, CommandContext, KnownSeat, Outcome } from '@tdt/shared/commands/outcome';
import type { Json, ReadRoot, RootWrite } from '@tdt/shared/document/roots';
import { MEETING, publishedRoot, STAFF } from '@tdt/shared/document/sections';
import { readMeeting, readPublished, readStaff } from '@tdt/shared/document/state';
import type { MeetingState, StaffState } from '@tdt/shared/document/state';
import type { Refusal, Result } from '@tdt/shared/errors';
import { candidacyId, groupId, personId, seatId, taskId } from '@tdt/shared/ids';
import type { CommandType, PayloadOf } from '@tdt/shared/protocol/commands';
import type { Role } from '@tdt/shared/roles';
import type { Step } from '@tdt/shared/steps';
import { builtinTemplate } from '@tdt/shared/template/templates';
import { expect } from 'vitest';

export interface SampleOptions {
  /** People p0, p1… alternately F and M, present in the room. */
  readonly people?: number;
  /** Groups g0, g1… people are dealt to them in turn; the first of each is its rapporteur. */
  readonly groups?: number;
  /** Candidacies c0, c1…: who applied to which task. */
  readonly candidacies?: readonly (readonly [person: number, task: number])[];
  readonly step?: Step;
  /** Tasks already revealed. */
  readonly revealed?: readonly number[];
}

export const NOW = 1_800_000_000_000;

const template = builtinTemplate('loop');
if (!template) throw new Error('The built-in template is gone.');
const TEMPLATE = template;

/** Who gives the command: a role, or person n: as rapporteur of the group they sit in, as participant or facilitator. */
export type By =
  | Role
  | { readonly rapporteur: number }
  | { readonly participant: number }
  | { readonly facilitator: number }
  | { readonly role: Role; readonly person: number };

/**
 * A meeting in memory, from the built-in template, on which commands are decided and applied as the server does. Every
 * decision is taken twice on frozen data and compared: one that is not pure fails whatever test it is in.
 */
export class SampleMeeting {
  #roots = new Map<string, ReadonlyMap<string, unknown>>();
  #ids = 0;
  now = NOW;
  facilitatorSeats = 1;
  /** Seats as the server keeps them, beside those of `staff/seats`. */
  readonly seats = new Map<string, KnownSeat>();

  constructor(options: SampleOptions = {}) {
    this.write(firstWrites(options));
  }

  readonly read: ReadRoot = (root) => this.#roots.get(root) ?? EMPTY;

  get state(): MeetingState {
    const state = readMeeting(this.read);
    if (!state) throw new Error('There is no meeting.');
    return state;
  }

  get staff(): StaffState {
    return readStaff(this.read);
  }

  get secret(): PrivateState {
    return readPrivate(this.read);
  }

  task = (index: number) => taskId(TEMPLATE.tasks[index]?.id ?? '');
  person = (index: number) => personId(`p${index}`);
  group = (index: number) => groupId(`g${index}`);
  candidacy = (index: number) => candidacyId(`c${index}`);

  /** Writes as the server does, derived roots included. */
  write(writes: readonly RootWrite[]): void {
    this.#apply(writes);
    this.#apply(deriveWrites(this.read, this.state, this.staff));
  }

  /** Decides a command; nothing is applied. */
  decide(type: CommandType, payload: unknown, by: By = 'facilitator'): Result<Outcome> {
    const command = parseCommand(type, payload);
    if (!command.ok) return command;
    const before = this.snapshot();
    const first = decide(command.value, this.#context(by));
    expect(decide(command.value, this.#context(by)), `${type} decided twice`).toEqual(first);
    expect(this.snapshot(), `${type} changes nothing by itself`).toEqual(before);
    if (first.ok) expectJournal(type, first.value);
    return first;
  }

  /** Gives a command that must be accepted, and applies it. */
  give<T extends CommandType>(type: T, payload: PayloadOf<T>, by: By = 'facilitator'): Outcome {
    const decided = this.decide(type, payload, by);
    if (!decided.ok) throw new Error(`${type} was refused: ${decided.error.reason}`);
    return this.apply(decided.value);
  }

  /** Applies what was decided. */
  apply(outcome: Outcome): Outcome {
    this.write(outcome.writes);
    this.#ids += 100;
    return outcome;
  }

  /** Gives a command that must be refused. */
  refusal<T extends CommandType>(type: T, payload: PayloadOf<T>, by: By = 'facilitator'): Refusal {
    const decided = this.decide(type, payload, by);
    if (decided.ok) throw new Error(`${type} was accepted: ${JSON.stringify(decided.value)}`);
    return decided.error;
  }

  /** Code, reason and field of a refusal. */
  refused<T extends CommandType>(type: T, payload: PayloadOf<T>, by: By = 'facilitator'): string {
    const { code, reason, field } = this.refusal(type, payload, by);
    return [code, reason, ...(field === undefined ? [] : [field])].join(' ');
  }

  /** Everything there is, to be compared. */
  snapshot(): unknown {
    return Object.fromEntries(
      [...this.#roots].map(([root, map]) => [root, Object.fromEntries(map)]),
    );
  }

  /** How many values stand under a root, readable or not. */
  size(root: string): number {
    return this.read(root).size;
  }

  #context(by: By): CommandContext {
    let ids = this.#ids;
    const { state, staff } = this;
    return {
      now: this.now,
      newId: (prefix) => `${prefix}-new${ids++}`,
      actor: this.#actor(by, staff),
      state,
      staff,
      secret: this.secret,
      seat: (id) => this.seats.get(id) ?? null,
      facilitatorSeats: this.facilitatorSeats,
      published: (group, task) => readPublished(this.read, group, task),
    };
  }

  #actor(by: By, staff: StaffState): Actor {
    if (typeof by === 'string') return { seat: seatId('s'), role: by, person: null, group: null };
    if ('role' in by) {
      const seat = seatId(`s${by.person}`);
      return { seat, role: by.role, person: this.person(by.person), group: null };
    }
    const [role, index] =
      'rapporteur' in by
        ? (['groupRapporteur', by.rapporteur] as const)
        : 'participant' in by
          ? (['participant', by.participant] as const)
          : (['facilitator', by.facilitator] as const);
    const person = this.person(index);
    const group = staff.people.get(person)?.group ?? null;
    return { seat: seatId(`s${index}`), role, person, group };
  }

  #apply(writes: readonly RootWrite[]): void {
    for (const { root, key, value } of writes) {
      const map = new Map(this.read(root));
      if (value === undefined) map.delete(key);
      else map.set(key, frozen(value));
      this.#roots.set(root, map);
    }
  }
}

const EMPTY: ReadonlyMap<string, unknown> = new Map();

/** Whatever stands here is the outcome of the meeting, or decides on it. */
const OUTCOME: ReadonlySet<string> = new Set([
  MEETING.decisions,
  MEETING.reveals,
  MEETING.silent,
  MEETING.candidacies,
  MEETING.tasks,
]);
const OUTCOME_KEYS: ReadonlySet<string> = new Set(['step', 'report', 'next']);

/** What changes the outcome leaves a line of the journal, and no line names anybody: in every test that gives a command. */
function expectJournal(type: CommandType, { journal, writes }: Outcome): void {
  expect(JSON.stringify(journal), `${type} names nobody`).not.toMatch(/Prénom\d|NOM\d/);
  const decides = writes.some(
    ({ root, key }) => OUTCOME.has(root) || (root === MEETING.state && OUTCOME_KEYS.has(key)),
  );
  if (decides) expect(journal, `${type} leaves a line`).not.toBeNull();
}

function frozen(value: Json): Json {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) if (inner !== undefined) frozen(inner);
    Object.freeze(value);
  }
  return value;
}

/** The group's progress as publication would write it, so that it counts as having written. */
export const hasStarted = (group: string, task: string): RootWrite => ({
  root: publishedRoot(groupId(group), taskId(task)),
  key: 'progress',
  value: { state: 'started', qualities: 1, spoken: false, reportedAt: null },
});

function firstWrites(options: SampleOptions): RootWrite[] {
  const { people = 0, groups = 0, candidacies = [], step = 'welcome', revealed = [] } = options;
  const tasks = TEMPLATE.tasks.map((task) => task.id);
  return [
    ...stateWrites(step),
    ...TEMPLATE.tasks.map((task) => ({ root: MEETING.tasks, key: task.id, value: task })),
    ...TEMPLATE.steps.map((text) => ({ root: MEETING.steps, key: text.step, value: text })),
    ...numbers(people).flatMap((index) => personWrites(index, groups)),
    ...numbers(groups).map((index) => groupWrite(index, people, tasks)),
    ...candidacies.map(([person, task], index) => ({
      root: MEETING.candidacies,
      key: `c${index}`,
      value: {
        id: `c${index}`,
        task: tasks[task] ?? '',
        person: `p${person}`,
        text: '',
        outgoing: false,
        onTheSpot: null,
        retractedAt: null,
      },
    })),
    ...revealed.map((task) => ({
      root: MEETING.reveals,
      key: tasks[task] ?? '',
      value: { at: NOW - 1000 },
    })),
  ];
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

function stateWrites(step: Step): RootWrite[] {
  const info = {
    id: 'm1',
    code: 'ABCDEF',
    epoch: 'e1',
    title: 'Assemblée',
    department: null,
    date: null,
    place: null,
    videoLink: null,
    locale: 'fr',
    createdAt: NOW - 10_000,
  };
  const values: Record<string, Json> = {
    info,
    settings: TEMPLATE.settings,
    step: { step, since: NOW - 5000 },
    timer: null,
    screen: { view: 'welcome' },
    door: 'open',
  };
  return Object.entries(values).map(([key, value]) => ({ root: MEETING.state, key, value }));
}

function personWrites(index: number, groups: number): RootWrite[] {
  const id = `p${index}`;
  const seat = {
    id: `s${index}`,
    role: 'participant',
    label: '',
    person: id,
    group: null,
    createdAt: NOW - 9000,
    online: true,
    seenAt: null,
  };
  const person = {
    id,
    first: `Prénom${index}`,
    last: `NOM${index}`,
    origin: null,
    presence: 'room',
    group: groups > 0 ? `g${index % groups}` : null,
    gender: index % 2 === 0 ? 'F' : 'M',
    member: true,
    noPhone: false,
  };
  return [
    { root: STAFF.people, key: id, value: person },
    { root: STAFF.seats, key: seat.id, value: seat },
  ];
}

function groupWrite(index: number, people: number, taskOrder: readonly string[]): RootWrite {
  const value = {
    id: `g${index}`,
    number: index + 1,
    remote: false,
    rapporteurs: index < people ? [`p${index}`] : [],
    taskOrder,
    shared: false,
  };
  return { root: MEETING.groups, key: value.id, value };
}
