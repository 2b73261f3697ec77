import * as z from 'zod/mini';
import {
  CandidacyIdSchema,
  GroupIdSchema,
  MeetingIdSchema,
  PersonIdSchema,
  SeatIdSchema,
  TaskIdSchema,
} from '@tdt/shared/ids';
import { RoleSchema } from '@tdt/shared/roles';
import { HoldingSchema } from '@tdt/shared/document/team-values';
import { ListEntrySchema, ReportSchema } from '@tdt/shared/document/values';
import { heldBy } from '../holding';
import { storageError } from './errors';

/** Columns hold what this program wrote; what does not parse was damaged or written by something else. */

export const MeetingRow = z.object({
  id: MeetingIdSchema,
  code: z.string(),
  epoch: z.string(),
  createdAt: z.number(),
});

const SeatColumns = z.object({
  id: SeatIdSchema,
  role: RoleSchema,
  person: z.nullable(PersonIdSchema),
  label: z.string(),
  name: z.nullable(z.string()),
  presence: z.enum(['room', 'remote']),
  status: z.enum(['admitted', 'pending', 'refused', 'revoked']),
  secretHash: z.nullable(z.string()),
  createdAt: z.number(),
});

const json = <T extends z.core.$ZodType>(schema: T) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((text: string): unknown => JSON.parse(text)),
    ),
    schema,
  );

/** A seat that was given before its holding was kept counts as opened by one browser when it was given. */
export const SeatRow = z.pipe(
  z.extend(SeatColumns, { holding: z.nullable(json(HoldingSchema)) }),
  z.transform(({ holding, ...seat }) => ({
    ...seat,
    holding: holding ?? heldBy(seat.createdAt),
  })),
);

const list = z.array(ListEntrySchema);
const PublicationColumn = z.object({
  active: z.boolean(),
  recused: z.array(CandidacyIdSchema),
  lists: z.object({ qualities: list, pastPractice: list, goodExperiences: list, vigilance: list }),
  qualities: z.number(),
  spoken: z.boolean(),
  state: z.enum(['todo', 'started', 'reported']),
  reportedAt: z.nullable(z.number()),
  first: z.nullable(z.object({ report: ReportSchema, at: z.number(), late: z.boolean() })),
  later: z.nullable(z.object({ report: ReportSchema, at: z.number() })),
  revealed: z.boolean(),
});

export const PublicationRow = z.object({
  group: GroupIdSchema,
  task: TaskIdSchema,
  publication: json(PublicationColumn),
});

export const JournalRow = z.object({
  seq: z.int(),
  at: z.number(),
  seat: z.nullable(SeatIdSchema),
  type: z.string(),
  detail: json(z.unknown()),
});

const AckColumn = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), result: z.exactOptional(z.unknown()) }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      code: z.string(),
      message: z.string(),
      field: z.exactOptional(z.string()),
    }),
  }),
]);
export const AckRow = z.object({ ack: json(AckColumn), hash: z.string() });

// Drivers give Buffers, whose slices and JSON differ from those of the Uint8Array that was stored.
const blob = z.pipe(
  z.instanceof(Uint8Array),
  z.transform(
    (bytes: Uint8Array<ArrayBuffer>): Uint8Array =>
      new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  ),
);
export const ContactRow = z.object({ person: PersonIdSchema, sealed: blob });
export const ContactOfMeetingRow = z.extend(ContactRow, { meeting: MeetingIdSchema });
export const BlobColumn = blob;
export const HeldSeatRow = z.object({ meeting: MeetingIdSchema, seat: SeatIdSchema });
export const SecretRow = z.extend(MeetingRow, { seat: SeatIdSchema });

/** Whether a row tells that it is not what was written. */
const isChanged = (row: unknown): boolean =>
  typeof row === 'object' && row !== null && 'whole' in row && row.whole !== 1;

/** Parses a row, or says that the file is damaged. */
export function parseRow<T extends z.core.$ZodType>(
  schema: T,
  row: unknown,
  dir: string,
): z.core.output<T> {
  if (isChanged(row)) throw storageError('damaged', dir);
  try {
    return z.parse(schema, row);
  } catch (cause) {
    throw storageError('damaged', dir, cause);
  }
}

/** The same for a row that may be missing. */
export function parseMaybe<T extends z.core.$ZodType>(
  schema: T,
  row: unknown,
  dir: string,
): z.core.output<T> | null {
  return row === undefined ? null : parseRow(schema, row, dir);
}
