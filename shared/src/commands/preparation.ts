import type { Info } from '../document/values';
import { ok } from '../errors';
import { checkMeetingFields } from '../preparation/meeting-fields';
import { meetingWarnings } from '../preparation/warnings';
import { changedFields, checkSeen } from './edited-meanwhile';
import { stateWrite } from './lookup';
import type { Decide } from './outcome';

/**
 * Changes what the meeting is (`method.md`, "Before the meeting" 1), at any step: a room may change on the very day. Dates
 * that are unlikely are accepted, and told in the result.
 */
export const editMeeting: Decide<'meeting.edit'> = ({ seen, ...given }, { state, now }) => {
  const checked = checkMeetingFields(given);
  if (!checked.ok) return checked;
  const unseen = checkSeen(state.info, seen, checked.value);
  if (!unseen.ok) return unseen;
  const info: Info = { ...state.info, ...checked.value };
  const fields = changedFields(state.info, info);
  const warnings = meetingWarnings(info, now).map(({ field, code }) => ({ field, code }));
  return ok({
    writes: fields.length === 0 ? [] : [stateWrite('info', info)],
    journal: fields.length === 0 ? null : { fields },
    ...(warnings.length === 0 ? {} : { result: { warnings } }),
  });
};

/** What facilitators say themselves that they did: announced, sent, printed. */
export const tickChecklist: Decide<'checklist.tick'> = ({ mark, done }, { state, now }) => {
  const { [mark]: at, ...others } = state.checklist;
  if (done === (at !== undefined)) return ok({ writes: [], journal: null });
  const checklist = done ? { ...state.checklist, [mark]: now } : others;
  return ok({ writes: [stateWrite('checklist', checklist)], journal: { mark, done } });
};
