import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import { temporaryFolder } from './server';

/** A program that opens our tables, and the rows of text that it then holds. */
export type Reader = (bytes: Uint8Array) => Promise<readonly (readonly string[])[]>;

const withMark = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);

/** What any reader of CSV finds. */
const parse: Reader = (bytes) => {
  const { data, errors } = Papa.parse<string[]>(withMark(bytes).slice(1), {
    delimiter: ';',
    skipEmptyLines: true,
  });
  return errors[0] ? Promise.reject(new Error(errors[0].message)) : Promise.resolve(data);
};

const SOFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));
/** Semicolons, quotes, UTF-8, French, special numbers found as when a file is opened by a double click; formulas run. */
const OPENED = 'CSV:59,34,76,1,,1036,false,true,false,false,false,0,true';
/** Every cell quoted, as it is shown. */
const SAVED = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1036,true,true,false';

/** What LibreOffice shows once it has opened the table, formulas run and numbers understood. */
const openInLibreOffice =
  (soffice: string): Reader =>
  async (bytes) => {
    const dir = temporaryFolder();
    const file = join(dir, 'table.csv');
    await writeFile(file, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(dir, 'profile')).href}`;
    const out = join(dir, 'out');
    await promisify(execFile)(
      soffice,
      [profile, '--headless', `--infilter=${OPENED}`, '--convert-to', SAVED, '--outdir', out, file],
      { timeout: 120_000 },
    );
    const shown = await readFile(join(out, 'table.csv'), 'utf8');
    return Papa.parse<string[]>(shown.replace(/^\ufeff/, ''), {
      delimiter: ';',
      skipEmptyLines: true,
    }).data;
  };

/** Every reader that this machine has; LibreOffice is one where it is installed. */
export const READERS: readonly (readonly [string, Reader])[] = [
  ['a reader of CSV', parse],
  ...(SOFFICE === undefined ? [] : [['LibreOffice', openInLibreOffice(SOFFICE)] as const]),
];
