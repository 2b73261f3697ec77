import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at } from './paths.mjs';

/**
 * @param {string} path below the top folder: a file or a folder
 * @returns {string[]} the files below it, in an order that does not depend on the file system
 */
function filesBelow(path) {
  if (!existsSync(at(path))) return [];
  const entries = readdirSync(at(dirname(path)), { withFileTypes: true });
  const self = entries.find((entry) => join(dirname(path), entry.name) === join(path));
  if (!self?.isDirectory()) return [path];
  return readdirSync(at(path))
    .sort()
    .flatMap((name) => filesBelow(`${path}/${name}`));
}

/**
 * One hash over the names and contents of files and folders, and over other facts that matter.
 * @param {readonly string[]} paths
 * @param {readonly string[]} [facts]
 */
export function fingerprint(paths, facts = []) {
  const hash = createHash('sha256');
  for (const fact of facts) hash.update(`${fact}\0`);
  for (const file of paths.flatMap(filesBelow)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(at(file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * A file that remembers the fingerprint of what was last done with success.
 * @param {string} path below the top folder
 */
export function stamp(path) {
  const file = at(path);
  return {
    /** @param {string} value */
    matches: (value) => existsSync(file) && readFileSync(file, 'utf8') === value,
    clear: () => rmSync(file, { force: true }),
    /** @param {string} value */
    write: (value) => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, value);
    },
  };
}
