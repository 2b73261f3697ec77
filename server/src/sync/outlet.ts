import type { Duplex } from 'node:stream';
import type { CloseCode } from '@tdt/shared/errors';
import type { WebSocket } from 'ws';
import type { DeviceSocket } from '../meetings/device';
import { framed } from './framed';

/** A WebSocket, and the TCP connection below it. */
export interface Connection {
  readonly ws: WebSocket;
  readonly socket: Duplex;
}

/** A reader this far behind is dropped; it comes back and gets the state in one piece. */
const MAX_BUFFERED = 8 * 1024 * 1024;

/**
 * What a meeting says to one device. What is sent to many is framed once and written as it is: nothing is compressed and no
 * message is split here, so that `ws` would put the same bytes together anew for each of them.
 */
export class Outlet implements DeviceSocket {
  constructor(
    private readonly connection: Connection,
    private readonly goodbye: (code: CloseCode) => void,
  ) {}

  send(message: Uint8Array): void {
    const { ws, socket } = this.connection;
    if (ws.readyState !== ws.OPEN) return;
    if (socket.writableLength > MAX_BUFFERED) ws.terminate();
    else socket.write(framed(message));
  }

  close(code: CloseCode): void {
    this.goodbye(code);
  }
}
