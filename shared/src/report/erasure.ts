import type { MeetingState } from '../document/state';
import { latestInParis } from '../time/paris';

const DAY = 86_400_000;
/** A date further ahead than this says nothing about when the meeting will be held: a slip of the keyboard. */
const AHEAD = 366 * DAY;

/** When a meeting is erased, ms, and from what it was counted. */
export interface Erasure {
  readonly at: number;
  /** `report`: from the sending of the report; `meeting`: from the last that is known of a meeting never reported. */
  readonly from: 'report' | 'meeting';
  readonly days: number;
}

/** What the date depends on: public, so that every device says the same. */
export type ErasureFacts = Pick<
  MeetingState,
  'info' | 'settings' | 'report' | 'step' | 'checks' | 'decisions'
>;

/**
 * When the meeting is erased (`method.md`, "Before the meeting", 6; ADR on erasure): `settings.retentionDays` after the report
 * was sent. A meeting never reported: after the latest of its creation, its date (at most 366 days after its creation), its
 * last change of step, its last check and its last act, so that no meeting goes while it is being held.
 */
export function erasesAt(state: ErasureFacts): Erasure {
  const days = state.settings.retentionDays;
  const counted = (at: number, from: Erasure['from']): Erasure => ({
    at: at + days * DAY,
    from,
    days,
  });
  if (state.report) return counted(state.report.sentAt, 'report');
  const { createdAt, date } = state.info;
  const held = Math.min(latestInParis(date) ?? createdAt, createdAt + AHEAD);
  const traces = [
    createdAt,
    held,
    state.step.since,
    ...[...state.checks.values()].map(({ openedAt, closedAt }) => closedAt ?? openedAt),
    ...[...state.decisions.values()].map(({ at }) => at),
  ];
  return counted(Math.max(...traces), 'meeting');
}
