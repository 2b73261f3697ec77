import { expect, test } from 'vitest';
import { codes, importFile, newMeeting } from '../support/imports';
import { startServer } from '../support/server';
import { workbook } from '../support/workbooks';

test('a workbook of three sheets is read from the first with data, then from the one chosen', async () => {
  const { facilitator, people } = await newMeeting(await startServer());
  const bytes = workbook('membres-trois-feuilles.xlsx');
  const tried = await importFile(facilitator, 'members', bytes, { dryRun: 'true' });
  expect(tried.file).toMatchObject({
    format: 'xlsx',
    encoding: null,
    separator: null,
    sheet: 'Membres',
    sheets: [
      { name: 'Membres', lines: 8 },
      { name: 'Anciens', lines: 2 },
    ],
    headerLine: 3,
    samples: ['ÎLE-DIEU', 'Bastien', 'Élu⋅e — GA Centre-ville', '…', '…', '…'],
  });
  expect(codes(tried)).toEqual([
    '1 lines_above',
    '4 cells_merged',
    '4 phone_restored',
    '5 phone_restored',
    '7 formula',
  ]);
  expect(JSON.stringify(tried)).not.toMatch(/612345678|@example/);
  const other = await importFile(facilitator, 'members', bytes, { sheet: 'Anciens' });
  expect(other).toMatchObject({ added: 1, file: { sheet: 'Anciens', headerLine: 1 } });
  expect((await people()).map(({ last }) => last)).toEqual(['VIEUX']);
});

test('a phone number that the spreadsheet made a figure is kept with its beginning', async () => {
  const { facilitator, person, contact } = await newMeeting(await startServer());
  await importFile(facilitator, 'members', workbook('membres-trois-feuilles.ods'));
  const bastien = await person('ÎLE-DIEU');
  expect(bastien.origin).toBe('GA Centre-ville');
  expect((await contact(facilitator, bastien.id)).body).toMatchObject({ phone: '0612345678' });
});

test('a workbook called .csv and a CSV called .xlsx are read for what they are', async () => {
  const { facilitator } = await newMeeting(await startServer());
  // `importFile` calls every file liste.csv.
  const renamed = await importFile(facilitator, 'members', workbook('membres-trois-feuilles.ods'));
  expect(renamed).toMatchObject({ added: 5, file: { format: 'ods' } });
  const form = new FormData();
  form.append('file', new Blob(['Nom;Prénom\nMARTIN;Max']), 'liste.xlsx');
  const path = `/api/meetings/${facilitator.meetingId}/imports/members`;
  const { body } = await facilitator.request('POST', path, form);
  expect(body).toMatchObject({ added: 1, file: { format: 'text', separator: ';' } });
});

test('a protected, a damaged and an old workbook end in a clear message, and nothing is half done', async () => {
  const { facilitator, people } = await newMeeting(await startServer());
  const files = [
    [workbook('protege.ods'), 'workbook_protected', /mot de passe/],
    [workbook('ancien.xls'), 'workbook_old', /ancien format/],
    [workbook('membres-trois-feuilles.xlsx').slice(0, 5000), 'workbook_unreadable', /abîmé/],
  ] as const;
  for (const [bytes, code, words] of files) {
    const answer = await importFile(facilitator, 'members', bytes);
    expect(answer).toMatchObject({ added: 0, merged: 0, preview: [] });
    expect(codes(answer)).toEqual([`0 ${code}`]);
    expect(answer.problems[0]?.message).toMatch(words);
  }
  expect(await people()).toEqual([]);
});

test('pasted lines without titles are mapped by what they hold, and the mapping can be corrected', async () => {
  const { facilitator, people } = await newMeeting(await startServer());
  const lines = Buffer.from('Anne\tMARIE\tanne@example.invalid\nLou\tPAUL\t\n');
  const tried = await importFile(facilitator, 'members', lines, { pasted: 'true', dryRun: 'true' });
  expect(tried.file).toMatchObject({
    headerLine: null,
    headers: ['#1', '#2', '#3'],
    samples: ['Anne', 'MARIE', '…'],
    mapping: { last: '#2', first: '#1', email: '#3' },
  });
  const mapping = JSON.stringify({ last: '#1', first: '#2' });
  await importFile(facilitator, 'members', lines, { pasted: 'true', mapping });
  expect((await people()).map(({ last }) => last).sort()).toEqual(['Anne', 'Lou']);
});
