import * as z from 'zod/mini';
import { PersonIdSchema, SeatIdSchema } from '../ids';
import { GroupSchema, PenSchema, SilentSchema } from './values';

/** Milliseconds of the server's clock. */
const instant = z.number();
const line = (max: number) => z.string().check(z.maxLength(max));

/** `meeting/phones`, key = person present: they hold a seat of their own, so that they could take a pen. */
export const PhoneSchema = z.literal(true);

/**
 * `meeting/papers`, key = group: a facilitator enters its paper sheet, openly, from one of its seats. The mark stays once
 * the seat was given back.
 */
export const PaperSchema = z.object({
  seat: SeatIdSchema,
  /** Who enters it, when known: recused as a member would be. */
  person: z.nullable(PersonIdSchema),
  at: instant,
  until: z.nullable(instant),
});
export type Paper = z.infer<typeof PaperSchema>;

/**
 * `meeting/former`, key = group: one that was removed, or that went when groups were formed anew. What it wrote stays in
 * its own section, what it published stays readable, and it counts nowhere.
 */
export const FormerGroupSchema = z.object({
  /** Groups that went together come back together. */
  act: line(40),
  at: instant,
  cause: z.enum(['formed', 'removed']),
  group: GroupSchema,
  members: z.array(PersonIdSchema),
  silent: z.array(z.object({ key: line(90), value: SilentSchema })),
  pens: z.array(z.object({ key: line(90), value: PenSchema })),
});
export type FormerGroup = z.infer<typeof FormerGroupSchema>;

/** `staff/spots`, key = candidacy: the seat that may give the contact details that the person types, once. */
export const SpotSchema = z.object({
  seat: SeatIdSchema,
  person: PersonIdSchema,
  until: instant,
  givenAt: z.nullable(instant),
});
export type Spot = z.infer<typeof SpotSchema>;

/** `group:<g>/<task>/proposal`, key `kept:<candidacy>`: the group keeps its report though they arrived, or are gone. */
export const KeptSchema = z.enum(['arrived', 'gone']);
export type Kept = z.infer<typeof KeptSchema>;
