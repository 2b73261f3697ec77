import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import { pino } from 'pino';
import { createApp } from './app';
import { createContactVault } from './storage/contacts';
import { loadContactsKey } from './storage/contacts-key';
import { openSqlite } from './storage/sqlite';
import { StorageError } from './storage/storage';

/*
 * The only place that reads the environment: PORT HOST DATA_DIR PUBLIC_URL CONTACTS_KEY LOG_LEVEL, all optional.
 */

const DEFAULT_PORT = 3000;
const STOP_WITHIN_MS = 5000;

/** Ends with a sentence that says what to do, in both languages; nothing was started yet. */
function giveUp(message: string): never {
  process.stderr.write(`\n${message}\n\n`);
  process.exit(1);
}

function readPort(): number {
  const text = process.env['PORT'];
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  return giveUp(
    `PORT vaut « ${text} » : indiquez un nombre de 0 à 65535.\nPORT is “${text}”: give a number from 0 to 65535.`,
  );
}

function readPublicUrl(): string | null {
  const text = process.env['PUBLIC_URL'];
  if (text === undefined || text === '') return null;
  try {
    return new URL(text).origin;
  } catch {
    return giveUp(
      `PUBLIC_URL vaut « ${text} » : indiquez une adresse comme https://reunion.exemple.fr.\nPUBLIC_URL is “${text}”: give an address such as https://meeting.example.org.`,
    );
  }
}

/** The address that other devices of the local network reach. */
function lanAddress(): string | null {
  for (const addresses of Object.values(networkInterfaces()))
    for (const { family, internal, address } of addresses ?? [])
      if (family === 'IPv4' && !internal) return address;
  return null;
}

async function openStorage(dir: string) {
  try {
    const storage = await openSqlite({ dir });
    const key = await loadContactsKey({ given: process.env['CONTACTS_KEY'], dir });
    return { storage, vault: createContactVault(key) };
  } catch (error) {
    if (error instanceof StorageError) return giveUp(error.message);
    throw error;
  }
}

async function listen(http: ReturnType<typeof createApp>['http'], port: number, host: string) {
  const failed = once(http, 'error').then(([error]: unknown[]) =>
    error instanceof Error ? error : new Error(String(error)),
  );
  http.listen(port, host);
  const error = await Promise.race([once(http, 'listening').then(() => null), failed]);
  if (error === null) return;
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

const here = dirname(fileURLToPath(import.meta.url));
const log = pino({
  level: process.env['LOG_LEVEL'] ?? 'warn',
  redact: ['req.headers.cookie', 'req.headers.authorization'],
});
const host = process.env['HOST'] ?? '0.0.0.0';
const publicUrl = readPublicUrl();
const { storage, vault } = await openStorage(resolve(process.env['DATA_DIR'] ?? 'data'));
const clientDir = join(here, '../../client/dist');
let origin = publicUrl ?? '';
const app = createApp({
  storage,
  vault,
  log,
  clientDir: existsSync(join(clientDir, 'index.html')) ? clientDir : null,
  publicUrl,
  linkOrigin: () => origin,
});
await listen(app.http, readPort(), host);
const address = app.http.address();
const port = typeof address === 'object' && address !== null ? address.port : 0;
const local = `http://localhost:${port}`;
const lan = host === '0.0.0.0' || host === '::' ? lanAddress() : host;
origin = publicUrl ?? (lan === null ? local : `http://${lan}:${port}`);
let stopping = false;
const stop = (): void => {
  if (stopping) return;
  stopping = true;
  // Whatever happens, the process ends in time: all that was said to anybody is on disk already.
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  app.http.close();
  app
    .close()
    .then(() => storage.close())
    .then(() => process.exit(0))
    .catch((error: unknown) => {
      log.error({ err: error }, 'stop failed');
      process.exit(1);
    });
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
// Said last: whoever reads it may send a signal at once.
process.stdout.write(
  `\n  Tour de table\n\n  Ouvrez / Open   ${local}\n  Téléphones / Phones   ${origin}\n\n`,
);
