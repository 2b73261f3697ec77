import { replaceRoot } from '@tdt/shared/commands/derive';
import type { Actor, SeatEffect } from '@tdt/shared/commands/outcome';
import type { RootWrite } from '@tdt/shared/document/roots';
import { MEETING, STAFF } from '@tdt/shared/document/sections';
import type { SeatView } from '@tdt/shared/document/values';
import type { SeatId } from '@tdt/shared/ids';
import type { SeatFacts } from '@tdt/shared/permissions';
import type { MeetingView } from '../meetings/meeting-view';
import type { SeatRecord } from '../storage/storage';

/** What the rights table must know of a seat. */
export const seatFacts = (seat: SeatRecord): SeatFacts => ({
  id: seat.id,
  role: seat.role,
  admitted: seat.status === 'admitted',
  person: seat.person,
});

/** Who acts when this seat gives a command. */
export function actorOf(seat: SeatRecord, view: MeetingView): Actor {
  const rights = view.rights(seatFacts(seat));
  return { seat: seat.id, role: rights.role, person: seat.person, group: rights.group };
}

/** Presence of a seat's devices: open `/sync` connections, and when that last changed. */
export interface SeatPresence {
  connections: number;
  changedAt: number | null;
}

/**
 * The seats of one meeting, in memory as in storage. Changes are prepared as records and take effect once the turn that
 * wrote them is on disk (`adopt`).
 */
export class SeatBook {
  readonly #seats = new Map<SeatId, SeatRecord>();
  readonly #presence = new Map<SeatId, SeatPresence>();
  /** Seats whose presence moved since the view was brought up to date. */
  readonly #moved = new Set<SeatId>();
  /** Whether the view was ever written: the one in storage may say that devices of a former life are there. */
  #viewed = false;

  constructor(records: Iterable<SeatRecord>) {
    for (const record of records) this.#seats.set(record.id, record);
  }

  get(id: SeatId): SeatRecord | undefined {
    return this.#seats.get(id);
  }

  all(): Iterable<SeatRecord> {
    return this.#seats.values();
  }

  adopt(records: readonly SeatRecord[]): void {
    for (const record of records) this.#seats.set(record.id, record);
  }

  /** Facilitator seats that somebody opened: a link that was never opened runs no meeting. */
  get facilitators(): number {
    let count = 0;
    for (const seat of this.#seats.values())
      if (
        seat.role === 'facilitator' &&
        seat.status === 'admitted' &&
        seat.holding.openedAt !== null
      )
        count += 1;
    return count;
  }

  /** Counts a device in or out. */
  connected(id: SeatId, by: 1 | -1, now: number): void {
    const presence = this.#presence.get(id) ?? { connections: 0, changedAt: null };
    const connections = Math.max(0, presence.connections + by);
    const changed = connections === 0 || presence.connections === 0;
    this.#presence.set(id, { connections, changedAt: changed ? now : presence.changedAt });
    if (changed) this.#moved.add(id);
  }

  /** The writes for a turn in which devices came or went and nothing else happened. */
  presenceWrites(view: MeetingView): RootWrite[] {
    const seats = [...this.#moved].filter((id) => this.#seats.get(id)?.status === 'admitted');
    if (!this.#viewed || seats.some((id) => !view.staff.seats.has(id)))
      return this.viewWrites(view);
    this.#moved.clear();
    return seats.flatMap((id) => {
      const before = view.staff.seats.get(id);
      const presence = this.#presence.get(id);
      if (!before || !presence) return [];
      const value = { ...before, online: presence.connections > 0, seenAt: presence.changedAt };
      return [{ root: STAFF.seats, key: id, value }];
    });
  }

  /** The writes that bring `staff/seats` and `meeting/phones` up to date: who holds what, whose device is there. */
  viewWrites(view: MeetingView): RootWrite[] {
    this.#viewed = true;
    this.#moved.clear();
    const wanted = new Map<string, SeatView>();
    const phones = new Map<string, true>();
    for (const seat of this.#seats.values()) {
      if (seat.status !== 'admitted') continue;
      const { role, person, group } = actorOf(seat, view);
      const known = view.state.people.get(person ?? '');
      if (seat.role === 'participant' && known && known.presence !== 'absent')
        phones.set(known.id, true);
      const presence = this.#presence.get(seat.id);
      const before = view.staff.seats.get(seat.id);
      wanted.set(seat.id, {
        id: seat.id,
        role,
        label: seat.label,
        person,
        group,
        createdAt: seat.createdAt,
        online: (presence?.connections ?? 0) > 0,
        seenAt: presence?.changedAt ?? before?.seenAt ?? null,
        holding: seat.holding,
      });
    }
    return [
      ...replaceRoot(STAFF.seats, view.read(STAFF.seats), wanted),
      ...replaceRoot(MEETING.phones, view.read(MEETING.phones), phones),
    ];
  }
}

/** The seat after an effect of a command, or null when it changes none that exists. */
export function afterEffect(seat: SeatRecord, effect: SeatEffect, now: number): SeatRecord | null {
  switch (effect.kind) {
    case 'revoke':
      return { ...seat, status: 'revoked', secretHash: null };
    case 'admit':
      return { ...seat, status: 'admitted', person: effect.person };
    case 'turnAway':
      return { ...seat, status: 'refused' };
    case 'await':
      return { ...seat, status: 'pending', person: null };
    case 'name': {
      const { person, label } = effect;
      return { ...seat, person, label, holding: { ...seat.holding, since: now } };
    }
    case 'grant':
    case 'paper':
      return null;
  }
}
