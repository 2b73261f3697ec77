import * as z from 'zod/mini';
import { AnswerKindSchema } from '../document/answers';
import { GroupIdSchema, MeetingIdSchema, PersonIdSchema, SeatIdSchema } from '../ids';
import { RoleSchema } from '../roles';

/** Version of the wire: raised when a client of the former one can no longer work. */
export const PROTOCOL_VERSION = 1;

const oneLine = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

/** Six characters without those that are mistaken for one another; read without spaces or case. */
export const CODE_ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
/** The code as typed by a person, made canonical: upper case, without spaces, dots or dashes. */
export const canonicalCode = (typed: string): string =>
  typed.toUpperCase().replace(/[\s.\-–—]/g, '');

/** The number of a group, as its poster says it. */
const groupNumber = z.int().check(z.minimum(1), z.maximum(1000));

/** POST /api/join: with the code and a name, or with the secret of a link. */
export const JoinSchema = z.union([
  z.object({
    secret: z.string().check(z.minLength(8), z.maxLength(100)),
    name: z.optional(oneLine(200)),
  }),
  z.object({
    code: z.string().check(z.minLength(1), z.maxLength(40)),
    name: oneLine(200),
    presence: z.enum(['room', 'remote']),
    /** The person chosen in the list offered for the name (`POST /api/join/names`). */
    person: z.optional(PersonIdSchema),
    /** They say that they are a candidate: facilitators are told when no candidacy is linked to them. */
    candidate: z.optional(z.boolean()),
    /** Number of the group whose poster was scanned: whoever has no group yet sits there. */
    group: z.optional(groupNumber),
  }),
]);
export type Join = z.infer<typeof JoinSchema>;

/** POST /api/join/names: people of the list whose name begins like this; at least three letters. */
export const JoinNamesSchema = z.object({
  code: z.string().check(z.minLength(1), z.maxLength(40)),
  query: z.string().check(z.maxLength(200)),
  /** Number of the group whose poster was scanned. */
  group: z.optional(groupNumber),
});
export const JoinNamesAnswerSchema = z.object({
  meeting: z.object({
    title: z.string(),
    date: z.nullable(z.string()),
    code: z.string(),
    door: z.enum(['open', 'closed']),
    /** Whether joining now marks one as present: not before the meeting's day, while nothing has begun. */
    welcoming: z.optional(z.boolean()),
    /** When the meeting is erased, ms, and from what that is counted. */
    erased: z.optional(
      z.object({ at: z.number(), from: z.enum(['report', 'meeting']), days: z.int() }),
    ),
  }),
  people: z.array(
    z.object({
      id: PersonIdSchema,
      first: z.string(),
      last: z.string(),
      origin: z.nullable(z.string()),
    }),
  ),
  /** The group asked for; null when the meeting has none of that number. `full`: as large as a group should be. */
  group: z.optional(z.nullable(z.object({ number: z.int(), members: z.int(), full: z.boolean() }))),
});
export type JoinNamesAnswer = z.infer<typeof JoinNamesAnswerSchema>;

/** The answer to a join and to `GET /api/seats/:seat`. `now` is the server's clock in ms, for timers. */
export const SeatAnswerSchema = z.object({
  seat: SeatIdSchema,
  meetingId: MeetingIdSchema,
  epoch: z.string(),
  status: z.enum(['admitted', 'pending']),
  role: RoleSchema,
  participantId: z.nullable(PersonIdSchema),
  groupId: z.nullable(GroupIdSchema),
  sections: z.object({ write: z.nullable(z.string()), read: z.array(z.string()) }),
  /** Opaque: changes when what the seat may do changes. Given back on `/sync`, a stale one is answered with 4409. */
  rights: z.string(),
  code: z.string(),
  now: z.number(),
  /** Where other devices reach this server (`PUBLIC_URL`, else the address on the local network): for QR codes. */
  origin: z.optional(z.string()),
});
export type SeatAnswer = z.infer<typeof SeatAnswerSchema>;

/** The answer to POST /api/meetings. */
export const MeetingCreatedSchema = z.object({
  id: MeetingIdSchema,
  code: z.string(),
  links: z.object({ facilitator: z.string(), rapporteur: z.string(), plenary: z.string() }),
  seat: SeatIdSchema,
  /** What is to look at in the dates: past, outside their window. Left out when there is nothing. */
  warnings: z.exactOptional(
    z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })),
  ),
});
export type MeetingCreated = z.infer<typeof MeetingCreatedSchema>;

/** Every seat that this browser holds: GET /api/seats. */
export const SeatListSchema = z.object({ seats: z.array(SeatAnswerSchema) });

/**
 * The answer to an import, or to a trial of it (`dryRun`). Counts are of people (members) or of candidacies:
 * `merged` were already in the meeting or on another line of the file. `problems` carry sentences in the caller's
 * language; no contact detail is in the answer.
 */
export const ImportAnswerSchema = z.object({
  added: z.int(),
  merged: z.int(),
  /** Of those merged, how many had another value that the file corrects. */
  corrected: z.int(),
  problems: z.array(
    z.object({
      /** Physical line of the file from 1; 0 is the whole file. */
      line: z.int(),
      code: z.string(),
      message: z.string(),
      /** `file` nothing was read, `line` left out, `task` waits for a task, `duplicate` kept once, `notice` kept. */
      kind: z.enum(['file', 'line', 'task', 'duplicate', 'notice']),
      field: z.optional(z.string()),
      /** What was read there, in columns that hold no contact detail. */
      value: z.optional(z.string()),
      /** The task proposed for an unknown task name. */
      proposal: z.optional(z.nullable(z.string())),
    }),
  ),
  /** How the file was understood. */
  file: z.object({
    lines: z.int(),
    format: z.enum(['text', 'xlsx', 'ods']),
    /** Of a text; null for a workbook. */
    separator: z.nullable(z.string()),
    encoding: z.nullable(z.string()),
    /** The sheet that was read, and those that hold something; null and none for a text. */
    sheet: z.nullable(z.string()),
    sheets: z.array(z.object({ name: z.string(), lines: z.int() })),
    /** The line of the titles; null when there are none, and columns are called `#1`, `#2`… */
    headerLine: z.nullable(z.int()),
    headers: z.array(z.string()),
    /** Something that stands in each column, `…` where it may be a contact detail. */
    samples: z.array(z.string()),
    mapping: z.record(z.string(), z.nullable(z.string())),
  }),
  /** The first lines as they would be imported, without contact details. */
  preview: z.array(
    z.object({
      line: z.int(),
      first: z.string(),
      last: z.string(),
      /** Group of origin, or the task. */
      detail: z.string(),
      linked: z.nullable(z.boolean()),
      /** Somebody on the list may be the candidate: to be confirmed. */
      proposed: z.optional(z.boolean()),
      outgoing: z.optional(z.boolean()),
      /** It was in the meeting before; the fields that the file corrects. */
      known: z.boolean(),
      corrects: z.array(z.string()),
    }),
  ),
});
export type ImportAnswer = z.infer<typeof ImportAnswerSchema>;

/** GET|PUT /api/meetings/:id/people/:person/contact */
export const ContactSchema = z.object({
  email: z.nullable(z.string().check(z.maxLength(320))),
  phone: z.nullable(z.string().check(z.maxLength(60))),
  address: z.nullable(z.string().check(z.maxLength(500))),
});
export type Contact = z.infer<typeof ContactSchema>;

/**
 * GET /api/seats/:seat/answers/:check: what the person of this seat answered to a phone check, for the phones that they hold
 * and nobody else; null when they did not, and once the plenary acted.
 */
export const OwnAnswerSchema = z.object({
  answer: z.nullable(z.object({ kind: AnswerKindSchema, text: z.string(), showName: z.boolean() })),
});
export type OwnAnswer = z.infer<typeof OwnAnswerSchema>;

/** GET /api/meetings/:id/report/contacts: by person; `unreadable` were sealed with another key. */
export const ReportContactsSchema = z.object({
  contacts: z.record(z.string(), ContactSchema),
  unreadable: z.array(PersonIdSchema),
});
export type ReportContacts = z.infer<typeof ReportContactsSchema>;

/** GET /api/meetings/:id/journal: ids only; `seats` are those that ever acted. `at` in ms. */
export const JournalAnswerSchema = z.object({
  lines: z.array(
    z.object({
      at: z.number(),
      seat: z.nullable(SeatIdSchema),
      type: z.string(),
      detail: z.unknown(),
    }),
  ),
  seats: z.array(
    z.object({
      id: SeatIdSchema,
      role: RoleSchema,
      label: z.string(),
      person: z.nullable(PersonIdSchema),
    }),
  ),
});
export type JournalAnswer = z.infer<typeof JournalAnswerSchema>;

/** Body of every HTTP error. */
export const ErrorBodySchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    field: z.optional(z.string()),
  }),
});
