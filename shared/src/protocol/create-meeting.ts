import * as z from 'zod/mini';
import { LocaleSchema } from '../locale';
import { MEETING_FIELD_SHAPES } from '../preparation/meeting-fields';
import { TemplateSchema } from '../template/template';

/** POST /api/meetings */
export const CreateMeetingSchema = z.object({
  ...MEETING_FIELD_SHAPES,
  title: z.string().check(z.maxLength(5000)),
  template: z.optional(z.union([z.string().check(z.maxLength(40)), TemplateSchema])),
  locale: z.optional(LocaleSchema),
});
export type CreateMeeting = z.infer<typeof CreateMeetingSchema>;
