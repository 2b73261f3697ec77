import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import type { Logger } from 'pino';
import { createApp } from './app';
import type { App } from './app';
import type { Environment } from './environment';
import { rehearse } from './meetings/rehearsal';
import { createMetrics, metricsServer } from './metrics';
import { NOBODY } from './observer';
import type { Observer } from './observer';
import { giveUp } from './ops/say';
import { createContactVault } from './storage/contacts';
import { loadContactsKey } from './storage/contacts-key';
import { openSqlite } from './storage/sqlite';
import { quotaFor } from './sync/quota';
import { restoreIsStaged } from './storage/sqlite/restore';
import { StorageError } from './storage/storage';
import type { Storage } from './storage/storage';

const STOP_WITHIN_MS = 5000;
/** How often a running server looks for a backup to restore, in ms. */
const LOOK_EVERY_MS = 1000;

/** The address that other devices of the local network reach. */
function lanAddress(): string | null {
  for (const addresses of Object.values(networkInterfaces()))
    for (const { family, internal, address } of addresses ?? [])
      if (family === 'IPv4' && !internal) return address;
  return null;
}

async function openStorage({ dir, contactsKey }: Environment) {
  try {
    const storage = await openSqlite({ dir });
    const key = await loadContactsKey({ given: contactsKey, dir });
    return { storage, vault: createContactVault(key) };
  } catch (error) {
    if (error instanceof StorageError) return giveUp(error.message);
    throw error;
  }
}

async function listen(http: App['http'], port: number, host: string): Promise<number> {
  const failed = once(http, 'error').then(([error]: unknown[]) =>
    error instanceof Error ? error : new Error(String(error)),
  );
  http.listen(port, host);
  const error = await Promise.race([once(http, 'listening').then(() => null), failed]);
  if (error) refuseToListen(error, port);
  const address = http.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function refuseToListen(error: Error, port: number): never {
  const code = 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE')
    giveUp(
      `Le port ${port} est déjà pris. Arrêtez l’autre programme, ou choisissez un autre port : PORT=${port + 1} npm start\nPort ${port} is in use. Stop the other program, or choose another port: PORT=${port + 1} npm start`,
    );
  if (code === 'EACCES')
    giveUp(
      `Le port ${port} demande des droits que ce compte n’a pas. Choisissez-en un au-dessus de 1023 : PORT=3000 npm start\nPort ${port} needs rights that this account lacks. Choose one above 1023: PORT=3000 npm start`,
    );
  throw error;
}

/** Where the built client is, if it was built. */
function clientFolder(): string | null {
  const dir = join(dirname(fileURLToPath(import.meta.url)), '../../client/dist');
  return existsSync(join(dir, 'index.html')) ? dir : null;
}

/** One life of the server, on one opening of the storage. */
interface Running {
  readonly app: App;
  readonly storage: Storage;
  readonly port: number;
}

async function begin(
  environment: Environment,
  port: number,
  log: Logger,
  observer: Observer,
): Promise<Running> {
  const { host, publicUrl, framesPerSecond } = environment;
  const { storage, vault } = await openStorage(environment);
  let origin = publicUrl ?? '';
  const app = createApp({
    storage,
    vault,
    log,
    observer,
    clientDir: clientFolder(),
    publicUrl,
    linkOrigin: () => origin,
    quota: quotaFor(framesPerSecond),
  });
  const taken = await listen(app.http, port, host);
  const local = `http://localhost:${taken}`;
  const lan = host === '0.0.0.0' || host === '::' ? lanAddress() : host;
  origin = publicUrl ?? (lan === null ? local : `http://${lan}:${taken}`);
  // Said last: whoever reads it may send a signal at once.
  process.stdout.write(
    `\n  Tour de table\n\n  Ouvrez / Open   ${local}\n  Téléphones / Phones   ${origin}\n\n`,
  );
  return { app, storage, port: taken };
}

async function end({ app, storage }: Running): Promise<void> {
  app.http.close();
  await app.close();
  await storage.close();
}

/** Resolves at the first signal to stop; asked for before the first life, since one may come at any time. */
const stopSignal = (): Promise<'stop'> =>
  new Promise((resolve) => {
    const stop = () => resolve('stop');
    process.on('SIGTERM', stop).on('SIGINT', stop);
  });

/** What ends a life: the signal, or a backup that waits to be restored. */
async function nextEvent(dir: string, stop: Promise<'stop'>): Promise<'stop' | 'restore'> {
  let looking: NodeJS.Timeout | undefined;
  const staged = new Promise<'restore'>((resolve) => {
    looking = setInterval(() => {
      if (restoreIsStaged(dir)) resolve('restore');
    }, LOOK_EVERY_MS);
  });
  try {
    return await Promise.race([stop, staged]);
  } finally {
    clearInterval(looking);
  }
}

/** Counts for monitoring when the environment asks for it, on a port of their own for as long as the process lives. */
async function observe({ metrics }: Environment, running: () => Running | null): Promise<Observer> {
  if (!metrics) return NOBODY;
  const figures = createMetrics(
    () => running()?.app.registry.inventory ?? { meetings: 0, connections: 0 },
  );
  const server = metricsServer(figures);
  const port = await listen(server, metrics.port, metrics.host);
  server.unref();
  process.stdout.write(`\n  Mesures / Metrics   http://${metrics.host}:${port}/metrics\n`);
  return figures;
}

/** Runs the server until it is told to stop. A staged backup is taken between two lives, under the same port. */
export async function serve(environment: Environment): Promise<void> {
  const log = pino({
    level: environment.logLevel,
    redact: ['req.headers.cookie', 'req.headers.authorization'],
  });
  const stop = stopSignal();
  let { port } = environment;
  let running: Running | null = null;
  await rehearse(log);
  const observer = await observe(environment, () => running);
  for (;;) {
    running = await begin(environment, port, log, observer);
    port = running.port;
    const event = await nextEvent(environment.dir, stop);
    // Whatever happens, the process ends in time: all that was said to anybody is on disk already.
    if (event === 'stop') setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    try {
      await end(running);
    } catch (error) {
      log.error({ err: error }, 'stop failed');
      process.exit(1);
    }
    if (event === 'stop') process.exit(0);
    log.warn('a backup takes the place of the data');
  }
}
