import * as z from 'zod/mini';
import { PersonIdSchema } from '../ids';
import { GenderSchema, StaffPersonSchema } from './values';

/**
 * Why somebody on the list may be the candidate: the same name; the same name with another e-mail; the same e-mail with
 * another name.
 */
const LinkReasonSchema = z.enum(['name', 'otherEmail', 'sharedEmail']);
export type LinkReason = z.infer<typeof LinkReasonSchema>;

/** `staff/imported`, key = candidacy: what the file said of it, and which links to people it suggests. */
export const ImportedCandidacySchema = z.object({
  /** The person with whom the import put it: a member found by e-mail, else somebody from outside. */
  source: PersonIdSchema,
  /** The name as written. */
  first: z.string().check(z.maxLength(200)),
  last: z.string().check(z.maxLength(200)),
  /** The gender said with it, which goes with the link. */
  gender: z.nullable(GenderSchema),
  /** Members who may be the candidate, to be confirmed by a facilitator. */
  proposed: z.array(z.object({ person: PersonIdSchema, why: LinkReasonSchema })),
  /** Members of whom a facilitator said that they are not the candidate. */
  refused: z.array(PersonIdSchema),
  /** What somebody corrected by hand: a file that comes again leaves it. */
  byHand: z.array(z.enum(['text', 'outgoing'])),
  /** Whoever held the candidacy from outside until it was linked to a member, for whom undoes the link. */
  left: z.optional(StaffPersonSchema),
});
export type ImportedCandidacy = z.infer<typeof ImportedCandidacySchema>;
