import { spawn } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { personId } from '@tdt/shared/ids';
import { readPublished } from '@tdt/shared/document/state';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../support/device';
import { createMeeting } from '../support/meeting';
import { startServer, temporaryFolder } from '../support/server';
import type { RunningServer } from '../support/server';
import { waitUntil } from '../support/wait';

/** The Node program that docs/protocol.md gives to those who write a client. */
function exampleOf(text: string): string {
  const blocks = [...text.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code ?? '');
  const [program = ''] = blocks.filter((code) => code.includes('WebsocketProvider'));
  return program;
}

function runExample(server: RunningServer, code: string, name: string) {
  const page = new URL('../../docs/protocol.md', import.meta.url);
  const dir = temporaryFolder();
  writeFileSync(join(dir, 'client.mjs'), exampleOf(readFileSync(page, 'utf8')));
  symlinkSync(
    fileURLToPath(new URL('../node_modules', import.meta.url)),
    join(dir, 'node_modules'),
  );
  const program = spawn(process.execPath, ['client.mjs', server.origin, code, name], { cwd: dir });
  onTestFinished(() => {
    program.kill('SIGKILL');
  });
  let said = '';
  program.stdout.on('data', (data: Buffer) => (said += data.toString()));
  program.stderr.on('data', (data: Buffer) => (said += data.toString()));
  return () => said;
}

test('the client of docs/protocol.md joins by code, and what it writes is published and saved', async () => {
  const server = await startServer();
  const { created, facilitator } = await createMeeting(server, 'Assemblée de mars');
  const console = await connect(facilitator);
  const added = await facilitator.command('person.add', {
    first: 'Inès',
    last: 'Rivière',
    origin: null,
    gender: null,
  });
  const person = personId(added['person'] ?? '');
  await facilitator.command('person.present', {
    people: [person],
    presence: 'room',
  });
  await facilitator.command('groups.form', {});
  const group = await waitUntil('the group', () => console.meeting?.groups[0]);
  await facilitator.command('rapporteur.name', {
    group: group.id,
    rapporteurs: [person],
  });

  const said = runExample(server, created.code, 'Inès Rivière');
  await waitUntil(
    'the program to be told that it is saved',
    () => said().includes('saved'),
    20_000,
  );
  expect(said()).toContain('Assemblée de mars as groupRapporteur');
  const task = console.meeting!.tasks[0]!.id;
  await waitUntil(
    'the entry on the console',
    () => readPublished(console.read, group.id, task).lists.qualities.length === 1,
  );
  expect(readPublished(console.read, group.id, task).lists.qualities).toEqual([
    { id: 'e1', text: 'Sait parler à la presse' },
  ]);
});
