import { readFile } from '@tdt/server/imports/read-file';
import { parseWorkbook } from '@tdt/server/imports/workbook/run-worker';
import { unpack } from '@tdt/server/imports/workbook/unpack';
import { headTable } from '@tdt/shared/imports/header';
import { readMembers } from '@tdt/shared/imports/members';
import { describe, expect, it } from 'vitest';
import {
  makeWorkbook,
  makeZip,
  mergedCells,
  protectedXlsx,
  workbook,
} from '../../support/workbooks';
import type { ZipPart } from '../../support/workbooks';
import { codes } from './support';

const text = (content: string) => new TextEncoder().encode(content);
const membersOf = async (bytes: Uint8Array, sheet: string | null = null) => {
  const file = await readFile(bytes, sheet);
  return { file, ...readMembers(headTable('members', file).table) };
};
const problemsOf = async (bytes: Uint8Array) => codes((await readFile(bytes)).problems);

describe('workbooks that LibreOffice wrote', () => {
  it.each(['xlsx', 'ods'] as const)(
    'reads %s: the first sheet with data, a title above the titles, merged cells, cached values, figures and dates',
    async (format) => {
      const { file, entries, problems } = await membersOf(
        workbook(`membres-trois-feuilles.${format}`),
      );
      expect(file.format).toEqual({
        kind: 'workbook',
        format,
        sheet: 'Membres',
        sheets: [
          { name: 'Membres', lines: 8 },
          { name: 'Anciens', lines: 2 },
        ],
      });
      expect(
        entries.map(({ line, name, origin, contact }) => [
          line,
          `${name.first} ${name.last}`,
          origin,
          contact.phone,
        ]),
      ).toEqual([
        [4, 'Bastien ÎLE-DIEU', 'GA Centre-ville', '0612345678'],
        [5, 'Inès RIVIÈRE', 'GA Centre-ville', '+33612345679'],
        [6, 'Jo MARTIN', null, '06 39 98 11 22'],
        [8, 'ليلى بن علي', null, undefined],
        [9, 'Lou 🌻 PETIT', null, undefined],
      ]);
      expect(codes(problems)).toEqual([
        '1 lines_above',
        '4 cells_merged',
        '4 phone_restored',
        '5 phone_restored',
        '7 formula',
      ]);
      const dates = file.rows.map(({ cells }) => cells[5]);
      expect(dates).toContain('23/03/2024');
    },
  );

  it('reads the sheet that was chosen, and tells one that is not there', async () => {
    const bytes = workbook('membres-trois-feuilles.ods');
    const { entries } = await membersOf(bytes, 'Anciens');
    expect(entries.map(({ name }) => name.last)).toEqual(['VIEUX']);
    const { file } = await membersOf(bytes, 'Lisez-moi');
    expect(file.problems).toEqual([{ line: 0, code: 'sheet_missing', value: 'Lisez-moi' }]);
  });

  it.each([
    ['an ODS under a password', workbook('protege.ods'), 'workbook_protected'],
    ['an XLSX under a password', protectedXlsx(), 'workbook_protected'],
    ['an XLS', workbook('ancien.xls'), 'workbook_old'],
  ])('tells what to do with %s', async (_, bytes, code) => {
    expect(await problemsOf(bytes)).toEqual([`0 ${code}`]);
  });
});

describe('formulas', () => {
  it.each(['xlsx', 'ods'] as const)(
    'are never computed in %s: their last value is read',
    async (format) => {
      const { entries } = await membersOf(
        makeWorkbook(
          {
            A: [
              ['Nom', 'Prénom'],
              [{ t: 's', v: 'MARTIN', f: '1+1' }, 'Jo'],
            ],
          },
          format,
        ),
      );
      expect(entries[0]?.name.last).toBe('MARTIN');
    },
  );

  it('without a value are told where a name is needed, and dropped elsewhere', async () => {
    const { entries, problems } = await membersOf(
      makeWorkbook({
        A: [
          ['Nom', 'Prénom', 'Groupe'],
          [{ t: 'n', f: 'HYPERLINK("http://127.0.0.1")' }, 'Jo', null],
          ['PETIT', 'Lou', { t: 'n', f: 'A1' }],
        ],
      }),
    );
    expect(codes(problems)).toEqual(['2 formula', '3 formula_removed']);
    expect(problems[0]?.value).toBe('=HYPERLINK("http://127.0.0.1")');
    expect(entries).toMatchObject([{ name: { last: 'PETIT' }, origin: null }]);
  });

  it('typed as text are no more trusted in a workbook than in a CSV', async () => {
    const { problems } = await membersOf(
      makeWorkbook({
        A: [
          ['Nom', 'Prénom'],
          ['=CMD()', 'Jo'],
        ],
      }),
    );
    expect(codes(problems)).toEqual(['2 formula']);
  });
});

describe('cells', () => {
  it('of figures are written out, as shown when they have a format, and dates as days', async () => {
    const file = await readFile(
      makeWorkbook({
        A: [
          ['Nom', 'Prénom', 'a', 'b', 'c', 'd'],
          [
            'A',
            'B',
            336_123_456_789_012,
            { t: 'n', v: 612_345_678, z: '0#" "##" "##" "##" "##' },
            { t: 'n', v: 45_374, z: 'dd/mm/yyyy' },
            { t: 'b', v: true },
          ],
        ],
      }),
    );
    expect(file.rows[1]?.cells.slice(2)).toEqual([
      '336123456789012',
      '06 12 34 56 78',
      '23/03/2024',
      'oui',
    ]);
  });

  it('merged over several lines count for each of them; a hidden sheet is not the first read', async () => {
    const { file, entries } = await membersOf(
      makeWorkbook(
        {
          Cachée: [
            ['Nom', 'Prénom'],
            ['X', 'Y'],
          ],
          Liste: [
            ['Groupe', 'Nom', 'Prénom'],
            ['GA Nord', 'A', 'Un'],
            [null, 'B', 'Deux'],
            [null, 'C', 'Trois'],
            ['GA Sud', 'D', 'Quatre'],
          ],
        },
        'xlsx',
        (sheet, book) => {
          book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] };
          if (sheet['A2']) sheet['!merges'] = [mergedCells('A2:A4')];
        },
      ),
    );
    expect(file.format).toMatchObject({ sheet: 'Liste' });
    expect(entries.map(({ origin }) => origin)).toEqual([
      'GA Nord',
      'GA Nord',
      'GA Nord',
      'GA Sud',
    ]);
  });

  it('that are blank at the end of a line are no cut line, and columns without a title have a number', async () => {
    const { table } = headTable(
      'members',
      await readFile(
        makeWorkbook({
          A: [
            ['Nom', 'Prénom', null, 'E-mail', 'E-mail'],
            ['A', 'B'],
            ['C', 'D', 'x', 'c@example.invalid', 'd@example.invalid', 'y'],
          ],
        }),
      ),
    );
    expect(table.headers).toEqual(['Nom', 'Prénom', '#3', 'E-mail', 'E-mail (2)', '#6']);
    expect(readMembers(table).problems).toEqual([]);
  });
});

describe('bounds', () => {
  const xlsxParts = (sheet: string, more: Partial<ZipPart> = {}): ZipPart[] => [
    {
      name: '[Content_Types].xml',
      content: text(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
      ),
    },
    {
      name: 'xl/workbook.xml',
      content: text(
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: text(
        '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
    },
    { name: 'xl/worksheets/sheet1.xml', content: text(sheet), ...more },
  ];
  const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  const row = (...cells: string[]) =>
    `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;
  const odsOf = (rows: string): Uint8Array =>
    makeZip([
      { name: 'mimetype', content: text('application/vnd.oasis.opendocument.spreadsheet') },
      { name: 'META-INF/manifest.xml', content: text('<manifest:manifest/>') },
      { name: 'styles.xml', content: text('<office:document-styles/>') },
      {
        name: 'content.xml',
        content: text(
          `<office:document-content><office:body><office:spreadsheet><table:table table:name="A">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
        ),
      },
    ]);

  it('leave an honest archive made by hand readable', async () => {
    const { entries } = await membersOf(
      makeZip(xlsxParts(sheet(row('Nom', 'Prénom') + row('A', 'B')))),
    );
    expect(entries).toMatchObject([{ name: { last: 'A', first: 'B' } }]);
  });

  it('refuse an archive that would unpack to more than it should, whatever its headers say', async () => {
    const blank = sheet(' '.repeat(2 * 2 ** 20));
    const announced = makeZip(xlsxParts(blank, { claims: 60 * 2 ** 20 }));
    expect(await problemsOf(announced)).toEqual(['0 workbook_too_large']);
    const lying = makeZip(xlsxParts(blank, { claims: 1000 }));
    expect(await problemsOf(lying)).toEqual(['0 workbook_unreadable']);
    // Packed, said to be stored: nobody unpacks it, and there is nothing to read in it.
    const disguised = makeZip(xlsxParts(blank, { claims: 1000, claimsStored: true }));
    expect(await problemsOf(disguised)).toEqual(['0 file_empty']);
  });

  it.each([
    ['more memory', { heapMb: 48, timeMs: 60_000 }],
    ['more time', { heapMb: 384, timeMs: 500 }],
  ])(
    'end a file that asks for %s than it gets, and leave the server its own',
    async (_, bounds) => {
      const before = process.memoryUsage().rss;
      const unpacked = await unpack(
        odsOf(
          '<table:table-row table:number-rows-repeated="50000000"><table:table-cell table:number-columns-repeated="16000" office:value-type="string"><text:p>A</text:p></table:table-cell></table:table-row>',
        ),
      );
      if (unpacked.kind !== 'parts') throw new Error(unpacked.code);
      const job = { parts: unpacked.parts, sheet: null, rowsMax: 10 };
      expect(await parseWorkbook(job, bounds)).toEqual({ kind: 'tooLarge' });
      expect(process.memoryUsage().rss - before).toBeLessThan(300 * 2 ** 20);
      // The next one is read as if nothing had happened.
      expect((await membersOf(workbook('membres-trois-feuilles.ods'))).entries).toHaveLength(5);
    },
  );

  it('take 5,000 lines and refuse 5,001', async () => {
    const lines = (count: number) =>
      makeWorkbook({ A: [['Nom', 'Prénom'], ...Array.from({ length: count }, () => ['A', 'B'])] });
    const { table } = headTable('members', await readFile(lines(5000)));
    expect(table.rows).toHaveLength(5000);
    const more = headTable('members', await readFile(lines(5001))).table;
    expect(more.problems).toEqual([{ line: 0, code: 'too_many_lines', limit: 5000 }]);
  });
});

describe('files that are no workbook', () => {
  it.each([
    ['a damaged archive', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), 'workbook_unreadable'],
    [
      'half a workbook',
      workbook('membres-trois-feuilles.xlsx').slice(0, 4000),
      'workbook_unreadable',
    ],
    [
      'an archive of something else',
      makeZip([{ name: 'word/document.xml', content: text('<a/>') }]),
      'workbook_unreadable',
    ],
    ['an empty workbook', makeWorkbook({ A: [], B: [] }), 'file_empty'],
    ['nothing', new Uint8Array(), 'file_empty'],
    ['more than 2 MB', new Uint8Array(2 * 1024 * 1024 + 1).fill(0x61), 'file_too_large'],
    ['a web page', text('<html><body><table><tr><td>Nom</td></tr></table>'), 'web_page'],
  ])('%s', async (_, bytes, code) => {
    expect(await problemsOf(bytes)).toEqual([`0 ${code}`]);
  });

  it('does not care what a file is called: bytes decide', async () => {
    expect((await readFile(text('Nom;Prénom\nA;B'))).format.kind).toBe('text');
    expect((await readFile(workbook('membres-trois-feuilles.xlsx'))).format.kind).toBe('workbook');
  });
});
