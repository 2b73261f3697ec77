import type { Server as HttpServer } from 'node:http';
import { refuse } from '@tdt/shared/errors';
import type { MeetingId, SeatId } from '@tdt/shared/ids';
import type { Locale } from '@tdt/shared/locale';
import { CommandFrameSchema } from '@tdt/shared/protocol/commands';
import type { CommandAck } from '@tdt/shared/protocol/commands';
import type { ClientToServer, ServerToClient } from '@tdt/shared/protocol/signals';
import type { Logger } from 'pino';
import { Server } from 'socket.io';
import type { Socket } from 'socket.io';
import type { CommandFrame, CommandRunner } from '../meetings/execute-command';
import { refusedAck } from '../meetings/execute-command';
import { localeOf } from '../http/locale';
import type { Limits } from '../http/rate-limits';
import type { Registry } from '../meetings/registry';
import { MeetingGoneError } from '../meetings/meeting';
import { isOwnOrigin } from '../origin';
import { sessionToken } from '../seats/sessions';
import type { Sessions } from '../seats/sessions';
import { StorageError } from '../storage/storage';

export interface SignalsDeps {
  readonly registry: Registry;
  readonly sessions: Sessions;
  readonly commands: CommandRunner;
  readonly limits: Pick<Limits, 'command'>;
  readonly log: Logger;
  readonly now: () => number;
  readonly publicUrl: string | null;
}

interface SocketData {
  meeting: MeetingId;
  seat: SeatId;
  token: string | null;
  locale: Locale;
}
type SignalsServer = Server<ClientToServer, ServerToClient, Record<never, never>, SocketData>;
type SignalsSocket = Socket<ClientToServer, ServerToClient, Record<never, never>, SocketData>;

const CLOCK_EVERY_MS = 60_000;
/** Commands of a seat under way at once; a person clicks, a program floods. */
const MAX_PENDING = 50;
/** How often a command is tried whose meeting left memory before its turn. */
const ATTEMPTS = 3;

/** Why a command could not be carried out, when nothing was wrong with it. */
function refusalOf(error: unknown) {
  if (!(error instanceof StorageError)) return refuse('conflict', 'try_again');
  return error.kind === 'damaged'
    ? refuse('storage_damaged', 'storage_damaged')
    : refuse('storage_full', 'storage_full');
}

/** The `/signals` endpoint: commands with acknowledgement, the seat's changes, the clock. */
export class SignalsGateway {
  readonly #io: SignalsServer;
  readonly #clock: NodeJS.Timeout;

  constructor(
    http: HttpServer,
    private readonly deps: SignalsDeps,
  ) {
    this.#io = new Server(http, {
      path: '/signals',
      transports: ['websocket'],
      // Other upgrades on this server (`/sync`) are not socket.io's to end.
      destroyUpgrade: false,
      serveClient: false,
      // As much as an HTTP body: a whole template comes in one command.
      maxHttpBufferSize: 200_000,
      allowRequest: (request, answer) => answer(null, isOwnOrigin(request, deps.publicUrl)),
    });
    this.#io.use((socket, next) => {
      this.#admit(socket).then(
        (admitted) => next(admitted ? undefined : new Error('unauthenticated')),
        (error: unknown) => {
          deps.log.error({ err: error }, 'signals handshake failed');
          next(new Error('unavailable'));
        },
      );
    });
    this.#io.on('connection', (socket) => this.#connect(socket));
    deps.registry.onSeat((meeting, seat) => {
      const record = meeting.seat(seat);
      if (!record) return;
      // A seat taken back has no answer any more: its page asks, and is told so.
      if (record.status === 'revoked' || record.status === 'refused')
        this.#io.in(seat).disconnectSockets(true);
      else this.#io.to(seat).emit('seat', meeting.seatAnswer(record));
    });
    this.#clock = setInterval(() => this.#io.emit('clock', deps.now()), CLOCK_EVERY_MS);
  }

  async close(): Promise<void> {
    clearInterval(this.#clock);
    await this.#io.close();
  }

  async #admit(socket: SignalsSocket): Promise<boolean> {
    const auth: unknown = socket.handshake.auth;
    const id = typeof auth === 'object' && auth !== null && 'seat' in auth ? auth.seat : null;
    const token = sessionToken(socket.request);
    if (typeof id !== 'string' || token === null) return false;
    const held = await this.deps.sessions.all(token);
    const place = held.find((one) => one.seat === id);
    const meeting = place ? await this.deps.registry.open(place.meeting) : null;
    const seat = meeting ? await this.deps.sessions.seat(token, meeting, id) : null;
    if (!meeting || !seat) return false;
    socket.data = {
      meeting: meeting.id,
      seat: seat.id,
      token,
      locale: localeOf(
        socket.handshake.headers['accept-language'],
        socket.handshake.query['locale'],
      ),
    };
    return true;
  }

  #connect(socket: SignalsSocket): void {
    void socket.join(socket.data.seat);
    socket.emit('clock', this.deps.now());
    let pending = 0;
    socket.on('command', (frame: unknown, ack: unknown) => {
      if (typeof ack !== 'function') return;
      const answer = (result: CommandAck | null): void => {
        if (result) Reflect.apply(ack, undefined, [result]);
      };
      if (pending >= MAX_PENDING) {
        answer(refusedAck(refuse('rate_limited', 'rate_limited').error, socket.data.locale));
        return;
      }
      pending += 1;
      void this.#command(socket.data, frame)
        .then(answer)
        .finally(() => {
          pending -= 1;
        });
    });
  }

  /** The acknowledgement; null when there is none to give. */
  async #command(data: SocketData, raw: unknown, attempt = 1): Promise<CommandAck | null> {
    const { locale } = data;
    const frame = CommandFrameSchema.safeParse(raw);
    if (!frame.success) return refusedAck(refuse('bad_request', 'bad_request').error, locale);
    try {
      return await this.#run(data, frame.data);
    } catch (error) {
      // It did not take place, since the turn before it failed: the meeting opens again from storage. It does not when
      // the server stops: without an answer, the page gives the command again under the same id.
      if (error instanceof MeetingGoneError)
        return attempt < ATTEMPTS ? this.#command(data, raw, attempt + 1) : null;
      this.deps.log.error({ err: error }, 'command failed');
      return refusedAck(refusalOf(error).error, locale);
    }
  }

  async #run(data: SocketData, { id, type, payload }: CommandFrame): Promise<CommandAck> {
    const { locale } = data;
    const meeting = await this.deps.registry.open(data.meeting);
    if (!meeting) return refusedAck(refuse('not_found', 'unknown_meeting').error, locale);
    const seat = await this.deps.sessions.seat(data.token, meeting, data.seat);
    if (!seat) return refusedAck(refuse('unauthenticated', 'seat_revoked').error, locale);
    if (seat.status !== 'admitted') return refusedAck(refuse('forbidden', 'waiting').error, locale);
    if (!(await this.deps.limits.command(seat)).ok)
      return refusedAck(refuse('rate_limited', 'rate_limited').error, locale);
    return this.deps.commands.run(meeting, seat, { id, type, payload }, locale);
  }
}
