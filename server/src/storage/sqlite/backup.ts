import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { StorageError } from '../storage';
import { asStorageError, storageError } from './errors';
import { DATABASE_FILE } from './files';
import { SCHEMA_VERSION } from './schema';

/** What a backup holds. */
export interface BackupContent {
  readonly meetings: number;
}

/**
 * Writes the database of the data folder, as it is in this instant, to `target`; a server may be running and goes on
 * writing meanwhile. `VACUUM INTO` reads in one transaction (a backup page by page begins again at each commit) and copies
 * live rows only: nothing that was erased comes along. The file is there whole and checked, or not at all.
 */
export function writeBackup(dir: string, target: string): BackupContent {
  if (existsSync(target)) {
    throw new StorageError(
      'other',
      `${target} existe déjà : choisissez un autre nom.\n${target} already exists: choose another name.`,
    );
  }
  const draft = `${target}.part`;
  try {
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    rmSync(draft, { force: true });
    // Created here so that only this account may read it: the copy holds names.
    closeSync(openSync(draft, 'wx', 0o600));
    const source = new Database(join(dir, DATABASE_FILE), { readonly: true, fileMustExist: true });
    try {
      source.prepare('VACUUM INTO ?').run(draft);
    } finally {
      source.close();
    }
    const content = checkBackup(draft);
    syncPath(draft);
    renameSync(draft, target);
    syncPath(dirname(target));
    return content;
  } catch (error) {
    rmSync(draft, { force: true });
    throw asStorageError(error, dir);
  }
}

/** Whether a file is a backup that this program can open; throws a StorageError that says why not. */
export function checkBackup(file: string): BackupContent {
  const refuse = (fr: string, en: string): never => {
    throw new StorageError('damaged', `${file} ${fr}\n${file} ${en}`);
  };
  if (!existsSync(file)) return refuse('n’existe pas.', 'does not exist.');
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok')
      return refuse(
        'est endommagé : prenez une autre sauvegarde.',
        'is damaged: take another one.',
      );
    const version = Number(db.pragma('user_version', { simple: true }));
    if (version > SCHEMA_VERSION) throw storageError('newer', file);
    const tables = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'meetings'").get();
    if (version < 1 || tables === undefined)
      return refuse('n’est pas une sauvegarde de Tour de table.', 'is no backup of Tour de table.');
    const count = db.prepare('SELECT count(*) FROM meetings').pluck().get();
    return { meetings: Number(count) };
  } catch (error) {
    if (error instanceof StorageError) throw error;
    return refuse(
      'ne se lit pas : ce n’est pas une sauvegarde de Tour de table.',
      'cannot be read: it is no backup of Tour de table.',
    );
  } finally {
    db.close();
  }
}

/** A file, or the names in a folder, survive the power cut. */
export function syncPath(path: string): void {
  // Windows opens no folders, and needs none of this.
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
