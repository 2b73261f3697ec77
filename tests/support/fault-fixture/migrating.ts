import Database from 'better-sqlite3';
import { migrate } from '@tdt/server/storage/sqlite/schema';
import { SLOW_MIGRATIONS } from './slow-migrations';

/** Brings the file to a second version whose migration takes a while, so that the parent can kill it in the middle. */
const db = new Database(process.argv[2]);
db.pragma('journal_mode = WAL');
process.stdout.write('begins\n');
migrate(db, 'dir', SLOW_MIGRATIONS);
process.stdout.write('ended\n');
db.close();
