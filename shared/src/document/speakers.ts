import * as z from 'zod/mini';
import { PersonIdSchema, TaskIdSchema, TurnIdSchema } from '../ids';

/*
 * The speakers' queue. What was asked and who spoke stand in `staff`, since the order depends on genders; what
 * everybody sees is derived from them (`commands/derive.ts`): an order of people, and who speaks.
 */

/** Milliseconds of the server's clock. */
const instant = z.number();
const seconds = z.int().check(z.minimum(1));

/** `staff/speakers`, key = person: somebody who asked to speak and waits. */
export const SpeakerRequestSchema = z.object({
  person: PersonIdSchema,
  at: instant,
});
export type SpeakerRequest = z.infer<typeof SpeakerRequestSchema>;

/** `staff/turns`: one turn to speak, given and (once `to` is set) over. */
export const SpeakingTurnSchema = z.object({
  id: TurnIdSchema,
  person: PersonIdSchema,
  /** The task under debate. */
  task: z.nullable(TaskIdSchema),
  /** When they had asked. */
  askedAt: instant,
  /** A facilitator chose them against the rule's order. */
  chosen: z.boolean(),
  /** The turn that this one ended. */
  ended: z.nullable(TurnIdSchema),
  seconds,
  from: instant,
  to: z.nullable(instant),
});
export type SpeakingTurn = z.infer<typeof SpeakingTurnSchema>;

/** `meeting/speakers`, key = person: their place among those who wait, from 1. Neither gender nor time of asking. */
export const SpeakerSchema = z.object({
  person: PersonIdSchema,
  place: z.int().check(z.minimum(1)),
});
export type Speaker = z.infer<typeof SpeakerSchema>;

/** `meeting/state`, key `speaking`: whose turn it is, since when and for how long. It warns and locks nothing. */
export const SpeakingSchema = z.object({
  turn: TurnIdSchema,
  person: PersonIdSchema,
  task: z.nullable(TaskIdSchema),
  since: instant,
  seconds,
});
export type Speaking = z.infer<typeof SpeakingSchema>;
