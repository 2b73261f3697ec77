import type { CloseCode } from '@tdt/shared/errors';
import type { SeatId } from '@tdt/shared/ids';
import type { Rights } from '@tdt/shared/permissions';

/** The socket of a device as a meeting sees it. */
export interface DeviceSocket {
  send(frame: Uint8Array): void;
  close(code: CloseCode): void;
}

/** A device connected to `/sync`. Its rights are those of its seat; a change of their key closes it. */
export class Device {
  rights: Rights;
  /** Devices of one class read the same sections; it lasts as long as the key of the rights, so for the connection. */
  readonly readerClass: string;
  /** It has been given the state: from then on every turn's frame follows. */
  synced = false;
  /** Step-2 and update frames received on this connection, those that went through a turn, those said to be saved. */
  received = 0;
  processed = 0;
  /**
   * The stock client sends what is typed as soon as the socket opens, before its answer to our step 1, which holds the
   * same and everything it builds on. Until that answer came, updates are counted and left aside.
   */
  answered = false;
  held = 0;
  saved = 0;
  /** The awareness entry of this device; bound by its first message. */
  awareness: { readonly client: number; clock: number; state: unknown } | null = null;
  open = true;

  constructor(
    readonly seat: SeatId,
    readonly socket: DeviceSocket,
    rights: Rights,
    /** It asked for its first state compressed. */
    readonly inflates: boolean,
  ) {
    this.rights = rights;
    this.readerClass = `${rights.base}|${rights.staff}|${rights.reads ?? ''}`;
  }

  close(code: CloseCode): void {
    if (!this.open) return;
    this.open = false;
    this.socket.close(code);
  }
}
