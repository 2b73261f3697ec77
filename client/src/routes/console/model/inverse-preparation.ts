import { checkMeetingFields, MEETING_FIELDS } from '@tdt/shared/preparation/meeting-fields';
import type { MeetingFields } from '@tdt/shared/preparation/meeting-fields';
import type { Command, PayloadOf } from '@tdt/shared/protocol/commands';
import type { Before } from './inverse';

/** The fields as they were; what somebody else changed since is not touched. */
export function meetingBack(
  given: PayloadOf<'meeting.edit'>,
  { meeting: { info } }: Before,
): Command[] {
  const checked = checkMeetingFields(given);
  if (!checked.ok) return [];
  const fields = MEETING_FIELDS.filter((field) => field in given);
  const only = (of: Partial<MeetingFields>): Partial<MeetingFields> =>
    Object.fromEntries(fields.map((field) => [field, of[field]]));
  return [{ type: 'meeting.edit', payload: { ...only(info), seen: only(checked.value) } }];
}

export const tickBack = (payload: PayloadOf<'checklist.tick'>): Command[] => [
  { type: 'checklist.tick', payload: { ...payload, done: !payload.done } },
];
