import * as z from 'zod/mini';
import {
  ArgumentIdSchema,
  CandidacyIdSchema,
  CheckIdSchema,
  GroupIdSchema,
  PersonIdSchema,
  SeatIdSchema,
  TaskIdSchema,
  TurnIdSchema,
} from '../ids';
import { AnswerKindSchema, CountsByAnswerSchema } from '../document/answers';
import { PersonOriginsSchema } from '../document/origins';
import { DoorSchema, GenderSchema, ScreenSchema } from '../document/values';
import { StepSchema } from '../steps';
import { PREPARATION_PAYLOADS } from './preparation-payloads';
import { typedText } from './typed-text';

const line = typedText;
const reason = z.optional(line(2000));
const pair = z.tuple([CandidacyIdSchema, CandidacyIdSchema]);

/**
 * The payload of every command (`contract.md`, "commands"). What is asked twice of a person (a reveal, an exception)
 * is a `confirm` or a `reason` here, so that no client can skip it.
 */
export const COMMAND_PAYLOADS = {
  ...PREPARATION_PAYLOADS,
  'step.set': z.object({ step: StepSchema }),
  'timer.set': z.discriminatedUnion('action', [
    z.object({
      action: z.literal('start'),
      minutes: z.number().check(z.minimum(0.1), z.maximum(600)),
    }),
    z.object({ action: z.literal('pause') }),
    z.object({ action: z.literal('resume') }),
    z.object({
      action: z.literal('extend'),
      minutes: z.number().check(z.minimum(-600), z.maximum(600)),
    }),
    z.object({ action: z.literal('end') }),
  ]),
  'groups.form': z.object({
    /** Needed when groups already wrote something. */
    confirm: z.optional(z.boolean()),
    /** Seed of the draw between equal placements. */
    seed: z.optional(z.int()),
    /** People present who sit in no group: facilitators who walk from table to table. */
    without: z.optional(z.array(PersonIdSchema).check(z.maxLength(20))),
  }),
  /** Takes back the act that dissolved groups; null dissolves those that there are. */
  'groups.restore': z.object({
    act: z.nullable(line(40)),
    /** Needed when the present groups already wrote something. */
    confirm: z.optional(z.boolean()),
  }),
  'group.add': z.object({ remote: z.boolean() }),
  'group.remove': z.object({
    group: GroupIdSchema,
    /** Needed when the group wrote something. */
    confirm: z.optional(z.boolean()),
  }),
  'group.move': z.object({ person: PersonIdSchema, group: z.nullable(GroupIdSchema) }),
  /** The tasks in the order that the group chose; those left out come last. */
  'group.order': z.object({
    group: GroupIdSchema,
    tasks: z.array(TaskIdSchema).check(z.minLength(1), z.maxLength(40)),
  }),
  'group.share': z.object({ group: GroupIdSchema, shared: z.boolean() }),
  'group.silent': z.object({ group: GroupIdSchema, task: TaskIdSchema, silent: z.boolean() }),
  /** The list replaces the former one: first the rapporteur, then the second one. */
  'rapporteur.name': z.object({
    group: GroupIdSchema,
    rapporteurs: z.array(PersonIdSchema).check(z.maxLength(2)),
  }),
  /** A rapporteur who is a candidate to the task hands the pen over. */
  'pen.pass': z.object({ task: TaskIdSchema, to: PersonIdSchema }),
  /** `task` null reveals all. One way: `confirm` must be true. */
  'task.reveal': z.object({ task: z.nullable(TaskIdSchema), confirm: z.boolean() }),
  'candidacy.add': z.object({
    task: TaskIdSchema,
    /** Somebody of the meeting, or a new name. */
    person: z.union([
      z.object({ id: PersonIdSchema }),
      z.object({
        first: line(200).check(z.minLength(1)),
        last: line(200).check(z.minLength(1)),
      }),
    ]),
    gender: z.nullable(GenderSchema),
    text: line(4000),
    outgoing: z.boolean(),
    agreed: z.boolean(),
    /** This is not the person pointed out as a likely duplicate. */
    confirm: z.optional(z.boolean()),
  }),
  'candidacy.link': z.object({ candidacy: CandidacyIdSchema, person: PersonIdSchema }),
  /** Undoes a link; `refuse` says that this person is not the candidate, so that they are not proposed again. */
  'candidacy.unlink': z.object({
    candidacy: CandidacyIdSchema,
    refuse: z.optional(z.boolean()),
  }),
  'candidacy.refuse': z.object({
    candidacy: CandidacyIdSchema,
    person: PersonIdSchema,
    refused: z.boolean(),
  }),
  'candidacy.edit': z.object({
    candidacy: CandidacyIdSchema,
    text: z.optional(line(4000)),
    outgoing: z.optional(z.boolean()),
  }),
  /** A participant says it of themselves; facilitators of anybody. */
  'candidate.say': z.object({ candidate: z.boolean(), person: z.optional(PersonIdSchema) }),
  'candidacy.retract': z.object({ candidacy: CandidacyIdSchema, reason }),
  'candidacy.restore': z.object({ candidacy: CandidacyIdSchema }),
  /** Withdrawn after the reveal: the groups that named them are asked again, or the plenary goes on. */
  'candidacy.settle': z.object({
    candidacy: CandidacyIdSchema,
    /** Null takes the decision back. */
    how: z.nullable(z.enum(['askAgain', 'plenary'])),
  }),
  'person.add': z.object({
    first: line(200).check(z.minLength(1)),
    last: line(200).check(z.minLength(1)),
    origin: z.nullable(line(200)),
    gender: z.nullable(GenderSchema),
  }),
  'person.edit': z.object({
    person: PersonIdSchema,
    first: z.optional(line(200).check(z.minLength(1))),
    last: z.optional(line(200).check(z.minLength(1))),
    origin: z.optional(z.nullable(line(200))),
    gender: z.optional(z.nullable(GenderSchema)),
    noPhone: z.optional(z.boolean()),
    /** Puts back where the values came from, when the edit takes another one back. */
    from: z.optional(PersonOriginsSchema),
  }),
  /** Admits the waiting seat, as somebody of the list or (person null) as a new member; or turns it away. */
  'person.admit': z.object({
    seat: SeatIdSchema,
    person: z.nullable(PersonIdSchema),
    admit: z.boolean(),
  }),
  'person.present': z.object({
    people: z.array(PersonIdSchema).check(z.minLength(1), z.maxLength(500)),
    presence: z.enum(['absent', 'room', 'remote']),
    /** Ticked "sans téléphone" along with their presence. */
    noPhone: z.optional(z.boolean()),
  }),
  /** The undo of an admission, or of somebody turned away: they wait again. */
  'person.await': z.object({ seat: SeatIdSchema }),
  /** Takes somebody off the list, with their contact details. Nothing brings them back. */
  'person.remove': z.object({ person: PersonIdSchema }),
  /** Two entries of one person: `other` goes, what it knew completes `person`. */
  'person.merge': z.object({ person: PersonIdSchema, other: PersonIdSchema }),
  /** Room or remote, said by the person themself. */
  'self.presence': z.object({ presence: z.enum(['room', 'remote']) }),
  'seat.grant': z.object({
    role: z.enum(['facilitator', 'meetingRapporteur', 'plenary', 'participant']),
    person: z.nullable(PersonIdSchema),
    label: line(200),
  }),
  /** Says who holds a seat: somebody of the list, or (person null) somebody else by name. */
  'seat.name': z.object({
    seat: SeatIdSchema,
    person: z.nullable(PersonIdSchema),
    label: line(200),
  }),
  /** Hands a seat over: the link given back opens it for somebody else, and this one ends when it is opened. */
  'seat.pass': z.object({
    seat: SeatIdSchema,
    person: z.nullable(PersonIdSchema),
    label: line(200),
  }),
  /** A facilitator enters the paper sheet of a group without a phone, openly. */
  'seat.take': z.object({ group: GroupIdSchema, label: line(200) }),
  'seat.giveBack': z.object({ group: GroupIdSchema }),
  'seat.revoke': z.object({ seat: SeatIdSchema }),
  'door.set': z.object({ door: DoorSchema }),
  /** Oral when nothing is said. */
  'check.open': z.object({ task: TaskIdSchema, pair, mode: z.optional(z.enum(['oral', 'phone'])) }),
  /** The answer of the person of the seat to a phone check; the last one counts. */
  'check.answer': z.object({
    check: CheckIdSchema,
    kind: AnswerKindSchema,
    /** Required for an opposition. */
    text: line(2000),
    /** Their name may stand beside their words. */
    showName: z.boolean(),
  }),
  'check.record': z.union([
    /** A phone check: somebody without a phone, by name; null takes the entry back. */
    z.object({
      check: CheckIdSchema,
      person: PersonIdSchema,
      kind: z.nullable(AnswerKindSchema),
      text: line(2000),
      showName: z.optional(z.boolean()),
    }),
    /** A phone check: those without a phone as numbers, with one argument for each opposition; replaces the former ones. */
    z.object({
      check: CheckIdSchema,
      counts: CountsByAnswerSchema,
      arguments: z.array(line(2000).check(z.minLength(1))).check(z.maxLength(200)),
    }),
    /** An oral check: what was heard. */
    z.object({
      check: CheckIdSchema,
      kind: z.enum(['reservation', 'opposition']),
      /** Required for an opposition. */
      text: line(2000),
    }),
  ]),
  /** Takes back an entry made by mistake. */
  'check.remove': z.object({ argument: ArgumentIdSchema }),
  'check.lift': z.union([
    /** Entered from raised hands: by the facilitators, with a note. */
    z.object({
      argument: ArgumentIdSchema,
      into: z.enum(['adhesion', 'reservation']),
      note: line(2000),
    }),
    /** Given by phone: by its author alone. */
    z.object({ check: CheckIdSchema, into: z.enum(['adhesion', 'reservation']) }),
  ]),
  'check.project': z.object({ argument: ArgumentIdSchema, projected: z.boolean() }),
  'check.close': z.object({ check: CheckIdSchema }),
  /** Takes a closing back. */
  'check.reopen': z.object({ check: CheckIdSchema }),
  'decision.set': z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('designated'),
      task: TaskIdSchema,
      pair,
      check: z.nullable(CheckIdSchema),
      /** Why a pair without parity is designated all the same. */
      parityReason: reason,
      /** Why somebody is designated for a second task. */
      doubleReason: reason,
      againstReason: reason,
    }),
    z.object({
      kind: z.literal('debated'),
      task: TaskIdSchema,
      /** Why the act goes against the reading of the last phone check. */
      againstReason: reason,
      names: z.array(CandidacyIdSchema).check(z.minLength(1), z.maxLength(30)),
    }),
    z.object({ kind: z.literal('noCandidacy'), task: TaskIdSchema, againstReason: reason }),
  ]),
  'decision.reopen': z.object({ task: TaskIdSchema, reason: line(2000) }),
  'help.ask': z.object({ task: z.nullable(TaskIdSchema) }),
  /** "J'y vais": a facilitator goes to the group that called. */
  'help.come': z.object({ group: GroupIdSchema }),
  'help.clear': z.object({ group: GroupIdSchema }),
  'screen.show': z.object({ screen: ScreenSchema }),
  'screen.turn': z.discriminatedUnion('action', [
    z.object({
      action: z.literal('turn'),
      pages: z.union([z.literal(1), z.literal(-1)]),
    }),
    z.object({ action: z.literal('pause'), paused: z.boolean() }),
  ]),
  'screen.sort': z.object({ task: TaskIdSchema }),
  /** Without `person`: for oneself. `at` is given by facilitators only, to give back a place. */
  'speaker.ask': z.object({ person: z.optional(PersonIdSchema), at: z.optional(z.number()) }),
  'speaker.remove': z.object({ person: z.optional(PersonIdSchema) }),
  /** `turn` is the one that the facilitator sees under way: another one in the meantime refuses. */
  'speaker.next': z.object({
    person: z.optional(PersonIdSchema),
    task: z.optional(z.nullable(TaskIdSchema)),
    turn: z.optional(z.nullable(TurnIdSchema)),
  }),
  'speaker.done': z.object({ turn: z.optional(TurnIdSchema) }),
  'speaker.back': z.object({ turn: TurnIdSchema }),
  /** The report was sent, or that is taken back. `confirm`: although tasks have no act. */
  'report.sent': z.object({ sent: z.boolean(), confirm: z.optional(z.boolean()) }),
  /** The next meeting; date null takes it away. Without a purpose, the one of the template. */
  'next.set': z.object({
    date: z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/))),
    place: z.nullable(line(200)),
    purpose: z.optional(line(500)),
  }),
} as const;

export type CommandType = keyof typeof COMMAND_PAYLOADS;
export type PayloadOf<T extends CommandType> = z.infer<(typeof COMMAND_PAYLOADS)[T]>;
/** A command with its payload, as a union over `type`. */
export type Command = {
  [T in CommandType]: { readonly type: T; readonly payload: PayloadOf<T> };
}[CommandType];

/** The frame of `emit("command", …)`: the same id gets the same acknowledgement. */
export const CommandFrameSchema = z.object({
  id: z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/)),
  type: z.string().check(z.maxLength(40)),
  payload: z.unknown(),
});

export const isCommandType = (type: string): type is CommandType =>
  Object.hasOwn(COMMAND_PAYLOADS, type);

/** The acknowledgement of a command. */
export type CommandAck =
  | { readonly ok: true; readonly result?: unknown }
  | {
      readonly ok: false;
      readonly error: { readonly code: string; readonly message: string; readonly field?: string };
    };
