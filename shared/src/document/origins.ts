import * as z from 'zod/mini';

/*
 * What is remembered of imports (`method.md`, "Before the meeting" 2 and 3), so that a file that comes again corrects what
 * it brought and nothing that somebody corrected by hand.
 */

/**
 * Where a value comes from: `hand` somebody typed it, and no import changes it; `list` the list of members; `candidacy` the
 * file of candidacies said it, and the list of members may say better.
 */
const OriginSchema = z.enum(['hand', 'list', 'candidacy']);
export type ValueOrigin = z.infer<typeof OriginSchema>;

/** Origin by field; a value that none is said of comes from the list of members. */
export const PersonOriginsSchema = z.partialRecord(
  z.enum(['first', 'last', 'origin', 'gender']),
  OriginSchema,
);
export type PersonOrigins = z.infer<typeof PersonOriginsSchema>;

/** The same of contact details, sealed with them. */
export const ContactOriginsSchema = z.partialRecord(
  z.enum(['email', 'phone', 'address']),
  OriginSchema,
);
