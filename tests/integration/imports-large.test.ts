import { expect, test } from 'vitest';
import { codes, csv, importFile, newMeeting, post } from '../support/imports';
import { startServer } from '../support/server';
import { makeWorkbook } from '../support/workbooks';

const COUNT = 5000;
const people = Array.from({ length: COUNT }, (_, at) => [
  `NOM${at}`,
  `Prénom${at % 300}`,
  `Élu·e — GA ${at % 40}`,
  `p${at}@example.invalid`,
  `+33 6 39 98 ${String(at).padStart(4, '0')}`,
]);
const TITLES = ['Nom', 'Prénom', 'Description', 'E-mail', 'Téléphone'];
const large = csv(TITLES.join(','), ...people.map((cells) => cells.join(',')));

/**
 * The longest stretch of work during which nothing else could run, ms: of the time between two turns, what the process
 * computed, so that neighbours on a busy machine are not counted.
 */
async function longestHold(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let at = performance.now();
  let spent = process.cpuUsage();
  const look = () => {
    const { user, system } = process.cpuUsage(spent);
    longest = Math.max(longest, Math.min(performance.now() - at, (user + system) / 1000));
    at = performance.now();
    spent = process.cpuUsage();
  };
  const turns = setInterval(look, 5);
  try {
    await work();
    look();
  } finally {
    clearInterval(turns);
  }
  return longest;
}

test('a list of 5,000 lines is imported, and again, without holding up the meetings', async () => {
  const server = await startServer();
  const { facilitator, people: everybody } = await newMeeting(server);
  const holds: Record<string, number> = {};
  const measured = async (name: string, work: () => Promise<unknown>) => {
    holds[name] = Math.round(await longestHold(work));
  };
  await measured('trial', async () => {
    const tried = await importFile(facilitator, 'members', large, { dryRun: 'true' });
    expect(tried).toMatchObject({ added: COUNT, problems: [] });
  });
  await measured('import', async () => {
    expect(await importFile(facilitator, 'members', large)).toMatchObject({ added: COUNT });
  });
  await measured('again', async () => {
    const again = await importFile(facilitator, 'members', large);
    expect(again).toMatchObject({ added: 0, merged: COUNT, corrected: 0 });
  });
  await measured('workbook', async () => {
    const bytes = makeWorkbook({ A: [TITLES, ...people] });
    const read = await importFile(facilitator, 'members', bytes, { dryRun: 'true' });
    expect(read).toMatchObject({ added: 0, merged: COUNT });
  });
  await measured('tick', async () => {
    const [first] = await everybody();
    await facilitator.command('person.present', { people: [first!.id], presence: 'room' });
  });
  expect(await everybody()).toHaveLength(COUNT);
  for (const [name, ms] of Object.entries(holds)) expect(ms, name).toBeLessThan(2000);
}, 120_000);

test('a file of no line says so, and so does one of blanks', async () => {
  const { facilitator } = await newMeeting(await startServer());
  expect(codes(await importFile(facilitator, 'members', csv('Nom,Prénom')))).toEqual([
    '0 no_lines',
  ]);
  expect(codes(await importFile(facilitator, 'members', csv('', ' ', '')))).toEqual([
    '0 file_empty',
  ]);
});

test('5,001 lines, and 5,000 candidacies to one task, are refused whole with their limit', async () => {
  const { facilitator, candidacies, people: everybody } = await newMeeting(await startServer());
  const more = csv('Nom,Prénom', ...people.map(([last]) => `${last},Jo`), 'ENCORE,Jo');
  const refused = await importFile(facilitator, 'members', more);
  expect(codes(refused)).toEqual(['0 too_many_lines']);
  expect(refused.problems[0]?.message).toContain('5000');
  const file = csv('Nom,Prénom,Tâche', ...people.map(([last]) => `${last},Jo,Suivi des luttes`));
  const held = await longestHold(async () => {
    const answer = await importFile(facilitator, 'candidacies', file);
    expect(codes(answer)).toEqual(['0 too_many_candidacies']);
    expect(answer.problems[0]?.message).toMatch(/Suivi des luttes.*100/);
  });
  expect(held).toBeLessThan(2000);
  expect(await candidacies()).toEqual([]);
  expect(await everybody()).toEqual([]);
});

test('a file of 20 MB is refused with a message, and the server goes on', async () => {
  const { facilitator } = await newMeeting(await startServer());
  const refused = await post(facilitator, 'members', new Uint8Array(20 * 2 ** 20).fill(0x41));
  expect(refused).toMatchObject({ status: 413, body: { error: { code: 'too_large' } } });
  expect(await importFile(facilitator, 'members', csv('Nom,Prénom', 'A,B'))).toMatchObject({
    added: 1,
  });
});

test('names of 200 characters, right to left, with pictures, and twice the same are kept as they should', async () => {
  const { facilitator, people: everybody } = await newMeeting(await startServer());
  const answer = await importFile(
    facilitator,
    'members',
    csv(
      'Nom,Prénom,E-mail',
      `${'É'.repeat(200)},Jo,long@example.invalid`,
      'بن علي,ليلى,leila@example.invalid',
      'PETIT,Lou 👩🏽‍🌾,lou@example.invalid',
      '\u202eMARTIN\u202c,Ana,ana1@example.invalid',
      'Martin,Ana,ana2@example.invalid',
    ),
  );
  expect(codes(answer)).toEqual(['2 value_cut', '6 same_name']);
  expect((await everybody()).map(({ first, last }) => `${first} ${last}`)).toEqual([
    `Jo ${'É'.repeat(80)}`,
    'ليلى بن علي',
    'Lou 👩🏽‍🌾 PETIT',
    'Ana MARTIN',
    'Ana Martin',
  ]);
});
