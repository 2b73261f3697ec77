import { setTimeout as pause } from 'node:timers/promises';
import { typeEntries } from './edits';
import type { WrittenBy } from './edits';
import { Probe } from './probe';
import { clientFrame, RawConnection } from './raw-connection';
import type { Room } from './room';

/** How a server is loaded. */
export interface Plan {
  /** Readers of each room, the probe not counted. */
  readonly readers: number;
  /** Edits a second, over all rooms. */
  readonly rate: number;
  readonly seconds: number;
  /** Seconds before the measure begins: code gets compiled, sockets get warm. */
  readonly warmUp: number;
  /** Edits a second of the warm-up, where more than `rate`: a server runs for months, and its code is compiled once. */
  readonly warmUpRate?: number;
  readonly seed: number;
}

export interface Played {
  /** Edits measured, and all that were written, those of the warm-up included. */
  readonly edits: number;
  readonly written: number;
  /** Milliseconds from the moment an edit was written to a socket to the moment a reader had it, sorted. */
  readonly latencies: Float64Array;
  /** Frames and bytes that one reader got on average. */
  readonly framesPerReader: number;
  readonly bytesPerReader: number;
  /** Edits that a reader did not have within ten seconds after the last. */
  readonly missing: number;
  /** Connections that the server closed. */
  readonly dropped: number;
  /** What is wrong with the texts that the probes show; null when they are what was typed. */
  readonly wrong: string | null;
}

const now = () => performance.now();

/** One reader: when each frame of the document came. */
class Reader {
  readonly arrivals: number[] = [];
  bytes = 0;
  connection: RawConnection | null = null;
}

interface Sending {
  readonly frames: readonly Buffer[];
  readonly sentAt: Float64Array;
  /** The frame with which the edit came. */
  readonly frameOf: Int32Array;
  readonly written: WrittenBy;
  connection: RawConnection | null;
  next: number;
}

/** A room with everybody in it. */
class Stage {
  readonly probe: Probe;
  readonly readers: Reader[] = [];
  readonly senders: Sending[];
  #probeFrames = 0;
  probeBytes = 0;
  /** Frames that came before the play began: the state, on joining. */
  begun = false;
  readonly connections: RawConnection[] = [];

  constructor(
    readonly room: Room,
    editsPerWriter: number,
    seed: number,
  ) {
    this.probe = new Probe(room.wire);
    this.senders = room.writers.map(({ roots }, writer) => {
      const name = `${room.name}w${writer}`;
      const written = typeEntries(name, roots, editsPerWriter, seed + writer);
      written.edits.forEach(({ shows }, index) => this.probe.expect(shows, { writer, index }));
      return {
        written,
        frames: written.edits.map(({ update }) => clientFrame(room.wire.say(update))),
        sentAt: new Float64Array(editsPerWriter),
        frameOf: new Int32Array(editsPerWriter).fill(-1),
        connection: null,
        next: 0,
      };
    });
    this.probe.onCovered = (writer, index) => {
      const sender = this.senders[writer];
      if (sender) sender.frameOf[index] = this.#probeFrames;
    };
  }

  async open(readers: number): Promise<void> {
    const { wire } = this.room;
    const probe = await RawConnection.open(this.room.reader(0), (payload) => {
      const update = wire.updateOf(payload);
      if (!update) return;
      this.probe.take(new Uint8Array(update));
      if (!this.begun) return;
      this.#probeFrames += 1;
      this.probeBytes += payload.length;
    });
    this.connections.push(probe);
    for (let at = 0; at < readers; at += 1) this.readers.push(new Reader());
    await inGroups(this.readers, async (reader, at) => {
      reader.connection = await RawConnection.open(this.room.reader(at + 1), (payload) => {
        if (!this.begun || !wire.updateOf(payload)) return;
        reader.arrivals.push(now());
        reader.bytes += payload.length;
      });
      this.connections.push(reader.connection);
    });
    await inGroups(this.senders, async (sender, at) => {
      const spec = this.room.writers[at];
      if (!spec) return;
      sender.connection = await RawConnection.open(spec.connection);
      this.connections.push(sender.connection);
    });
  }

  get done(): boolean {
    const frames = this.#probeFrames;
    return (
      this.senders.every(({ next }, writer) => this.probe.coveredOf(writer) >= next - 1) &&
      this.readers.every(({ arrivals }) => arrivals.length >= frames)
    );
  }

  /** What the probe shows against what was typed so far. */
  get wrong(): string | null {
    for (const [writer, { written, next }] of this.senders.entries()) {
      const expected = new Map<string, string>();
      for (const { shows } of written.edits.slice(0, next)) {
        const cut = shows.indexOf('|');
        expected.set(shows.slice(0, cut), shows.slice(cut + 1));
      }
      for (const [entry, text] of expected)
        if (this.probe.texts.get(entry) !== text)
          return `${this.room.name}, writer ${writer}: “${text}” reads “${this.probe.texts.get(entry) ?? ''}”`;
    }
    const odd = this.readers.find(({ bytes }) => bytes !== this.probeBytes);
    return odd ? `${this.room.name}: ${odd.bytes} bytes instead of ${this.probeBytes}` : null;
  }

  close(): void {
    for (const connection of this.connections) connection.destroy();
  }
}

/** Opens connections a few at a time: a server has a queue of a few hundred. */
async function inGroups<T>(
  items: readonly T[],
  work: (item: T, at: number) => Promise<void>,
): Promise<void> {
  const GROUP = 50;
  for (let from = 0; from < items.length; from += GROUP)
    await Promise.all(items.slice(from, from + GROUP).map((item, at) => work(item, from + at)));
}

/** Writes edits at an even rate, in turn over rooms and writers. Resolves when the last is written. */
async function send(stages: readonly Stage[], rate: number, seconds: number): Promise<void> {
  const started = now();
  const turns = stages.flatMap((stage) => stage.senders.map((_, at) => [stage, at] as const));
  // Neighbours in time are of different rooms.
  turns.sort(([, a], [, b]) => a - b);
  const total = Math.floor(rate * seconds);
  for (let sent = 0; sent < total;) {
    const due = Math.min(total, Math.floor(((now() - started) / 1000) * rate) + 1);
    for (; sent < due; sent += 1) {
      const [stage, at] = turns[sent % turns.length] ?? [];
      const sender = stage?.senders[at ?? 0];
      const frame = sender?.frames[sender.next];
      if (!sender?.connection || !frame) throw new Error('not enough edits were prepared');
      sender.sentAt[sender.next] = now();
      sender.next += 1;
      sender.connection.write(frame);
    }
    await pause(1);
  }
}

async function settled(stages: readonly Stage[], within: number): Promise<boolean> {
  const deadline = now() + within;
  while (!stages.every((stage) => stage.done)) {
    if (now() > deadline) return false;
    await pause(10);
  }
  return true;
}

/** What a played session needs of the outside: the moment at which the measure begins and ends. */
export interface Watch {
  begin(): Promise<void>;
  end(): Promise<void>;
}

/**
 * Fills the rooms, lets their writers type at the plan's rate, and says when every reader had every edit. Connections stay
 * open for whoever wants to go on; `close` ends them.
 */
export async function play(
  rooms: readonly Room[],
  plan: Plan,
  watch: Watch,
): Promise<Played & { readonly close: () => void }> {
  const writers = rooms.reduce((sum, room) => sum + room.writers.length, 0);
  const warmUpRate = plan.warmUpRate ?? plan.rate;
  const total = plan.rate * plan.seconds + warmUpRate * plan.warmUp;
  const perWriter = Math.ceil(total / writers) + 2;
  const stages = rooms.map((room, at) => new Stage(room, perWriter, plan.seed + at * 1000));
  for (const stage of stages) await stage.open(plan.readers);
  await pause(300);
  for (const stage of stages) stage.begun = true;
  await send(stages, warmUpRate, plan.warmUp);
  await settled(stages, 5000);
  const from = stages.map((stage) => stage.senders.map(({ next }) => next));
  await watch.begin();
  await send(stages, plan.rate, plan.seconds);
  const complete = await settled(stages, 10_000);
  await watch.end();
  const wrong = complete ? (stages.map((stage) => stage.wrong).find((said) => said) ?? null) : null;
  return {
    ...results(stages, from),
    wrong,
    close: () => {
      for (const stage of stages) stage.close();
    },
  };
}

function results(
  stages: readonly Stage[],
  from: readonly (readonly number[])[],
): Omit<Played, 'wrong'> {
  const latencies: number[] = [];
  let [edits, written, missing, frames, bytes, readers, dropped] = [0, 0, 0, 0, 0, 0, 0];
  for (const [at, stage] of stages.entries()) {
    dropped += stage.connections.filter(({ closed }) => closed !== null).length;
    for (const reader of stage.readers) {
      readers += 1;
      frames += reader.arrivals.length;
      bytes += reader.bytes;
    }
    for (const [writer, { next, sentAt, frameOf }] of stage.senders.entries()) {
      written += next;
      for (let index = from[at]?.[writer] ?? 0; index < next; index += 1) {
        edits += 1;
        const frame = frameOf[index] ?? -1;
        for (const { arrivals } of stage.readers) {
          const arrived = frame < 0 ? undefined : arrivals[frame];
          if (arrived === undefined) missing += 1;
          else latencies.push(arrived - (sentAt[index] ?? 0));
        }
      }
    }
  }
  return {
    edits,
    written,
    missing,
    dropped,
    latencies: Float64Array.from(latencies).sort(),
    framesPerReader: readers > 0 ? frames / readers : 0,
    bytesPerReader: readers > 0 ? bytes / readers : 0,
  };
}

/** The share `p` (0 to 1) of a sorted list. */
export const quantile = (sorted: Float64Array, p: number): number =>
  sorted.length === 0
    ? NaN
    : (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? NaN);
