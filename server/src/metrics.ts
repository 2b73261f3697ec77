import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { isCommandType } from '@tdt/shared/protocol/commands';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Observer } from './observer';

/** What is in memory now, asked for at each scrape. */
export interface Inventory {
  readonly meetings: number;
  readonly connections: number;
}

/** Figures for Prometheus: counts and durations only. */
export interface Metrics extends Observer {
  /** The text of the exposition format. */
  text(): Promise<string>;
  readonly contentType: string;
}

const TURN_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1];

/** One registry a server: two in one process (tests) do not mix. */
export function createMetrics(inventory: () => Inventory): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const gauge = (name: string, help: string, of: (now: Inventory) => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(of(inventory()));
      },
    });
  gauge('tdt_meetings_loaded', 'Meetings in memory.', (now) => now.meetings);
  gauge('tdt_sync_connections', 'Open connections of /sync.', (now) => now.connections);
  const turns = new Histogram({
    name: 'tdt_turn_seconds',
    help: 'Turns: guard, commands, publication, commit and frames.',
    buckets: TURN_BUCKETS,
    registers,
  });
  const failed = new Counter({
    name: 'tdt_turns_failed_total',
    help: 'Turns undone because storage or a section failed.',
    registers,
  });
  const closed = new Counter({
    name: 'tdt_sync_closed_total',
    help: 'Connections of /sync closed by the server, by code.',
    labelNames: ['code'],
    registers,
  });
  const commands = new Counter({
    name: 'tdt_commands_total',
    help: 'Commands answered, by type and by whether they were accepted.',
    labelNames: ['type', 'accepted'],
    registers,
  });
  return {
    turn: (seconds, isFailed) => {
      turns.observe(seconds);
      if (isFailed) failed.inc();
    },
    closed: (code) => closed.inc({ code }),
    // What a stranger sends as a type must not make a series of its own.
    command: (type, accepted) =>
      commands.inc({ type: isCommandType(type) ? type : 'unknown', accepted: String(accepted) }),
    text: () => register.metrics(),
    contentType: register.contentType,
  };
}

/** Serves the figures on a port of their own, so that the product's public address never shows them. */
export function metricsServer(metrics: Metrics): Server {
  return createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'Content-Type': metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
}
