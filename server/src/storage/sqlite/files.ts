/** Name of the database in the data folder. */
export const DATABASE_FILE = 'tour-de-table.sqlite';

/** A checked backup that takes the place of the database at the next opportunity. */
export const RESTORE_FILE = 'restore.sqlite';
