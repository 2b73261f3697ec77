import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareDemo } from './meeting';
import { startDemoServer } from './server';

/*
 * npm run demo [-- --speed N]: the product, a meeting made from examples/, and one process a group that joined with the
 * code and goes on typing. Nothing of it is kept: the data folder goes with it.
 */

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const speedAt = process.argv.indexOf('--speed');
const speed = speedAt > 0 ? (process.argv[speedAt + 1] ?? '1') : '1';
const dir = await mkdtemp(join(tmpdir(), 'tour-de-table-demo-'));
const children: ChildProcess[] = [];

const stop = (): void => {
  for (const child of children) child.kill('SIGTERM');
  void rm(dir, { recursive: true, force: true }).finally(() => process.exit(0));
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);

const server = await startDemoServer(join(root, 'server/dist/main.js'), {
  ...process.env,
  DATA_DIR: dir,
});
children.push(server.process);
const { created, facilitator, tables, phone, follower } = await prepareDemo(
  server.local,
  join(root, 'examples'),
);
for (const { rapporteur, remote } of tables) {
  const name = `${rapporteur.first} ${rapporteur.last}`;
  const presence = remote ? 'remote' : 'room';
  const args = [server.local, created.code, name, presence, speed];
  const file = join(root, 'scripts/demo/group.ts');
  children.push(
    spawn(process.execPath, ['--import', 'tsx', file, ...args], { stdio: 'inherit', cwd: root }),
  );
}
facilitator.close();
process.stdout.write(`
  Tour de table, démonstration / demo

  Animation / facilitator     ${created.links.facilitator}
  Écran / plenary screen      ${created.links.plenary}
  Rapport / rapporteur        ${created.links.rapporteur}
  Téléphone / phone (1)       ${phone}
  À distance / follower       ${follower}
  Rejoindre / join            ${server.origin}/r/${created.code}

  ${tables.length} groupes écrivent. Ctrl+C arrête tout. / ${tables.length} groups are writing. Ctrl+C stops all.
`);
