import { createErasing } from '@tdt/server/storage/sqlite/erasing';
import { migrate } from '@tdt/server/storage/sqlite/schema';
import { prepareStatements } from '@tdt/server/storage/sqlite/statements';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { join } from 'node:path';
import { temporaryFolder } from '../../support/server';

test('the file is written anew by way of another file, never through memory, and turns then need none again', async () => {
  const dir = temporaryFolder();
  const said: string[] = [];
  const db = new Database(join(dir, 'erasing.sqlite'), {
    verbose: (sql) => said.push(String(sql)),
  });
  onTestFinished(() => void db.close());
  migrate(db, dir);
  db.pragma('temp_store = MEMORY');
  const erasing = createErasing(db, prepareStatements(db), dir);
  await erasing.forget();
  const at = said.indexOf('VACUUM');
  expect(said.slice(0, at).findLast((sql) => sql.includes('temp_store'))).toContain('FILE');
  expect(said.slice(at).findLast((sql) => sql.includes('temp_store'))).toContain('MEMORY');
});
