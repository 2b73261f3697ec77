import { MEETING, STAFF } from '@tdt/shared/document/sections';
import { personId } from '@tdt/shared/ids';
import { contactsKept } from '@tdt/shared/people/stand-ins';
import type { ContactWrite } from '../storage/storage';
import type { Change } from './inputs';
import type { MeetingView } from './meeting-view';

const ROOTS: ReadonlySet<string> = new Set([STAFF.people, STAFF.imported, MEETING.candidacies]);

const mayGo = ({ writes = [] }: Change<unknown>): boolean =>
  writes.some(
    ({ root, value }) => ROOTS.has(root) && (value === undefined || root !== STAFF.people),
  );

/**
 * Contact details are erased in the turn in which the last reason to keep them goes: the person, or the last candidacy that
 * stood under their name. Otherwise they would lie sealed in storage, read by nobody, until the meeting is erased.
 */
export function contactsGone(
  changes: readonly Change<unknown>[],
  before: MeetingView,
  after: MeetingView,
): ContactWrite[] {
  if (!changes.some(mayGo)) return [];
  const kept = contactsKept(after);
  return [...contactsKept(before)]
    .filter((id) => !kept.has(id))
    .map((id) => ({ person: personId(id), sealed: null }));
}
