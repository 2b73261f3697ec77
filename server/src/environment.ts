import { resolve } from 'node:path';
import { giveUp } from './ops/say';
import { DEFAULT_QUOTA } from './sync/quota';

const DEFAULT_PORT = 3000;

/** What the environment says; all of it is optional. */
export interface Environment {
  readonly port: number;
  readonly host: string;
  readonly dir: string;
  readonly publicUrl: string | null;
  readonly contactsKey: string | undefined;
  readonly formerContactsKey: string | undefined;
  /** Where the figures for monitoring are served, apart from the product; null: nowhere. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  readonly logLevel: string;
  /** How many messages a seat may send in a second; ten times as many at once. */
  readonly framesPerSecond: number;
}

/** An unset variable and an empty one are the same. */
const text = (name: string): string | undefined => process.env[name]?.trim() || undefined;

function readPort(): number {
  const given = text('PORT');
  if (given === undefined) return DEFAULT_PORT;
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  return giveUp(
    `PORT vaut « ${given} » : indiquez un nombre de 0 à 65535.\nPORT is “${given}”: give a number from 0 to 65535.`,
  );
}

function readPublicUrl(): string | null {
  const given = text('PUBLIC_URL');
  if (given === undefined) return null;
  try {
    return new URL(given).origin;
  } catch {
    return giveUp(
      `PUBLIC_URL vaut « ${given} » : indiquez une adresse comme https://reunion.exemple.fr.\nPUBLIC_URL is “${given}”: give an address such as https://meeting.example.org.`,
    );
  }
}

/** `9464`, or `127.0.0.1:9464`: without a host, this machine only. */
function readMetrics(): Environment['metrics'] {
  const given = text('METRICS');
  if (given === undefined) return null;
  const [, host = '127.0.0.1', port = ''] = /^(?:(.+):)?(\d{1,5})$/.exec(given) ?? [];
  if (port !== '' && Number(port) <= 65_535) return { host, port: Number(port) };
  return giveUp(
    `METRICS vaut « ${given} » : indiquez un port, ou une adresse et un port comme 127.0.0.1:9464.\nMETRICS is “${given}”: give a port, or an address and a port such as 127.0.0.1:9464.`,
  );
}

function readFramesPerSecond(): number {
  const given = text('FRAMES_PER_SECOND');
  if (given === undefined) return DEFAULT_QUOTA.framesPerSecond;
  const frames = Number(given);
  if (Number.isInteger(frames) && frames > 0) return frames;
  return giveUp(
    `FRAMES_PER_SECOND vaut « ${given} » : indiquez un nombre entier au-dessus de 0.\nFRAMES_PER_SECOND is “${given}”: give a whole number above 0.`,
  );
}

/** Reads the environment; what is wrong in it ends the process with a sentence. */
export const readEnvironment = (): Environment => ({
  port: readPort(),
  host: text('HOST') ?? '0.0.0.0',
  dir: resolve(text('DATA_DIR') ?? 'data'),
  publicUrl: readPublicUrl(),
  contactsKey: text('CONTACTS_KEY'),
  formerContactsKey: text('CONTACTS_KEY_FORMER'),
  metrics: readMetrics(),
  logLevel: text('LOG_LEVEL') ?? 'warn',
  framesPerSecond: readFramesPerSecond(),
});
