import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** How bytes travel; all of it may change while connections are open. */
export interface Weather {
  /** Added to each piece in each direction, in ms; pieces of one connection keep their order. */
  delayMs: number;
  /** Bytes per second in each direction of one connection; null is as fast as the machine. */
  bytesPerSecond: number | null;
  /** Nothing passes from the server to the clients: they do not read any more. */
  deaf: boolean;
}

/** One direction of a connection: pieces wait their time in order. */
class Lane {
  #free = 0;
  #sending = Promise.resolve();

  constructor(
    private readonly from: Socket,
    private readonly to: Socket,
    private readonly wait: (bytes: number) => number,
  ) {
    from.on('data', (piece: Buffer) => this.#pass(piece));
    from.on('end', () => {
      this.#sending = this.#sending.then(() => void to.end());
    });
  }

  #pass(piece: Buffer): void {
    const now = performance.now();
    this.#free = Math.max(this.#free, now) + this.wait(piece.length);
    const due = this.#free - now;
    // Read no further than what is on its way: the sender must feel the slowness, as on a real line.
    if (due > 0) this.from.pause();
    this.#sending = this.#sending.then(async () => {
      // The delay is what this network is made of, not a wait for a condition.
      if (due > 0) await new Promise((resolve) => setTimeout(resolve, due));
      if (this.to.writable) this.to.write(piece);
      this.from.resume();
    });
  }
}

/** The network between the devices of a test and its server. */
export class NetworkProxy {
  readonly weather: Weather = { delayMs: 0, bytesPerSecond: null, deaf: false };
  readonly #pairs = new Set<readonly [Socket, Socket]>();
  #down = false;
  #server: Server;
  /** Connections opened since the start. */
  opened = 0;

  private constructor(private readonly target: number) {
    this.#server = createServer((client) => this.#join(client));
  }

  static async start(target: number): Promise<NetworkProxy> {
    const proxy = new NetworkProxy(target);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => proxy.close());
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Cuts every connection as a lost network does (no goodbye), and lets none in until `up`. */
  cut(): void {
    this.#down = true;
    for (const pair of this.#pairs) for (const socket of pair) socket.resetAndDestroy();
  }

  up(): void {
    this.#down = false;
  }

  close(): void {
    this.cut();
    this.#server.close();
  }

  #join(client: Socket): void {
    client.on('error', () => undefined);
    if (this.#down) {
      client.resetAndDestroy();
      return;
    }
    this.opened += 1;
    const server = connect(this.target, '127.0.0.1');
    server.on('error', () => client.destroy());
    const pair = [client, server] as const;
    this.#pairs.add(pair);
    const forget = () => {
      this.#pairs.delete(pair);
      for (const socket of pair) socket.destroy();
    };
    client.on('close', forget);
    server.on('close', forget);
    const wait = (bytes: number) =>
      this.weather.delayMs +
      (this.weather.bytesPerSecond === null ? 0 : (bytes / this.weather.bytesPerSecond) * 1000);
    new Lane(client, server, wait);
    if (this.weather.deaf) server.pause();
    else new Lane(server, client, wait);
  }
}
