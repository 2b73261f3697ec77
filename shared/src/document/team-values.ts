import * as z from 'zod/mini';
import { PersonIdSchema, SeatIdSchema } from '../ids';

const line = (max: number) => z.string().check(z.maxLength(max));
/** Milliseconds of the server's clock. */
const instant = z.number();

/** How a seat is held: nothing about it is seized silently. */
export const HoldingSchema = z.object({
  /** Its present holder has it since then. */
  since: instant,
  /** When its link was first opened; null while it waits for its holder. */
  openedAt: z.nullable(instant),
  /** How many browsers opened it. */
  browsers: z.int().check(z.minimum(0)),
  /** When a browser more than the first one opened it; null while there is one. */
  reopenedAt: z.nullable(instant),
  /** The seat that is given up once this one is opened: a hand-over. */
  replaces: z.nullable(SeatIdSchema),
});
export type Holding = z.infer<typeof HoldingSchema>;

/** Somebody who runs the meeting, by name. */
const TeamMemberSchema = z.object({
  /** Null for somebody who is not on the list. */
  person: z.nullable(PersonIdSchema),
  first: line(200),
  last: line(200),
});
export type TeamMember = z.infer<typeof TeamMemberSchema>;

/**
 * `meeting/state`, key `team`: who runs the meeting, for everybody. `parity` is that of the facilitators; `incomplete` while
 * fewer than two are named. Never anybody's gender.
 */
export const TeamSchema = z.object({
  facilitators: z.array(TeamMemberSchema),
  rapporteurs: z.array(TeamMemberSchema),
  parity: z.enum(['ok', 'unknown', 'broken', 'incomplete']),
});
export type Team = z.infer<typeof TeamSchema>;
