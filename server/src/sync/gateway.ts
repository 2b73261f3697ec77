import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { CLOSE } from '@tdt/shared/errors';
import type { CloseCode } from '@tdt/shared/errors';
import type { Steps } from '@tdt/shared/imports/steps';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import type { RawData, WebSocket } from 'ws';
import type { Meeting } from '../meetings/meeting';
import type { Registry } from '../meetings/registry';
import type { Observer } from '../observer';
import { upgradeAddress } from '../http/address';
import { isOwnOrigin } from '../origin';
import { sessionToken } from '../seats/sessions';
import type { Sessions } from '../seats/sessions';
import type { SeatRecord } from '../storage/storage';
import { DEFAULT_FRAME_LIMITS, decodeFrame } from './frames';
import { Inbox } from './inbox';
import { Outlet } from './outlet';
import type { Connection } from './outlet';
import { DEFAULT_QUOTA, Quotas } from './quota';
import type { QuotaSettings } from './quota';

export interface SyncDeps {
  readonly registry: Registry;
  readonly sessions: Sessions;
  readonly log: Logger;
  readonly now: () => number;
  readonly publicUrl: string | null;
  readonly quota?: QuotaSettings;
  readonly observer: Observer;
}

const PATH = /^\/sync\/([^/?]+)(?:\?(.*))?$/;
/** Frames over the limit are closed with 4413 by us; far over it `ws` itself ends the connection. */
const MAX_PAYLOAD = 4 * DEFAULT_FRAME_LIMITS.frameBytes;
/** Keep-alives without a sign of life after which a device is gone, whatever TCP still believes. */
const MISSED_BEATS = 2;
/** How long devices have to answer a goodbye, in ms. */
const GOODBYE_MS = 500;

type Admission =
  | { readonly ok: true; readonly meeting: Meeting; readonly seat: SeatRecord }
  | { readonly ok: false; readonly code: CloseCode };

/** The `/sync/:meetingId` endpoint: who may connect, and how bytes reach a meeting. */
export class SyncGateway {
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_PAYLOAD,
    perMessageDeflate: false,
  });
  readonly #quotas: Quotas;
  readonly #missed = new WeakMap<WebSocket, number>();

  constructor(private readonly deps: SyncDeps) {
    this.#quotas = new Quotas(deps.quota ?? DEFAULT_QUOTA);
  }

  /** Takes an upgrade that is for `/sync`; false when it is somebody else's. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    // Read by hand: `new URL` throws for what some visitors send as a path, and nobody would catch it here.
    const [, id, query] = PATH.exec(request.url ?? '') ?? [];
    if (id === undefined) return false;
    if (!isOwnOrigin(request, this.deps.publicUrl)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return true;
    }
    this.#server.handleUpgrade(request, socket, head, (ws) => {
      this.#welcome({ ws, socket }, request, id, new URLSearchParams(query));
    });
    return true;
  }

  /** Called at every keep-alive: a phone that left the network without a word does not stay on the console's list. */
  *beat(): Steps<void> {
    for (const ws of this.#server.clients) {
      yield;
      const missed = this.#missed.get(ws) ?? 0;
      if (missed >= MISSED_BEATS) {
        ws.terminate();
        continue;
      }
      this.#missed.set(ws, missed + 1);
      if (ws.readyState === ws.OPEN) ws.ping();
    }
  }

  /** Waits a moment for the devices that were told to leave, and lets go of those that do not answer. */
  async close(): Promise<void> {
    this.#server.close();
    const left = [...this.#server.clients].map((ws) => once(ws, 'close'));
    await Promise.race([Promise.all(left), setTimeout(GOODBYE_MS, null, { ref: false })]);
    for (const ws of this.#server.clients) ws.terminate();
  }

  #welcome(
    connection: Connection,
    request: IncomingMessage,
    id: string,
    query: URLSearchParams,
  ): void {
    const { ws } = connection;
    const inbox = new Inbox(ws, (code) => this.#goodbye(ws, code));
    this.#listen(ws, inbox);
    this.#receive(connection, inbox, request, id, query).catch((error: unknown) => {
      this.deps.log.error({ err: error }, 'connection failed');
      inbox.refuse(CLOSE.unavailable);
    });
  }

  /** Apart from the rest: what these functions see lives as long as the connection, and the request must not. */
  #listen(ws: WebSocket, inbox: Inbox): void {
    ws.binaryType = 'nodebuffer';
    ws.on('error', (error) => this.deps.log.debug({ err: error }, 'socket error'));
    ws.on('pong', () => this.#missed.delete(ws));
    ws.on('message', (data: RawData, isBinary: boolean) => {
      this.#missed.delete(ws);
      if (isBinary && Buffer.isBuffer(data)) inbox.put(data);
      else inbox.refuse(CLOSE.malformed);
    });
  }

  async #receive(
    connection: Connection,
    inbox: Inbox,
    request: IncomingMessage,
    id: string,
    query: URLSearchParams,
  ): Promise<void> {
    const admission = await this.#admit(request, id, query);
    if (!admission.ok) {
      inbox.refuse(admission.code);
      return;
    }
    if (connection.ws.readyState !== connection.ws.OPEN) return;
    // Looked at in the same instant as the device is attached: a change afterwards closes it.
    if (isStale(query.get('rights'), admission)) inbox.refuse(CLOSE.rights);
    else {
      const inflates = query.get('deflate') === '1';
      inbox.open(this.#connect(connection, admission, upgradeAddress(request), inflates));
    }
  }

  async #admit(request: IncomingMessage, id: string, query: URLSearchParams): Promise<Admission> {
    const token = sessionToken(request);
    if (token === null) return { ok: false, code: CLOSE.session };
    const meeting = await this.deps.registry.open(id);
    if (!meeting) return { ok: false, code: CLOSE.meeting };
    const seat = await this.deps.sessions.seat(token, meeting, query.get('seat') ?? '');
    if (seat?.status !== 'admitted') return { ok: false, code: CLOSE.session };
    const epoch = query.get('epoch');
    if (epoch !== null && epoch !== meeting.record.epoch) return { ok: false, code: CLOSE.rights };
    return { ok: true, meeting, seat };
  }

  #goodbye(ws: WebSocket, code: CloseCode): void {
    this.deps.observer.closed(code);
    ws.close(code);
  }

  #connect(
    connection: Connection,
    { meeting, seat }: Extract<Admission, { ok: true }>,
    address: string,
    inflates: boolean,
  ): (bytes: Uint8Array) => void {
    const { ws } = connection;
    const outlet = new Outlet(connection, (code) => this.#goodbye(ws, code));
    const device = meeting.attach(seat, outlet, inflates);
    const { writes } = device.rights;
    const sender = {
      seat: seat.id,
      shared: seat.role === 'plenary',
      section: writes === null ? null : `${meeting.id}/${writes}`,
      address,
    };
    const quota = this.#quotas.of(sender, this.deps.now());
    ws.on('close', () => meeting.detach(device));
    return (bytes) => {
      if (!device.open) return;
      if (!quota.take(bytes.length, this.deps.now())) {
        device.close(CLOSE.quota);
        return;
      }
      const frame = decodeFrame(bytes);
      if (frame.kind === 'refused') {
        this.deps.log.warn(
          { meeting: meeting.id, seat: seat.id, reason: frame.reason },
          'frame refused',
        );
        device.close(frame.closeCode);
        return;
      }
      meeting.receive(device, frame);
    };
  }
}

/** Whether the device was told of other rights than it has now, between asking for its seat and coming here. */
const isStale = (
  rights: string | null,
  { meeting, seat }: { meeting: Meeting; seat: SeatRecord },
) => rights !== null && rights !== meeting.seatAnswer(seat).rights;
