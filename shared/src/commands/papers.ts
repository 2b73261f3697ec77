import { MEETING } from '../document/sections';
import type { MeetingState } from '../document/state';
import type { Paper } from '../document/group-values';
import { ok, refuse } from '../errors';
import type { GroupId } from '../ids';
import { seatId } from '../ids';
import { findGroup } from './lookup';
import type { Decide } from './outcome';

/** The paper of a group that is being entered: its seat was not given back. */
function openPaper({ papers }: Pick<MeetingState, 'papers'>, group: GroupId): Paper | null {
  const paper = papers.get(group);
  return paper?.until === null ? paper : null;
}

/**
 * A facilitator takes one of a group's seats to enter its paper sheet (`architecture.md`, "One shared document"): openly,
 * and only while nobody writes for the group from a phone, be it silent.
 */
export const takeSeat: Decide<'seat.take'> = ({ group: id, label }, context) => {
  const { actor, state, staff, now, newId } = context;
  const group = findGroup(state, id);
  if (!group.ok) return group;
  if (openPaper(state, id)) return refuse('conflict', 'paper_taken', { field: 'group' });
  const phone = [...staff.seats.values()].some(
    (seat) => seat.role === 'groupRapporteur' && seat.group === id,
  );
  if (phone) return refuse('conflict', 'group_has_phone', { field: 'group' });
  const seat = seatId(newId('s'));
  const paper = { seat, person: actor.person, at: now, until: null } satisfies Paper;
  return ok({
    writes: [{ root: MEETING.papers, key: id, value: paper }],
    journal: { group: id, seat },
    seats: [{ kind: 'paper', seat, label }],
  });
};

/** Gives the seat back, by whoever took it or another facilitator; the mark stays. */
export const giveSeatBack: Decide<'seat.giveBack'> = ({ group: id }, context) => {
  const { actor, state, now } = context;
  const paper = openPaper(state, id);
  if (!paper) return refuse('not_found', 'unknown_seat', { field: 'group' });
  if (actor.role !== 'facilitator' && actor.seat !== paper.seat)
    return refuse('forbidden', 'forbidden');
  return ok({
    writes: [{ root: MEETING.papers, key: id, value: { ...paper, until: now } }],
    journal: { group: id, seat: paper.seat },
    seats: [{ kind: 'revoke', seat: paper.seat }],
  });
};
