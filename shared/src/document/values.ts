import * as z from 'zod/mini';
import {
  ArgumentIdSchema,
  CandidacyIdSchema,
  CheckIdSchema,
  EntryIdSchema,
  GroupIdSchema,
  MeetingIdSchema,
  PersonIdSchema,
  SeatIdSchema,
  TaskIdSchema,
} from '../ids';
import { LocaleSchema } from '../locale';
import { PersonOriginsSchema } from './origins';
import { PresenceSchema, RoleSchema } from '../roles';
import { StepSchema } from '../steps';
import { HoldingSchema } from './team-values';

/*
 * The values kept under the keys of every root. The writers are the server (sections `meeting`, `staff`,
 * `published:<g>`) and the devices of a group (section `group:<g>`); readers set aside what does not parse.
 */

const line = (max: number) => z.string().check(z.maxLength(max));
/** Milliseconds of the server's clock. */
const instant = z.number();
/** A day `YYYY-MM-DD`. */
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
/** Two days, both included. */
const DayWindowSchema = z.object({ from: day, to: day });

/** `meeting/state`, key `info`: what the meeting is. No contact detail, no gender. */
export const InfoSchema = z.object({
  id: MeetingIdSchema,
  code: z.string().check(z.length(6)),
  epoch: z.string(),
  title: line(200),
  department: z.nullable(line(8)),
  /** Local date and time `YYYY-MM-DDTHH:mm`, or null. */
  date: z.nullable(line(40)),
  place: z.nullable(line(200)),
  videoLink: z.nullable(line(500)),
  /** The days between which the meeting must be held. */
  window: z._default(z.nullable(DayWindowSchema), null),
  /** The day on which the candidacies were sent to the members. */
  candidaciesSentOn: z._default(z.nullable(day), null),
  /** Local date and time `YYYY-MM-DDTHH:mm` before which the report is sent. */
  reportDeadline: z._default(z.nullable(line(40)), null),
  /** The days between which the next meeting must be held. */
  nextWindow: z._default(z.nullable(DayWindowSchema), null),
  locale: LocaleSchema,
  createdAt: instant,
});
export type Info = z.infer<typeof InfoSchema>;

/** `meeting/state`, key `next`: the next meeting, once its date is set. */
export const NextMeetingSchema = z.object({
  /** Local date and time `YYYY-MM-DDTHH:mm`. */
  date: line(40),
  place: z.nullable(line(200)),
  purpose: line(500),
});
export type NextMeeting = z.infer<typeof NextMeetingSchema>;

/** `meeting/state`, key `report`: the report was sent; the time until the meeting is erased begins. */
export const ReportSentSchema = z.object({
  sentAt: instant,
  /** How many tasks had their act then. */
  decided: z._default(z.int(), 0),
});
export type ReportSent = z.infer<typeof ReportSentSchema>;

/** What facilitators tick themselves in the checklist of the preparation. */
export const CHECKLIST_MARKS = ['announced', 'agendaSent', 'candidaciesSent', 'printed'] as const;
/** `meeting/state`, key `checklist`: when each was ticked. */
export const ChecklistSchema = z.partialRecord(z.enum(CHECKLIST_MARKS), instant);
export type ChecklistMark = (typeof CHECKLIST_MARKS)[number];
export type Checklist = z.infer<typeof ChecklistSchema>;

/** `meeting/state`, key `step`. */
export const StepStateSchema = z.object({ step: StepSchema, since: instant });
export type StepState = z.infer<typeof StepStateSchema>;

/** `meeting/state`, key `screen`: what the plenary screen shows. */
export const ScreenSchema = z.discriminatedUnion('view', [
  z.object({ view: z.literal('welcome') }),
  z.object({ view: z.literal('text'), step: StepSchema }),
  z.object({ view: z.literal('groups') }),
  z.object({ view: z.literal('task'), task: TaskIdSchema }),
  z.object({ view: z.literal('profiles'), task: TaskIdSchema }),
  z.object({ view: z.literal('ladder') }),
  z.object({ view: z.literal('grid'), task: TaskIdSchema }),
  z.object({ view: z.literal('check'), check: CheckIdSchema }),
  z.object({ view: z.literal('decision'), task: TaskIdSchema }),
  z.object({ view: z.literal('decisions') }),
  z.object({ view: z.literal('neutral') }),
]);
export type Screen = z.infer<typeof ScreenSchema>;

/** `meeting/state`, key `door`. */
export const DoorSchema = z.enum(['open', 'closed']);
export type Door = z.infer<typeof DoorSchema>;

/** `meeting/state`, key `counts`: attendance as numbers, for the welcome screen. */
export const CountsSchema = z.object({
  listed: z.int(),
  room: z.int(),
  remote: z.int(),
});
export type Counts = z.infer<typeof CountsSchema>;

/** `meeting/people`: those who are present or candidates. Names as imported. */
export const PersonSchema = z.object({
  id: PersonIdSchema,
  first: line(200),
  last: line(200),
  origin: z.nullable(line(200)),
  presence: PresenceSchema,
  group: z.nullable(GroupIdSchema),
});
export type Person = z.infer<typeof PersonSchema>;

/** Unknown gender is null: asked for, never guessed. */
export const GenderSchema = z.enum(['F', 'M', 'O']);
export type Gender = z.infer<typeof GenderSchema>;

/** `staff/people`: everybody on the list. The source from which `meeting/people` is derived. */
export const StaffPersonSchema = z.extend(PersonSchema, {
  gender: z.nullable(GenderSchema),
  /** On the list of members, or admitted by a facilitator; false for a candidate from outside. */
  member: z.boolean(),
  /** Ticked "sans téléphone". */
  noPhone: z.boolean(),
  /** Where the values come from that the list of members did not bring. */
  from: z.optional(PersonOriginsSchema),
  /** When they said that they are a candidate; only told while no candidacy is linked to them. */
  saysCandidate: z.optional(instant),
});
export type StaffPerson = z.infer<typeof StaffPersonSchema>;

/** `meeting/groups`. Members are the people whose `group` is this one. */
export const GroupSchema = z.object({
  id: GroupIdSchema,
  number: z.int().check(z.minimum(1)),
  remote: z.boolean(),
  /** At most two, first the rapporteur, then the second one. */
  rapporteurs: z.array(PersonIdSchema).check(z.maxLength(2)),
  /** The group's own suggested order of the tasks. */
  taskOrder: z.array(TaskIdSchema),
  /** Whether members who are candidates to no task may read the group's section. */
  shared: z.boolean(),
});
export type Group = z.infer<typeof GroupSchema>;

/** `meeting/candidacies`. */
export const CandidacySchema = z.object({
  id: CandidacyIdSchema,
  task: TaskIdSchema,
  person: PersonIdSchema,
  text: line(4000),
  outgoing: z.boolean(),
  /** Proposed during the meeting: when, and by which group if any. */
  onTheSpot: z.nullable(z.object({ at: instant, group: z.nullable(GroupIdSchema) })),
  /** When it was imported or typed, for "Candidature reçue le …". */
  receivedAt: z.optional(instant),
  retractedAt: z.nullable(instant),
  /** Withdrawn after the reveal: what the facilitators decided about the reports that hold it. */
  settled: z.exactOptional(z.enum(['askAgain', 'plenary'])),
});
export type Candidacy = z.infer<typeof CandidacySchema>;

/**
 * `meeting/parity`, key = task: the pairs of its candidacies that respect parity and those where a gender is
 * unknown, so that phones check offline. A pair in neither list breaks parity.
 */
export const ParityTableSchema = z.object({
  ok: z.array(z.tuple([CandidacyIdSchema, CandidacyIdSchema])),
  unknown: z.array(z.tuple([CandidacyIdSchema, CandidacyIdSchema])),
});
export type ParityTable = z.infer<typeof ParityTableSchema>;

/** `meeting/reveals`, key = task. One way. */
export const RevealSchema = z.object({ at: instant });
export type Reveal = z.infer<typeof RevealSchema>;

/** `meeting/silent`, key = `<group>.<task>`: the group did not answer, said the facilitators. */
export const SilentSchema = z.object({ at: instant });

/** `meeting/pens`, key = `<group>.<task>`: who took the pen because a rapporteur is a candidate. */
export const PenSchema = z.object({ from: PersonIdSchema, to: PersonIdSchema, at: instant });
export type Pen = z.infer<typeof PenSchema>;

/** `meeting/help`, key = group: a call to the facilitators, and which of them said "j'y vais". */
export const HelpSchema = z.object({
  at: instant,
  task: z.nullable(TaskIdSchema),
  coming: z._default(
    z.nullable(z.object({ at: instant, person: z.nullable(PersonIdSchema), name: line(200) })),
    null,
  ),
});
export type Help = z.infer<typeof HelpSchema>;

/** The words of a reservation or an opposition that the facilitators chose to project. */
export const ProjectedArgumentSchema = z.object({
  id: ArgumentIdSchema,
  kind: z.enum(['reservation', 'opposition']),
  text: line(2000),
  /** Who said it, with their agreement only. */
  author: z._default(z.nullable(PersonIdSchema), null),
});
export type ProjectedArgument = z.infer<typeof ProjectedArgumentSchema>;

/** What stands in a phone check once it is closed: nobody's answer, only how many of each. */
const TallySchema = z.object({
  adhesions: z.int().check(z.minimum(0)),
  reservations: z.int().check(z.minimum(0)),
  oppositions: z.int().check(z.minimum(0)),
});
export type Tally = z.infer<typeof TallySchema>;

/** What everybody may know of a phone check: who counts, how many answered, and the tally once it is closed. */
const PhoneCheckSchema = z.object({
  entitled: z.int().check(z.minimum(0)),
  answered: z.int().check(z.minimum(0)),
  /** Null until the check is closed: the gauge stays hidden. */
  tally: z.nullable(TallySchema),
});

/**
 * `meeting/checks`: one round of a check. Counts are what stands (a lifted opposition no longer counts); those of a phone
 * check are zero until it is closed.
 */
export const CheckSchema = z.object({
  id: CheckIdSchema,
  task: TaskIdSchema,
  pair: z.tuple([CandidacyIdSchema, CandidacyIdSchema]),
  mode: z.enum(['oral', 'phone']),
  /** Null in an oral check. */
  phone: z._default(z.nullable(PhoneCheckSchema), null),
  round: z.int().check(z.minimum(1)),
  openedAt: instant,
  closedAt: z.nullable(instant),
  reservations: z.int().check(z.minimum(0)),
  oppositions: z.int().check(z.minimum(0)),
  lifted: z.int().check(z.minimum(0)),
  projected: z.array(ProjectedArgumentSchema),
});
export type Check = z.infer<typeof CheckSchema>;

/** `staff/arguments`: what was said in a check, for the console first. */
export const ArgumentSchema = z.object({
  id: ArgumentIdSchema,
  check: CheckIdSchema,
  kind: z.enum(['reservation', 'opposition']),
  /** Empty for a reservation without comment. */
  text: line(2000),
  at: instant,
  /** Answered on a phone: its author alone lifts it. Who that is, the staff knows only if they agreed to be named. */
  byPhone: z._default(z.boolean(), false),
  author: z._default(z.nullable(PersonIdSchema), null),
  lifted: z.nullable(
    z.object({ at: instant, into: z.enum(['adhesion', 'reservation']), note: line(2000) }),
  ),
});
export type Argument = z.infer<typeof ArgumentSchema>;

const exception = z.nullable(z.object({ reason: line(2000) }));
/** Why the act goes against the reading of the last phone check, when it does. */
const againstReading = z._default(exception, null);

/** `meeting/decisions`, key = task: the act of the plenary. */
export const DecisionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('designated'),
    pair: z.tuple([CandidacyIdSchema, CandidacyIdSchema]),
    at: instant,
    check: z.nullable(CheckIdSchema),
    /** Why, when the pair has no parity, or one of the two is designated elsewhere. */
    parityException: exception,
    doubleException: exception,
    againstReading,
  }),
  z.object({
    kind: z.literal('debated'),
    names: z.array(CandidacyIdSchema),
    at: instant,
    againstReading,
  }),
  z.object({ kind: z.literal('noCandidacy'), at: instant, againstReading }),
]);
export type Decision = z.infer<typeof DecisionSchema>;

/** `staff/waiting`, key = seat: somebody who is not on the list, or whose name already sits elsewhere. */
export const WaitingSchema = z.object({
  seat: SeatIdSchema,
  name: line(200),
  presence: z.enum(['room', 'remote']),
  at: instant,
  /** The person on the list whose name was given but already has a phone. */
  person: z.nullable(PersonIdSchema),
  /** The group whose poster was scanned: they sit there once admitted. */
  group: z._default(z.nullable(GroupIdSchema), null),
  /** They said that they are a candidate. */
  candidate: z.optional(z.boolean()),
});
export type Waiting = z.infer<typeof WaitingSchema>;

/** `staff/seats`: who holds what, and whose device is connected. */
export const SeatViewSchema = z.object({
  id: SeatIdSchema,
  role: RoleSchema,
  label: line(200),
  person: z.nullable(PersonIdSchema),
  group: z.nullable(GroupIdSchema),
  createdAt: instant,
  online: z.boolean(),
  /** Last change of `online`. */
  seenAt: z.nullable(instant),
  /** Null in a meeting that was written before it was kept. */
  holding: z._default(z.nullable(HoldingSchema), null),
});
export type SeatView = z.infer<typeof SeatViewSchema>;

/** `group:<g>/<task>/proposal`, key `v`: one register with the whole value (`method.md`, "In the small groups"). */
export const ProposalSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('undecided') }),
  z.object({
    kind: z.literal('pair'),
    candidacies: z.tuple([CandidacyIdSchema, CandidacyIdSchema]),
    reported: z.boolean(),
  }),
  z.object({
    kind: z.literal('names'),
    candidacies: z.array(CandidacyIdSchema).check(z.minLength(1), z.maxLength(30)),
    reported: z.boolean(),
  }),
  z.object({
    kind: z.literal('noRelevantCandidacy'),
    candidacies: z.array(CandidacyIdSchema).check(z.maxLength(0)),
    reported: z.boolean(),
  }),
]);
export type Proposal = z.infer<typeof ProposalSchema>;

/** `group:<g>/<task>/study`, key = candidacy; `toStudy` is the absence of a value. */
export const StudySchema = z.enum(['retained', 'notRetained']);
export type Study = z.infer<typeof StudySchema>;

/** One line of an ordered short list. */
export const ListEntrySchema = z.object({ id: EntryIdSchema, text: line(500) });
export type ListEntry = z.infer<typeof ListEntrySchema>;

/** The four lists of a task's profile. */
export const PROFILE_LISTS = ['qualities', 'pastPractice', 'goodExperiences', 'vigilance'] as const;
export type ProfileList = (typeof PROFILE_LISTS)[number];

/** What a group put forward for a task, as the plenary may know it once the task is revealed. */
export const ReportSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('pair'),
    candidacies: z.tuple([CandidacyIdSchema, CandidacyIdSchema]),
    parity: z.enum(['ok', 'unknown']),
  }),
  z.object({
    kind: z.literal('names'),
    candidacies: z.array(CandidacyIdSchema).check(z.minLength(1)),
  }),
  z.object({ kind: z.literal('noRelevantCandidacy') }),
]);
export type Report = z.infer<typeof ReportSchema>;

/** `published:<g>/<task>`, key `proposal`: only after the reveal. The first report keeps counting. */
export const PublishedProposalSchema = z.object({
  first: ReportSchema,
  reportedAt: instant,
  /** The first report came after the reveal: "après la mise en commun". */
  late: z.boolean(),
  /** A report changed after the reveal, shown beside the first. */
  later: z.nullable(z.object({ report: ReportSchema, at: instant })),
});
export type PublishedProposal = z.infer<typeof PublishedProposalSchema>;

/** `published:<g>/<task>`, key `progress`: counts, never the content. */
export const ProgressSchema = z.object({
  state: z.enum(['todo', 'started', 'reported']),
  /** Entries in `qualities`. */
  qualities: z.int(),
  /** "Tout le monde a parlé". */
  spoken: z.boolean(),
  reportedAt: z.nullable(instant),
  /** It had reported, and is asked to confirm or reopen: somebody arrived since, or withdrew. */
  again: z.exactOptional(z.enum(['arrived', 'gone'])),
});
export type Progress = z.infer<typeof ProgressSchema>;
