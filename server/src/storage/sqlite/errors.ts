import { SqliteError } from 'better-sqlite3';
import { StorageError } from '../storage';

type Kind = StorageError['kind'];

/** What happened and what to do, for the people who run the server: both languages, as the server's log has no reader's. */
const SENTENCES: Readonly<Record<Kind, { readonly fr: string; readonly en: string }>> = {
  full: {
    fr: 'Le disque du dossier de données {dir} est plein : plus rien ne peut être enregistré. Faites de la place, le serveur reprendra seul.',
    en: 'The disk of the data folder {dir} is full: nothing more can be saved. Make room, the server carries on by itself.',
  },
  damaged: {
    fr: 'Les données de {dir} sont endommagées. Arrêtez le serveur, gardez une copie de ce dossier, puis rétablissez la dernière sauvegarde (npm run restore).',
    en: 'The data in {dir} are damaged. Stop the server, keep a copy of this folder, then restore the last backup (npm run restore).',
  },
  readonly: {
    fr: 'Le dossier de données {dir} n’est pas accessible en écriture. Donnez-en le droit au compte qui lance le serveur, ou choisissez un autre dossier avec DATA_DIR.',
    en: 'The data folder {dir} cannot be written. Give the account that runs the server the right to, or choose another folder with DATA_DIR.',
  },
  locked: {
    fr: 'Le dossier de données {dir} est déjà utilisé par un autre programme. Arrêtez l’autre serveur, ou choisissez un autre dossier avec DATA_DIR.',
    en: 'The data folder {dir} is in use by another program. Stop the other server, or choose another folder with DATA_DIR.',
  },
  newer: {
    fr: 'Les données de {dir} viennent d’une version plus récente de Tour de table. Lancez cette version, ou choisissez un autre dossier avec DATA_DIR.',
    en: 'The data in {dir} come from a later version of Tour de table. Run that version, or choose another folder with DATA_DIR.',
  },
  other: {
    fr: 'L’enregistrement dans {dir} a échoué. La cause est dans le journal du serveur.',
    en: 'Saving in {dir} failed. The cause is in the log of the server.',
  },
};

/** A StorageError whose message says, in French then in English, what to do. */
export function storageError(kind: Kind, dir: string, cause?: unknown): StorageError {
  const { fr, en } = SENTENCES[kind];
  const message = `${fr}\n${en}`.replaceAll('{dir}', () => dir);
  return new StorageError(kind, message, { cause });
}

const KINDS: readonly (readonly [prefix: string, kind: Kind])[] = [
  ['SQLITE_FULL', 'full'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_READONLY', 'readonly'],
  ['SQLITE_CANTOPEN', 'readonly'],
  ['SQLITE_PERM', 'readonly'],
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EACCES', 'readonly'],
  ['EPERM', 'readonly'],
  ['EROFS', 'readonly'],
  ['ENOTDIR', 'readonly'],
  ['EISDIR', 'readonly'],
  ['EEXIST', 'readonly'],
  ['ENOENT', 'readonly'],
];

function codeOf(error: unknown): string {
  if (error instanceof SqliteError) return error.code;
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return error.code;
  }
  return '';
}

/** The same while a file is opened: the statements are ours and right, so an error in one is the file's. */
export function asOpeningError(error: unknown, dir: string): StorageError {
  return codeOf(error) === 'SQLITE_ERROR'
    ? storageError('damaged', dir, error)
    : asStorageError(error, dir);
}

/** Any error met while storing, as a StorageError; the original stays as its cause. */
export function asStorageError(error: unknown, dir: string): StorageError {
  if (error instanceof StorageError) return error;
  const code = codeOf(error);
  // Extended codes (SQLITE_IOERR_WRITE, SQLITE_CORRUPT_INDEX…) begin with the primary one.
  const kind = KINDS.find(([prefix]) => code.startsWith(prefix))?.[1] ?? 'other';
  return storageError(kind, dir, error);
}
