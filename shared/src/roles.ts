import * as z from 'zod/mini';

/** What a seat is for (`contract.md`). A participant whose person is named rapporteur of a group acts as `groupRapporteur`. */
export const RoleSchema = z.enum([
  'facilitator',
  'meetingRapporteur',
  'plenary',
  'groupRapporteur',
  'participant',
]);
export type Role = z.infer<typeof RoleSchema>;

/** Where a person follows the meeting from; `absent` until they come. */
export const PresenceSchema = z.enum(['absent', 'room', 'remote']);
