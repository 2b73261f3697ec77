import type { CommandAck, CommandType, PayloadOf } from '@tdt/shared/protocol/commands';
import type { SeatAnswer } from '@tdt/shared/protocol/http';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';

export interface HttpAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

let commandCount = 0;

/** One browser without a window: a cookie jar, and what a page does over HTTP and `/signals`. */
export class HeadlessBrowser {
  cookie = '';
  seat: SeatAnswer | null = null;
  /** How long it waits for the acknowledgement of a command, in ms. */
  patience = 10_000;
  /** Gives a command again under its id, as a page does, when the connection ended before the acknowledgement came. */
  persists = false;
  #socket: Socket | null = null;

  constructor(readonly origin: string) {}

  get seatId(): string {
    return this.seat?.seat ?? '';
  }

  get meetingId(): string {
    return this.seat?.meetingId ?? '';
  }

  async request(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<HttpAnswer> {
    const isForm = body instanceof FormData;
    const response = await fetch(this.origin + path, {
      method,
      headers: {
        // A connection that was kept may end at the moment in which it is used again: what may not be sent twice is lost.
        connection: 'close',
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    const set = response.headers.get('set-cookie');
    if (set) this.cookie = set.split(';')[0] ?? '';
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return {
      status: response.status,
      body: text && isJson ? (JSON.parse(text) as unknown) : text,
      headers: response.headers,
    };
  }

  /** Joins and remembers the seat; throws with the answer when it was refused. */
  async join(body: Record<string, unknown>): Promise<SeatAnswer> {
    const answer = await this.request('POST', '/api/join', body);
    if (answer.status !== 200) throw new Error(`join: ${JSON.stringify(answer.body)}`);
    this.seat = answer.body as SeatAnswer;
    return this.seat;
  }

  /** Opens the link of a seat. */
  openLink(link: string): Promise<SeatAnswer> {
    return this.join({ secret: link.split('#')[1] });
  }

  /** What the server says of the seat now. */
  async refresh(seat = this.seatId): Promise<SeatAnswer> {
    const answer = await this.request('GET', `/api/seats/${seat}`);
    if (answer.status !== 200) throw new Error(`seat: ${JSON.stringify(answer.body)}`);
    this.seat = answer.body as SeatAnswer;
    return this.seat;
  }

  get socket(): Socket {
    this.#socket ??= io(this.origin, {
      path: '/signals',
      transports: ['websocket'],
      auth: { seat: this.seatId },
      extraHeaders: { cookie: this.cookie },
      forceNew: true,
    });
    return this.#socket;
  }

  /** Gives a command and waits for its acknowledgement, whatever it is. */
  async send(
    type: string,
    payload: unknown,
    id = `command-${(commandCount += 1)}-${process.pid}`,
  ): Promise<CommandAck> {
    const give = () =>
      this.socket
        .timeout(this.patience)
        .emitWithAck('command', { id, type, payload }) as Promise<CommandAck>;
    try {
      return await give();
    } catch (error) {
      const isCut = error instanceof Error && error.message === 'socket has been disconnected';
      if (!this.persists || !isCut) throw error;
      return this.send(type, payload, id);
    }
  }

  /** Gives a command that must be accepted. */
  async command<T extends CommandType>(
    type: T,
    payload: PayloadOf<T>,
  ): Promise<Record<string, string>> {
    const ack = await this.send(type, payload);
    if (!ack.ok) throw new Error(`${type}: ${JSON.stringify(ack.error)}`);
    return (ack.result ?? {}) as Record<string, string>;
  }

  close(): void {
    this.#socket?.close();
    this.#socket = null;
  }
}
