import { MIGRATIONS } from '@tdt/server/storage/sqlite/schema';

/** How many rows the slow migration writes. */
export const SLOW_ROWS = 200_000;

/** The real schema, and a later version that fills a table. */
export const SLOW_MIGRATIONS: readonly string[] = [
  ...MIGRATIONS,
  `CREATE TABLE later (n INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
   INSERT INTO later
   WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${SLOW_ROWS})
   SELECT n, printf('row %d of a table that takes its time', n) FROM numbers;`,
];
