import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { step2Frame, updateFrame } from '@tdt/server/sync/frame-encoding';
import { DATABASE_FILE } from '@tdt/server/storage/sqlite';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import * as Y from 'yjs';
import type { Agent } from '../support/agent';
import { craftAttacks, honestUpdate } from '../support/attacks';
import type { AttackTarget } from '../support/attacks';
import { battlefield, targetIn } from '../support/battlefield';
import type { Battlefield } from '../support/battlefield';
import { connect } from '../support/device';
import type { TestDevice } from '../support/device';
import { drawMutations, mutate } from '../support/mutations';
import { seeded } from '../support/random';
import { temporaryFolder } from '../support/server';
import { spawnServer } from '../support/spawned-server';
import { waitUntil } from '../support/wait';

/** `npm run fuzz -- --live` asks for some thousands; the seed of a run is printed, and can be given again. */
const RUNS = Number(process.env['LIVE_RUNS'] ?? 300);
const SEED = Number(process.env['SEED'] ?? 20_261_125);
/** From the sending to the answer, the turn of 25 ms included, on a machine that does other things too; in ms. */
const P99_MS = 400;
const LONGEST_MS = 4000;
const MEMORY_MIB = 150;

/** A connection of one seat by raw socket, opened again after each refusal. */
class Striker {
  #socket: WebSocket | null = null;
  #sent = 0;
  #answer: (code: number) => void = () => undefined;

  constructor(private readonly agent: Agent) {}

  async #open(): Promise<WebSocket> {
    if (this.#socket?.readyState === WebSocket.OPEN) return this.#socket;
    const { origin, meetingId, seatId, cookie } = this.agent;
    const url = `${origin.replace('http', 'ws')}/sync/${meetingId}?seat=${seatId}`;
    const socket = new WebSocket(url, { headers: { cookie } });
    socket.on('close', (code) => this.#answer(code));
    socket.on('message', (data: Buffer) => {
      // Message 100 with as many frames as were sent: one byte each, since there are few.
      if (data[0] === 100 && data[1] === this.#sent) this.#answer(0);
    });
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    this.#sent = 1;
    this.#socket = socket;
    socket.send(step2Frame(Uint8Array.of(0, 0)));
    return socket;
  }

  /** The code with which the connection ended, or 0 when the update was taken; and how long that took, in ms. */
  async strike(update: Uint8Array): Promise<{ readonly code: number; readonly ms: number }> {
    const socket = await this.#open();
    const answered = new Promise<number>((resolve) => (this.#answer = resolve));
    const started = performance.now();
    this.#sent += 1;
    socket.send(updateFrame(update));
    const code = await answered;
    if (code !== 0 || this.#sent > 100) {
      this.#socket = null;
      socket.terminate();
    }
    return { code, ms: performance.now() - started };
  }
}

/** What is on disk of some sections, read by another process than the server's. */
function stored(dir: string, sections: readonly string[]): string {
  const db = new Database(join(dir, DATABASE_FILE), { readonly: true });
  try {
    const rows = db.prepare<[string], Buffer>(
      'SELECT bytes FROM updates WHERE section = ? ORDER BY seq',
    );
    const hash = createHash('sha256');
    for (const section of sections)
      for (const bytes of rows.pluck().all(section)) hash.update(bytes);
    return hash.digest('hex');
  } finally {
    db.close();
  }
}

const rssMiB = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

const seen = (device: TestDevice, field: Battlefield): unknown =>
  [...device.doc.share.keys()]
    .filter((root) => root.startsWith(field.sections.own) || root.startsWith(field.published.own))
    .sort()
    .map((root) => [root, device.doc.getMap(root).toJSON()] as const)
    .filter(([, values]) => Object.keys(values).length > 0);

/** Honest updates of several shapes, with ids that nobody used. */
function honest(known: AttackTarget, own: TestDevice, run: number): Uint8Array[] {
  const target = { ...known, fresh: 1_000_000 + run * 100 };
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(own.doc));
  doc.clientID = target.fresh + 50;
  const edits: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => void edits.push(update));
  doc.getMap(target.ownRoot).set(`t:${run % 40}`, `un mot ${run}`);
  doc.getMap(target.ownRoot).delete(`t:${(run + 7) % 40}`);
  return [honestUpdate(target), ...edits];
}

/** Every attack that is small enough to be changed in a telling place. */
const attacksOn = (target: AttackTarget): Uint8Array[] =>
  craftAttacks(target)
    .filter(({ family, bytes }) => family !== 'truncation' && bytes.length < 2000)
    .map(({ bytes }) => bytes);

test(
  `${RUNS} mutated updates by raw socket: the server stays up, small and quick, nothing of others changes, who comes late sees the same (SEED=${SEED})`,
  async () => {
    const dir = temporaryFolder();
    const server = await spawnServer({ dir, env: { LOG_LEVEL: 'error' } });
    const field = await battlefield(server);
    const own = await connect(field.colleague);
    const other = await connect(field.neighbour);
    const others = ['meeting', field.sections.other, field.published.other];
    const before = stored(dir, others);
    const known = targetIn({ own: own.doc, other: other.doc, meeting: own.doc }, field);
    const attacks = attacksOn(known);
    const strikers = [field.attacker, field.colleague, field.member].map(
      (agent) => new Striker(agent),
    );
    const random = seeded(SEED);
    const draw = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const pid = server.process.pid!;
    const codes = new Map<number, number>();
    const took: number[] = [];
    let rss = 0;
    for (let run = 0; run < RUNS; run += 1) {
      const sound = honest(known, own, run);
      const base = random() < 0.4 ? draw(sound) : draw(attacks);
      const update = random() < 0.2 ? base : mutate(base, drawMutations(random), draw(attacks));
      const { code, ms } = await draw(strikers).strike(update);
      codes.set(code, (codes.get(code) ?? 0) + 1);
      took.push(ms);
      // What is measured is growth: a server that has just started takes what it needs.
      if (run === Math.floor(RUNS / 5)) rss = rssMiB(pid);
      if (run % 100 === 99) expect(stored(dir, others)).toBe(before);
    }
    expect(server.process.exitCode).toBeNull();
    expect(stored(dir, others)).toBe(before);
    expect([...codes.keys()].filter((code) => ![0, 4400, 4403, 4413].includes(code))).toEqual([]);
    expect(codes.get(0)).toBeGreaterThan(RUNS / 50);
    took.sort((a, b) => a - b);
    const p99 = took[Math.floor(took.length * 0.99)]!;
    const longest = took.at(-1)!;
    const growth = rssMiB(pid) - rss;
    expect(p99).toBeLessThan(P99_MS);
    expect(longest).toBeLessThan(LONGEST_MS);
    expect(growth).toBeLessThan(MEMORY_MIB);

    // Those who were there all along, whoever comes late, and whoever comes after the section was read again from disk.
    const marker = { root: field.roots.own, key: 't:end', value: 'fin' };
    own.write(marker);
    await own.allSaved();
    const late = await connect(field.attacker);
    expect(seen(late, field)).toEqual(seen(own, field));
    await server.kill9();
    const again = await spawnServer({ dir, port: server.port });
    const reloaded = await connect(field.attacker.at(again.origin));
    await waitUntil('the last word', () => reloaded.read(marker.root).get('t:end') === 'fin');
    expect(seen(reloaded, field)).toEqual(seen(own, field));
    if (process.env['LIVE_RUNS'] !== undefined)
      process.stdout.write(
        `${JSON.stringify({ runs: RUNS, seed: SEED, codes: Object.fromEntries(codes), p99Ms: Math.round(p99), longestMs: Math.round(longest), rssMiB: Math.round(rss + growth), growthMiB: Math.round(growth) })}\n`,
      );
  },
  Math.max(120_000, RUNS * 200),
);
