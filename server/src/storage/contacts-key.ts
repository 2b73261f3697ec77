import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { StorageError } from './storage';
import { asStorageError } from './sqlite/errors';

const LENGTH = 32;

/** Name of the key file in the data folder. */
export const CONTACTS_KEY_FILE = 'contacts.key';
/** The key that takes its place, while contact details are sealed anew. */
const NEXT_KEY_FILE = `${CONTACTS_KEY_FILE}.next`;

/**
 * The key of the contact details: `given` (the environment's CONTACTS_KEY, 32 bytes in hex or base64), else the key file of
 * the data folder, made at the first start and readable by this account only. Rejects with a StorageError that says what
 * to do: a wrong key must stop the server, since what it would seal could never be opened with the right one.
 */
export async function loadContactsKey(options: {
  readonly given: string | undefined;
  readonly dir: string;
}): Promise<Uint8Array> {
  const { given, dir } = options;
  if (given !== undefined && given.trim() !== '') {
    return parse(given) ?? wrong('La variable CONTACTS_KEY', 'The variable CONTACTS_KEY');
  }
  const file = join(dir, CONTACTS_KEY_FILE);
  // Some details may be sealed with the next key already: with one key alone, a part could not be read.
  if (existsSync(join(dir, NEXT_KEY_FILE)))
    throw new StorageError(
      'other',
      'Un changement de la clé des coordonnées a été interrompu. Terminez-le : npm run rotate-key, puis relancez le serveur.\n' +
        'A change of the key of the contact details was interrupted. Finish it: npm run rotate-key, then start the server again.',
    );
  try {
    const text = (await readIfThere(file)) ?? (await create(dir, file));
    return parse(text) ?? wrong(`Le fichier ${file}`, `The file ${file}`);
  } catch (error) {
    throw asStorageError(error, dir);
  }
}

/** Two keys, and what makes the second one the key of the folder once everything is sealed with it. */
export interface KeyChange {
  readonly former: Uint8Array;
  readonly next: Uint8Array;
  finish(): Promise<void>;
}

/**
 * The keys of a rotation: from `former` and `given` (the environment's CONTACTS_KEY_FORMER and CONTACTS_KEY), else from the
 * key file to a new one, which waits beside it under another name; a rotation that was interrupted goes on with that one.
 */
export async function changeContactsKey(options: {
  readonly former: string | undefined;
  readonly given: string | undefined;
  readonly dir: string;
}): Promise<KeyChange> {
  const { former, given, dir } = options;
  if (given !== undefined && given.trim() !== '') {
    const next = parse(given) ?? wrong('La variable CONTACTS_KEY', 'The variable CONTACTS_KEY');
    const before =
      parse(former ?? (await readIfThere(join(dir, CONTACTS_KEY_FILE))) ?? '') ??
      wrong('La variable CONTACTS_KEY_FORMER', 'The variable CONTACTS_KEY_FORMER');
    return { former: before, next, finish: () => Promise.resolve() };
  }
  const file = join(dir, CONTACTS_KEY_FILE);
  const nextFile = join(dir, NEXT_KEY_FILE);
  try {
    const before =
      parse((await readIfThere(file)) ?? '') ?? wrong(`Le fichier ${file}`, `The file ${file}`);
    const text = (await readIfThere(nextFile)) ?? (await create(dir, nextFile));
    const next = parse(text) ?? wrong(`Le fichier ${nextFile}`, `The file ${nextFile}`);
    const finish = async () => {
      await rename(nextFile, file);
      await syncFolder(dir);
    };
    return { former: before, next, finish };
  } catch (error) {
    throw asStorageError(error, dir);
  }
}

function parse(text: string): Uint8Array | null {
  const key = text.trim();
  if (/^[0-9a-f]{64}$/i.test(key)) return new Uint8Array(Buffer.from(key, 'hex'));
  // 32 bytes are 43 characters of base64, in either alphabet, and one sign of padding.
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(key)) return null;
  const bytes = new Uint8Array(Buffer.from(key, 'base64'));
  return bytes.length === LENGTH ? bytes : null;
}

function wrong(fr: string, en: string): never {
  throw new StorageError(
    'other',
    `${fr} ne contient pas une clé de 32 octets en hexadécimal ou en base64. Rétablissez la clé d’origine : sans elle, les coordonnées enregistrées ne peuvent plus être lues.\n` +
      `${en} does not hold a key of 32 bytes in hex or base64. Put the original key back: without it the contact details already stored cannot be read.`,
  );
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function create(dir: string, file: string): Promise<string> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const key = randomBytes(LENGTH).toString('base64');
  // Whole or not there: a start interrupted here must not leave half a key behind.
  const draft = `${file}.new`;
  await writeDurably(draft, `${key}\n`);
  await rename(draft, file);
  await syncFolder(dir);
  return key;
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What is sealed with a key must not outlive it: the name of the file has to survive the power cut too. */
async function syncFolder(dir: string): Promise<void> {
  // Windows opens no folders, and needs none of this.
  if (process.platform === 'win32') return;
  const handle = await open(dir, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
