import * as z from 'zod/mini';

/**
 * Identifiers are short strings that are safe in a root name (`group:<g>/<task>/study`), in a path and in a
 * Y.Map key: letters, digits, `-` and `_`, at most 40. They are branded so that a task is never passed for a group.
 */
const idPattern = /^[A-Za-z0-9_-]{1,40}$/;
const text = () => z.string().check(z.regex(idPattern));

export const MeetingIdSchema = text().brand<'MeetingId'>();
export const SeatIdSchema = text().brand<'SeatId'>();
export const PersonIdSchema = text().brand<'PersonId'>();
export const TaskIdSchema = text().brand<'TaskId'>();
export const GroupIdSchema = text().brand<'GroupId'>();
export const CandidacyIdSchema = text().brand<'CandidacyId'>();
export const CheckIdSchema = text().brand<'CheckId'>();
export const ArgumentIdSchema = text().brand<'ArgumentId'>();
export const TurnIdSchema = text().brand<'TurnId'>();
/** Identifier of one entry of an ordered short list, chosen by the device that adds it. */
export const EntryIdSchema = text().brand<'EntryId'>();

/** One assembly. */
export type MeetingId = z.infer<typeof MeetingIdSchema>;
/** The right of one browser (or several that share a link) to sit in a meeting. */
export type SeatId = z.infer<typeof SeatIdSchema>;
/** Somebody on the list of the meeting, or admitted to it. */
export type PersonId = z.infer<typeof PersonIdSchema>;
/** What a pair will take care of. */
export type TaskId = z.infer<typeof TaskIdSchema>;
/** A small group. */
export type GroupId = z.infer<typeof GroupIdSchema>;
/** One person applying to one task. */
export type CandidacyId = z.infer<typeof CandidacyIdSchema>;
/** One round of a consensus check. */
export type CheckId = z.infer<typeof CheckIdSchema>;
/** A reservation or an opposition entered in a check. */
export type ArgumentId = z.infer<typeof ArgumentIdSchema>;
/** One turn to speak in the plenary. */
export type TurnId = z.infer<typeof TurnIdSchema>;
/** One line of an ordered short list. */
export type EntryId = z.infer<typeof EntryIdSchema>;

/** Throws a ZodError when the text is no identifier: for texts that the program itself made. */
export const meetingId = (value: string): MeetingId => MeetingIdSchema.parse(value);
export const seatId = (value: string): SeatId => SeatIdSchema.parse(value);
export const personId = (value: string): PersonId => PersonIdSchema.parse(value);
export const taskId = (value: string): TaskId => TaskIdSchema.parse(value);
export const groupId = (value: string): GroupId => GroupIdSchema.parse(value);
export const candidacyId = (value: string): CandidacyId => CandidacyIdSchema.parse(value);
export const checkId = (value: string): CheckId => CheckIdSchema.parse(value);
export const argumentId = (value: string): ArgumentId => ArgumentIdSchema.parse(value);
export const turnId = (value: string): TurnId => TurnIdSchema.parse(value);
export const entryId = (value: string): EntryId => EntryIdSchema.parse(value);
