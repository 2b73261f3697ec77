import { createHash } from 'node:crypto';
import { decide, parseCommand } from '@tdt/shared/commands/decide';
import { COMMAND_ROLES } from '@tdt/shared/commands/permissions';
import type { Outcome, SeatEffect } from '@tdt/shared/commands/outcome';
import { refusalMessage, refuse } from '@tdt/shared/errors';
import type { Refusal } from '@tdt/shared/errors';
import { seatId } from '@tdt/shared/ids';
import type { Locale } from '@tdt/shared/locale';
import type { Command, CommandAck } from '@tdt/shared/protocol/commands';
import type { Observer } from '../observer';
import { actorOf, afterEffect } from '../seats/seat-book';
import { hashSecret, newId, newSecret } from '../seats/secrets';
import { offered } from '../storage/holding';
import type { ContactVault } from '../storage/contacts';
import type { ContactWrite, SeatRecord, Storage } from '../storage/storage';
import type { Change } from './inputs';
import type { Meeting } from './meeting';
import type { MeetingView } from './meeting-view';
import { mergedContacts } from './merged-contacts';
import { RefusalError } from './refusal-error';

export interface CommandFrame {
  readonly id: string;
  readonly type: string;
  readonly payload: unknown;
}

/** The refusal as an acknowledgement, in the caller's language. */
export const refusedAck = (refusal: Refusal, locale: Locale): CommandAck => ({
  ok: false,
  error: {
    code: refusal.code,
    message: refusalMessage(refusal, locale),
    ...(refusal.field === undefined ? {} : { field: refusal.field }),
  },
});

export interface CommandDeps {
  readonly storage: Storage;
  readonly vault: ContactVault;
  readonly now: () => number;
  /** `<origin>/s#<secret>` */
  readonly link: (secret: string) => string;
  readonly observer: Observer;
}

/**
 * Tells whether a repeated id comes with the same command. It is kept: what somebody answered to a check is mixed with what
 * is erased together with the answers, or three tries would tell it from the hash.
 */
function hashOf(meeting: Meeting, { type, payload }: CommandFrame): string {
  const salt = type.startsWith('check.') ? saltFor(meeting, payload) : undefined;
  return createHash('sha256')
    .update(JSON.stringify(salt === undefined ? [type, payload] : [type, payload, salt]))
    .digest('base64url');
}

function saltFor(meeting: Meeting, payload: unknown): string | undefined {
  if (typeof payload !== 'object' || payload === null || !('check' in payload)) return undefined;
  return meeting.view.secret.checks.get(String(payload.check))?.salt;
}

/** Under which id and hash a command is remembered. */
interface Answered {
  readonly id: string;
  readonly hash: string;
}

const ATTEMPTS = 5;

/**
 * Runs commands of seats. The same id gets the same acknowledgement: while it runs (the promise is shared), and after,
 * also across a restart (the acknowledgement is in the turn's transaction).
 */
export class CommandRunner {
  readonly #running = new Map<
    string,
    { readonly hash: string; readonly ack: Promise<CommandAck> }
  >();

  constructor(private readonly deps: CommandDeps) {}

  async run(
    meeting: Meeting,
    seat: SeatRecord,
    frame: CommandFrame,
    locale: Locale,
  ): Promise<CommandAck> {
    const key = `${meeting.id} ${seat.id} ${frame.id}`;
    const hash = hashOf(meeting, frame);
    const running = this.#running.get(key);
    if (running) return running.hash === hash ? running.ack : idReused(locale);
    const ack = this.#runOnce(meeting, seat, frame, hash, locale);
    this.#running.set(key, { hash, ack });
    try {
      const answer = await ack;
      this.deps.observer.command(frame.type, answer.ok);
      return answer;
    } finally {
      this.#running.delete(key);
    }
  }

  async #runOnce(
    meeting: Meeting,
    seat: SeatRecord,
    frame: CommandFrame,
    hash: string,
    locale: Locale,
  ): Promise<CommandAck> {
    const stored = await this.deps.storage.ack(meeting.id, seat.id, frame.id);
    if (stored) return stored.hash === hash ? stored.ack : idReused(locale);
    const command = parseCommand(frame.type, frame.payload);
    if (!command.ok) return refusedAck(command.error, locale);
    try {
      return await this.#decided(meeting, seat.id, command.value, { id: frame.id, hash });
    } catch (error) {
      if (error instanceof RefusalError) return refusedAck(error.refusal, locale);
      throw error;
    }
  }

  /** Contact details that a command needs are read before its turn: once more if somebody wrote some in between. */
  async #decided(
    meeting: Meeting,
    seat: SeatRecord['id'],
    command: Command,
    frame: Answered,
  ): Promise<CommandAck> {
    const { type, payload } = command;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const version = meeting.contactsVersion;
      // Nothing is opened for a seat that may not give the command.
      const merges = type === 'person.merge' && this.#may(meeting, seat, type);
      const contacts = merges ? await mergedContacts(this.deps, meeting, payload) : [];
      const ack = await meeting.change<CommandAck | null>((view) =>
        merges && meeting.contactsVersion !== version
          ? { result: null }
          : this.#change(meeting, view, seat, command, { ...frame, contacts }),
      );
      if (ack) return ack;
    }
    throw new RefusalError(refuse('conflict', 'conflict').error);
  }

  #may(meeting: Meeting, id: SeatRecord['id'], type: Command['type']): boolean {
    const seat = meeting.seat(id);
    if (seat?.status !== 'admitted') return false;
    return COMMAND_ROLES[type].includes(actorOf(seat, meeting.view).role);
  }

  #change(
    meeting: Meeting,
    view: MeetingView,
    id: SeatRecord['id'],
    command: Command,
    frame: Answered & { readonly contacts: readonly ContactWrite[] },
  ): Change<CommandAck> {
    const seat = meeting.seat(id);
    if (seat?.status !== 'admitted')
      throw new RefusalError(refuse('forbidden', 'seat_revoked').error);
    const now = this.deps.now();
    const decided = decide(command, {
      now,
      newId,
      actor: actorOf(seat, view),
      state: view.state,
      staff: view.staff,
      secret: view.secret,
      seat: (id) => meeting.seat(id) ?? null,
      facilitatorSeats: meeting.seats.facilitators,
      published: (group, task) => view.published(group, task),
    });
    if (!decided.ok) throw new RefusalError(decided.error);
    const outcome = decided.value;
    const effects = this.#effects(meeting, outcome.seats ?? [], now);
    const result = { ...outcome.result, ...effects.result };
    const has = Object.keys(result).length > 0;
    const ack: CommandAck = has ? { ok: true, result } : { ok: true };
    // A link is shown once; what is kept to answer a repeated command holds no secret.
    const kept: CommandAck = effects.result ? { ok: true, result: { ...result, link: null } } : ack;
    return {
      writes: outcome.writes,
      seats: effects.seats,
      journal: journalOf(outcome, command, seat, now),
      contacts: [...frame.contacts, ...erased(outcome)],
      acks: [{ seat: seat.id, id: frame.id, ack: kept, hash: frame.hash }],
      result: ack,
    };
  }

  #effects(
    meeting: Meeting,
    effects: readonly SeatEffect[],
    now: number,
  ): { seats: SeatRecord[]; result?: { seat: string; link: string } } {
    const seats: SeatRecord[] = [];
    let result: { seat: string; link: string } | undefined;
    for (const effect of effects) {
      if (effect.kind === 'grant' || effect.kind === 'paper') {
        const secret = newSecret();
        const seat = grantedSeat(effect, secret, now);
        seats.push(seat);
        result = { seat: seat.id, link: this.deps.link(secret) };
        continue;
      }
      const seat = meeting.seat(effect.seat);
      const next = seat && afterEffect(seat, effect, now);
      if (next) seats.push(next);
    }
    return result ? { seats, result } : { seats };
  }
}

const erased = ({ forgets = [] }: Outcome): ContactWrite[] =>
  forgets.map((person) => ({ person, sealed: null }));

const idReused = (locale: Locale): CommandAck =>
  refusedAck(refuse('conflict', 'id_reused', { field: 'id' }).error, locale);

function grantedSeat(
  effect: Extract<SeatEffect, { kind: 'grant' | 'paper' }>,
  secret: string,
  now: number,
): SeatRecord {
  return {
    id: effect.kind === 'paper' ? effect.seat : seatId(newId('s')),
    role: effect.kind === 'paper' ? 'participant' : effect.role,
    person: effect.kind === 'paper' ? null : effect.person,
    label: effect.label,
    name: null,
    presence: 'room',
    status: 'admitted',
    secretHash: hashSecret(secret),
    createdAt: now,
    holding: offered(now, effect.kind === 'paper' ? null : (effect.replaces ?? null)),
  };
}

function journalOf(outcome: Outcome, { type }: Command, seat: SeatRecord, at: number) {
  if (outcome.journal === null) return [];
  return [{ at, seat: outcome.anonymous ? null : seat.id, type, detail: outcome.journal }];
}
