import { Writable } from 'node:stream';
import { createMetrics } from '@tdt/server/metrics';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { groupRoot } from '@tdt/shared/document/sections';
import { checkId } from '@tdt/shared/ids';
import { Agent } from '../support/agent';
import { connect } from '../support/device';
import { csv, importFile } from '../support/imports';
import { startMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';

const WORD = 'Confidence-dite-au-groupe';
const ARGUMENT = 'Argument-dit-à-la-plénière';
const SECRET = 'S'.repeat(22);
const TITLE = 'Assemblée-de-Trifouillis';
const LIST = csv(
  'Nom,Prénom,E-mail,Téléphone,Adresse',
  'QUATREMÈRE,Zéphyrine,zephyrine@exemple.invalid,06 39 98 77 41,"17 impasse du Vieux-Lavoir"',
);

type Scene = Awaited<ReturnType<typeof scene>>;

/** A meeting with a list, and a log and figures that can be read. */
async function scene() {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const figures = createMetrics(() => server.app.registry.inventory);
  const log = pino({ level: 'trace' }, stream);
  const server: RunningServer = await startServer({ log, observer: figures });
  const meeting = await startMeeting(server, 6);
  const base = `/api/meetings/${meeting.created.id}`;
  await meeting.facilitator.command('meeting.edit', { title: TITLE });
  await importFile(meeting.facilitator, 'members', LIST);
  return { ...meeting, meeting, server, figures, lines, base };
}

/** A group writes; wrong codes and secrets, refused writing, a bad body, a file that is no list. */
async function goWrong({ meeting, server, facilitator, created, tasks, base }: Scene) {
  const [group] = meeting.groups();
  const device = await connect(meeting.rapporteur(group!.id));
  device.write({ root: groupRoot(group!.id, tasks[1]!, 'qualities'), key: 't:1', value: WORD });
  await device.allSaved();
  const stranger = new Agent(server.origin);
  const ask = (path: string, body: object) => stranger.request('POST', path, body);
  await ask('/api/join', { secret: SECRET });
  await ask('/api/join', { code: 'ZZZZZZ', name: 'Guetteuse', presence: 'room' });
  await ask('/api/join/names', { code: created.code, query: 'quatrem' });
  await stranger.join({ code: created.code, name: 'Guetteuse Inconnue', presence: 'room' });
  await facilitator.send('person.edit', { person: 'nobody', first: 'Refusée' });
  const silent = group!.members.find((one) => one !== group!.rapporteur)!;
  const reader = await connect(meeting.agents.get(silent)!);
  reader.write({ root: groupRoot(group!.id, tasks[1]!, 'study'), key: 'c1', value: WORD });
  await reader.closedWith(4403);
  await facilitator.request('POST', `${base}/imports/members`, new FormData());
  return stranger;
}

/** A check by phone, an act against its reading, the report, every kind of file. */
async function decideAndReport({
  meeting,
  facilitator,
  members,
  tasks,
  base,
  server,
  created,
}: Scene) {
  const task = tasks[0]!;
  const pair = [
    await meeting.candidacy(task, members[0]!.id),
    await meeting.candidacy(task, members[1]!.id),
  ] as const;
  await facilitator.command('step.set', { step: 'pooling' });
  await facilitator.command('task.reveal', { task: null, confirm: true });
  const opened = await facilitator.command('check.open', { task, pair: [...pair], mode: 'phone' });
  const check = checkId(opened['check']!);
  const voter = meeting.agents.get(members[3]!.id)!;
  const answer = { check, kind: 'opposition', text: ARGUMENT, showName: false } as const;
  await voter.command('check.answer', answer);
  await facilitator.command('check.close', { check });
  const decision = { kind: 'designated', task, pair: [...pair], check } as const;
  await facilitator.command('decision.set', {
    ...decision,
    pair: [pair[0], pair[1]],
    againstReason: ARGUMENT,
  });
  await facilitator.command('report.sent', { sent: true, confirm: true });
  for (const file of ['report.csv', 'minutes.pdf', 'meeting.json?contacts=1', 'journal.csv'])
    await facilitator.request('GET', `${base}/exports/${file}`);
  const { people } = (await server.app.registry.open(created.id))!.view.staff;
  const person = [...people.values()].find(({ last }) => last === 'QUATREMÈRE')!;
  await facilitator.request('GET', `${base}/people/${person.id}/data`);
  expect((await facilitator.request('DELETE', `${base}/people/${person.id}`)).status).toBe(204);
  expect((await facilitator.request('DELETE', base)).status).toBe(204);
}

test('a whole meeting, with all that goes wrong in one, leaves no secret, name, word or contact detail in logs or figures', async () => {
  const all = await scene();
  const stranger = await goWrong(all);
  await decideAndReport(all);
  const { figures, server, lines, facilitator, agents, created, members } = all;
  const counted = await figures.text();
  await server.close();
  const cookies = [facilitator, stranger, ...agents.values()].map(({ cookie }) => cookie);
  const secrets = [
    ...Object.values(created.links).map((link) => link.split('#')[1]!),
    ...cookies.map((cookie) => cookie.split('=')[1]!),
    ...[SECRET, created.code, WORD, ARGUMENT, TITLE, 'Guetteuse', 'Refusée'],
    ...['QUATREM', 'phyrine', 'zephyrine@', '98 77 41', 'Vieux-Lavoir'],
    ...members.flatMap(({ first, last }) => [first, last]),
  ];
  const text = lines.join('');
  expect(secrets.filter((one) => text.includes(one))).toEqual([]);
  expect(secrets.filter((one) => counted.includes(one))).toEqual([]);
  expect(counted).not.toContain(created.id);
  // The log is no empty file: what was refused is in it, by identifiers, a line of JSON each.
  expect(text).toContain('update refused');
  for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow();
});
