import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '@tdt/server/app';
import type { App, AppDeps } from '@tdt/server/app';
import { createContactVault } from '@tdt/server/storage/contacts';
import { loadContactsKey } from '@tdt/server/storage/contacts-key';
import { openSqlite } from '@tdt/server/storage/sqlite';
import type { Storage } from '@tdt/server/storage/storage';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';

export interface RunningServer {
  readonly origin: string;
  readonly port: number;
  readonly dir: string;
  readonly app: App;
  readonly storage: Storage;
  /** Stops it in order and starts another on the same data. */
  restart(): Promise<RunningServer>;
  close(): Promise<void>;
}

export interface ServerOptions extends Partial<AppDeps> {
  /** The data folder; a fresh one that goes with the test when left out. */
  readonly dir?: string;
  /** Puts something between the server and its storage. */
  readonly wrap?: (storage: Storage) => Storage;
}

/** A data folder that goes with the test. */
export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'tdt-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** The whole server, in this process, on a free port of 127.0.0.1 with a real SQLite file. It ends with the test. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const dir = options.dir ?? temporaryFolder();
  const opened = await openSqlite({ dir });
  const storage = options.wrap ? options.wrap(opened) : opened;
  const vault = createContactVault(await loadContactsKey({ given: undefined, dir }));
  let origin = '';
  const app = createApp({
    vault,
    log: pino({ level: process.env['LOG_LEVEL'] ?? 'silent' }),
    clientDir: null,
    publicUrl: null,
    linkOrigin: () => origin,
    ...options,
    storage,
  });
  await new Promise<void>((resolve) => app.http.listen(0, '127.0.0.1', resolve));
  const { port } = app.http.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  let closed: Promise<void> | null = null;
  const close = () => (closed ??= stop(app, storage));
  onTestFinished(close);
  return {
    origin,
    port,
    dir,
    app,
    storage,
    close,
    restart: async () => {
      await close();
      return startServer({ ...options, dir });
    },
  };
}

async function stop(app: App, storage: Storage): Promise<void> {
  app.http.close();
  await app.close();
  await storage.close();
}
