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
  /** Drawn for each connection as it opens and added to its delay, in ms: one may overtake another. */
  ownDelayMs: () => number;
}

/** One direction of a connection: pieces wait their time in order. */
class Lane {
  #free = 0;
  #sending = Promise.resolve();

  /** Resolves once what is on its way has arrived. */
  get arrived(): Promise<void> {
    return this.#sending;
  }

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

interface Pair {
  readonly client: Socket;
  readonly server: Socket;
  readonly toServer: Lane;
}

/** The network between the devices of a test and its server. */
export class NetworkProxy {
  readonly weather: Weather = {
    delayMs: 0,
    bytesPerSecond: null,
    deaf: false,
    ownDelayMs: () => 0,
  };
  readonly #pairs = new Set<Pair>();
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
    for (const { client, server } of this.#pairs) {
      client.resetAndDestroy();
      server.resetAndDestroy();
    }
  }

  /** What is open leads nowhere from now on, and neither side is told: as when a phone sleeps. New connections pass. */
  vanish(): void {
    for (const { client, server } of this.#pairs) {
      client.removeAllListeners('data').pause();
      server.removeAllListeners('data').pause();
    }
  }

  /**
   * The devices lose their connections and may come back at once; what they had sent is still on its way, and reaches the
   * server after what they send on the next connection.
   */
  async cutLate(): Promise<void> {
    const cut = [...this.#pairs];
    this.#pairs.clear();
    for (const { client } of cut) client.resetAndDestroy();
    await Promise.all(
      cut.map(async ({ server, toServer }) => {
        await toServer.arrived;
        server.end();
      }),
    );
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
    const own = this.weather.ownDelayMs();
    const wait = (bytes: number) =>
      own +
      this.weather.delayMs +
      (this.weather.bytesPerSecond === null ? 0 : (bytes / this.weather.bytesPerSecond) * 1000);
    const pair = { client, server, toServer: new Lane(client, server, wait) };
    this.#pairs.add(pair);
    const forget = () => {
      // Unless it was cut late: then the server's side ends by itself.
      if (!this.#pairs.delete(pair)) return;
      client.destroy();
      server.destroy();
    };
    client.on('close', forget);
    server.on('close', forget);
    if (this.weather.deaf) server.pause();
    else new Lane(server, client, wait);
  }
}
