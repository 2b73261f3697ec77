import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { CLOSE } from '@tdt/shared/errors';
import type { Steps } from '@tdt/shared/imports/steps';
import express from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { createPdfRenderer } from './exports/pdf/renderer';
import type { PdfRenderer } from './exports/pdf/renderer';
import { contactsRouter } from './http/contacts';
import type { HttpDeps } from './http/context';
import { errorHandler, notFound, reject } from './http/errors';
import { exportsRouter } from './http/exports';
import { importsRouter } from './http/imports';
import { joinRouter } from './http/join';
import { meetingsRouter } from './http/meetings';
import { openapiRouter } from './http/openapi';
import { createLimits } from './http/rate-limits';
import type { LimitSettings } from './http/rate-limits';
import { journalRouter, reportRouter } from './http/report';
import { personDataRouter } from './http/person-data';
import { seatsRouter } from './http/seats';
import { spotContactsRouter } from './http/spot-contacts';
import { clientFiles } from './http/static';
import { CommandRunner } from './meetings/execute-command';
import { DueErasures } from './meetings/due-erasures';
import { Registry } from './meetings/registry';
import { NOBODY } from './observer';
import type { Observer } from './observer';
import { isOwnOrigin } from './origin';
import { Sessions } from './seats/sessions';
import { SignalsGateway } from './signals/gateway';
import type { ContactVault } from './storage/contacts';
import type { Storage } from './storage/storage';
import { SyncGateway } from './sync/gateway';
import type { QuotaSettings } from './sync/quota';
import { unhurried } from './unhurried';

export interface AppDeps {
  readonly storage: Storage;
  readonly vault: ContactVault;
  readonly log: Logger;
  /** Where the built client is; null serves the programming interface only. */
  readonly clientDir: string | null;
  /** Public address that was configured, if any. */
  readonly publicUrl: string | null;
  /** Address for links: the public one, else the one that devices of the local network reach. */
  readonly linkOrigin: () => string;
  readonly now?: () => number;
  readonly turnMs?: number;
  /** At most 20 s: the stock provider closes a connection that says nothing for 30. */
  readonly keepAliveMs?: number;
  readonly compactAfter?: number;
  readonly unloadAfterMs?: number;
  readonly quota?: QuotaSettings;
  readonly limits?: Partial<LimitSettings>;
  /** Told what happens, for the figures. */
  readonly observer?: Observer;
}

export interface App {
  readonly http: Server;
  readonly registry: Registry;
  /** Finishes what was begun, tells devices to come back, and lets go of everything but storage. */
  close(): Promise<void>;
}

const TURN_MS = 25;
const KEEP_ALIVE_MS = 15_000;

function httpApp(deps: HttpDeps, app: AppDeps, pdf: PdfRenderer): express.Express {
  const server = express();
  server.disable('x-powered-by');
  server.set('trust proxy', 'loopback');
  server.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'"],
          scriptSrcAttr: ["'none'"],
          // WebSockets to this very server: 'self' covers them in current browsers, older ones need the scheme.
          connectSrc: ["'self'", 'ws:', 'wss:'],
          imgSrc: ["'self'", 'data:'],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
        },
      },
      // The product also serves a room over plain HTTP.
      strictTransportSecurity: false,
      crossOriginOpenerPolicy: false,
      originAgentCluster: false,
      referrerPolicy: { policy: 'no-referrer' },
    }),
  );
  server.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  server.use('/api', (request, _response, next) => {
    if (!isOwnOrigin(request, app.publicUrl)) reject('forbidden', 'foreign_origin');
    next();
  });
  server.use('/api', (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  server.use('/api', express.json({ limit: '200kb' }));
  mountRoutes(server, deps, pdf);
  server.use('/api', notFound);
  if (app.clientDir !== null) server.use(clientFiles(app.clientDir));
  server.use(notFound);
  server.use(errorHandler(deps.log));
  return server;
}

/** Every route of the programming interface. */
function mountRoutes(server: express.Express, deps: HttpDeps, pdf: PdfRenderer): void {
  server.use('/api', openapiRouter());
  server.use('/api/meetings', meetingsRouter(deps));
  server.use('/api/meetings/:id/people', contactsRouter(deps));
  server.use('/api/meetings/:id/people', personDataRouter(deps));
  server.use('/api/meetings/:id/report', reportRouter(deps));
  server.use('/api/meetings/:id/journal', journalRouter(deps));
  server.use('/api/meetings/:id/candidacies', spotContactsRouter(deps));
  server.use('/api/meetings/:id/imports', importsRouter(deps));
  server.use('/api/meetings/:id/exports', exportsRouter(deps, pdf));
  server.use('/api/join', joinRouter(deps));
  server.use('/api/seats', seatsRouter(deps));
}

/** Wires the product together; everything that touches the environment is given. */
export function createApp(app: AppDeps): App {
  const now = app.now ?? Date.now;
  const { storage, log, observer = NOBODY } = app;
  const registry = new Registry({
    storage,
    log,
    observer,
    now,
    turnMs: app.turnMs ?? TURN_MS,
    compactAfter: app.compactAfter ?? 500,
    unloadAfterMs: app.unloadAfterMs ?? 120_000,
  });
  const sessions = new Sessions(storage, now);
  const limits = createLimits(app.limits);
  const { vault, linkOrigin: publicUrl } = app;
  const link = (secret: string) => `${publicUrl()}/s#${secret}`;
  const commands = new CommandRunner({ storage, vault, now, link, observer });
  const deps: HttpDeps = { registry, sessions, storage, vault, limits, log, now, publicUrl };
  const pdf = createPdfRenderer();
  const http = createServer(httpApp(deps, app, pdf));
  const shared = { registry, sessions, log, now, observer, publicUrl: app.publicUrl };
  const sync = new SyncGateway(app.quota ? { ...shared, quota: app.quota } : shared);
  const signals = new SignalsGateway(http, { ...shared, commands, limits });
  const sockets = openSockets(http);
  http.on('upgrade', (request, socket, head) => {
    // Node took its own listener away: without one, a visitor who resets the connection ends the process.
    socket.on('error', () => socket.destroy());
    if (sync.upgrade(request, socket, head)) return;
    // With the slash: what is near it is not socket.io's either, and would stay open for ever.
    if (!(request.url ?? '').startsWith('/signals/')) socket.destroy();
  });
  const erasures = new DueErasures({ storage, registry, sessions, log, now });
  erasures.tick();
  const keepAlive = keepingAlive(sync, registry);
  const ticking = setInterval(() => {
    void keepAlive();
    registry.tick();
    erasures.tick();
  }, app.keepAliveMs ?? KEEP_ALIVE_MS);
  return {
    http,
    registry,
    close: async () => {
      clearInterval(ticking);
      pdf.close();
      await erasures.close();
      await registry.close(CLOSE.unavailable);
      const signalsClosed = signals.close();
      await sync.close();
      // Whoever does not answer a goodbye (a phone that lost the network) is not waited for.
      for (const socket of sockets) socket.destroy();
      await signalsClosed;
    },
  };
}

/** Ten thousand devices at once would hold everybody up for half a second: they are gone through in short slices. */
function keepingAlive(sync: SyncGateway, registry: Registry): () => Promise<void> {
  let busy = false;
  const everybody = function* (): Steps<void> {
    yield* sync.beat();
    yield* registry.keepAlive();
  };
  return async () => {
    if (busy) return;
    busy = true;
    await unhurried(everybody());
    busy = false;
  };
}

/** Every connection that is open, upgraded ones too: the server itself forgets those. */
function openSockets(http: Server): ReadonlySet<Socket> {
  const sockets = new Set<Socket>();
  http.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return sockets;
}
