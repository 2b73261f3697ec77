import { copyFileSync, chmodSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createContactVault } from '../storage/contacts';
import { changeContactsKey, CONTACTS_KEY_FILE } from '../storage/contacts-key';
import { writeBackup } from '../storage/sqlite/backup';
import { takeLock } from '../storage/sqlite/lock';
import { resealContacts } from '../storage/sqlite/reseal';
import { applyRestore, restoreIsStaged, stageRestore } from '../storage/sqlite/restore';
import { StorageError } from '../storage/storage';
import { giveUp, say } from './say';

/*
 * What those who keep the server do beside it: `main.js backup [FILE] [--with-key]`, `restore FILE`, `rotate-key`
 * (`npm run …` with the same words). Every sentence comes in both languages.
 */

/** What an operation works with: the folder, and what the environment says of keys. */
export interface OpsSettings {
  readonly dir: string;
  readonly contactsKey: string | undefined;
  readonly formerContactsKey: string | undefined;
}

/** How long a running server has to take a restored file, in ms. */
const RESTORE_WITHIN = 30_000;
const POLL = 100;

const stampOf = (now: Date) => now.toISOString().replace(/[:.]/g, '-').slice(0, 19);

function backup({ dir, contactsKey }: OpsSettings, args: readonly string[]): void {
  const named = args.find((arg) => !arg.startsWith('--'));
  const file = resolve(
    named ?? join(dir, 'backups', `tour-de-table-${stampOf(new Date())}.sqlite`),
  );
  const { meetings } = writeBackup(dir, file);
  say(
    `Sauvegarde de ${meetings} réunion(s) : ${file}`,
    `Backup of ${meetings} meeting(s): ${file}`,
  );
  const keyFile = join(dir, CONTACTS_KEY_FILE);
  if (contactsKey !== undefined || !existsSync(keyFile)) return;
  if (args.includes('--with-key')) {
    copyFileSync(keyFile, `${file}.key`);
    chmodSync(`${file}.key`, 0o600);
    say(`Clé des coordonnées : ${file}.key`, `Key of the contact details: ${file}.key`);
    return;
  }
  say(
    `Les coordonnées y sont chiffrées : gardez aussi ${keyFile}, ailleurs, ou ajoutez --with-key.`,
    `Contact details in it are encrypted: keep ${keyFile} too, elsewhere, or add --with-key.`,
  );
}

/** Takes the lock if no server holds it. */
function lockIfFree(dir: string): { release(): void } | null {
  try {
    return takeLock(dir, 0);
  } catch {
    return null;
  }
}

async function restore({ dir }: OpsSettings, args: readonly string[]): Promise<void> {
  const [named] = args;
  if (named === undefined)
    return giveUp(
      'Indiquez la sauvegarde : npm run restore -- FICHIER\nName the backup: npm run restore -- FILE',
    );
  const { meetings } = stageRestore(dir, resolve(named));
  const lock = lockIfFree(dir);
  if (lock) {
    try {
      applyRestore(dir, new Date());
    } finally {
      lock.release();
    }
  } else {
    const until = Date.now() + RESTORE_WITHIN;
    while (restoreIsStaged(dir) && Date.now() < until) await setTimeout(POLL);
    if (restoreIsStaged(dir))
      return giveUp(
        'Le serveur n’a pas encore pris la sauvegarde : arrêtez-le et relancez-le, il la prendra au démarrage.\n' +
          'The server has not taken the backup yet: stop it and start it again, it takes it when it starts.',
      );
  }
  say(
    `${meetings} réunion(s) rétablie(s). Les données d’avant restent à côté (…sqlite.before-…) : effacez-les quand vous n’en avez plus besoin.`,
    `${meetings} meeting(s) restored. The former data stay beside them (…sqlite.before-…): delete them once you no longer need them.`,
  );
}

async function rotateKey(settings: OpsSettings): Promise<void> {
  const { dir, contactsKey: given, formerContactsKey: former } = settings;
  const change = await changeContactsKey({ dir, given, former });
  const done = resealContacts(
    dir,
    createContactVault(change.former),
    createContactVault(change.next),
  );
  await change.finish();
  say(
    `Clé changée : ${done.resealed} fiche(s) de coordonnées chiffrée(s) de nouveau, ${done.unreadable} illisible(s).`,
    `Key changed: ${done.resealed} contact record(s) sealed anew, ${done.unreadable} unreadable.`,
  );
}

const OPERATIONS: Readonly<
  Record<string, (settings: OpsSettings, args: readonly string[]) => void | Promise<void>>
> = { backup, restore, 'rotate-key': rotateKey };

/** Runs the operation that the command line names, and ends with its exit code. */
export async function runOperation(
  name: string,
  settings: OpsSettings,
  args: readonly string[],
): Promise<void> {
  const operation = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined;
  if (!operation)
    return giveUp(
      `« ${name} » n’existe pas. Choisissez : ${Object.keys(OPERATIONS).join(', ')}.\nThere is no “${name}”. Choose: ${Object.keys(OPERATIONS).join(', ')}.`,
    );
  try {
    await operation(settings, args);
  } catch (error) {
    if (error instanceof StorageError) return giveUp(error.message);
    throw error;
  }
}
