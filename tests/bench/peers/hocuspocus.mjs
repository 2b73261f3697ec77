// @hocuspocus/server with its SQLite extension, in their defaults (stored two to ten seconds after a change).
import { join } from 'node:path';
import { SQLite } from '@hocuspocus/extension-sqlite';
import { Server } from '@hocuspocus/server';

const database = join(process.env.DATA_DIR ?? '.', 'hocuspocus.sqlite');
const server = new Server({
  address: '127.0.0.1',
  port: 0,
  quiet: true,
  stopOnSignals: false,
  extensions: [new SQLite({ database })],
});
await server.listen();
console.log(`http://127.0.0.1:${server.address.port}`);
process.on('SIGTERM', () => void server.destroy().then(() => process.exit(0)));
