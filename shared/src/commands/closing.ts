import { ok, refuse } from '../errors';
import { localized } from '../locale';
import { instantInParis } from '../time/paris';
import { requireSteps, stateWrite } from './lookup';
import type { Decide } from './outcome';

/**
 * Says that the report was sent, or takes that back. From then on the time runs until the meeting is erased. A report in which
 * tasks have no act is sent only when that is confirmed.
 */
export const sendReport: Decide<'report.sent'> = ({ sent, confirm }, context) => {
  const { state, now } = context;
  if (!sent) {
    if (!state.report) return refuse('conflict', 'report_not_sent', { field: 'sent' });
    return ok({ writes: [stateWrite('report', undefined)], journal: { sent: false } });
  }
  const step = requireSteps(context, 'pooling');
  if (!step.ok) return step;
  if (state.report) return refuse('conflict', 'report_sent', { field: 'sent' });
  const undecided = state.tasks.filter(({ id }) => !state.decisions.has(id)).length;
  if (undecided > 0 && confirm !== true)
    return refuse('conflict', 'report_incomplete', {
      field: 'confirm',
      params: { count: undecided },
    });
  return ok({
    writes: [stateWrite('report', { sentAt: now, decided: state.decisions.size })],
    journal: { sent: true, decided: state.decisions.size, undecided },
  });
};

/** Sets the next meeting, or takes its date away. A date in the past or outside its window is warned of, never refused. */
export const setNext: Decide<'next.set'> = ({ date, place, purpose }, { state }) => {
  if (date === null) {
    if (!state.next) return ok({ writes: [], journal: null });
    return ok({ writes: [stateWrite('next', undefined)], journal: { date: null } });
  }
  if (instantInParis(date) === null) return refuse('invalid', 'date_invalid', { field: 'date' });
  const next = {
    date,
    place: place === '' ? null : place,
    purpose: purpose?.trim() || localized(state.texts.nextPurpose, state.info.locale),
  };
  return ok({ writes: [stateWrite('next', next)], journal: { date } });
};
