import { csvText, phoneCell, textCell } from '@tdt/server/exports/report/cells';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

describe('a cell of text', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("http://x";"y")', '\'=HYPERLINK("http://x";"y")'],
    ['+1+1', "'+1+1"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'=1"],
    ['\r=1', "'=1"],
    ['  =1', "'=1"],
    ['\u200e=1', "'\u200e=1"],
    ['\ufeff=1', "'=1"],
    ['＝1', "'＝1"],
    ['＠x', "'＠x"],
    ['\n@x', "'@x"],
  ])('that begins like a formula (%j) is defused', (typed, cell) => {
    expect(textCell(typed)).toBe(cell);
  });

  it.each(['Jean-Pierre', 'a=b', 'Ada Lovelace', '« oui »', 'مريم', '😀', 'l’été', ''])(
    'is left as it is: %j',
    (text) => {
      expect(textCell(text)).toBe(text);
    },
  );

  it('stands on one line, and empty where nothing is known', () => {
    expect(textCell('3 rue des Lilas\r\n62300 Lens\n\nFrance')).toBe(
      '3 rue des Lilas, 62300 Lens, France',
    );
    expect(textCell(null)).toBe('');
  });
});

describe('a telephone number', () => {
  it.each([
    ['+33639981122', '+33 6 39 98 11 22'],
    ['+33 (0)6 39 98 11 22', '+33 6 39 98 11 22'],
    ['+33-6-39-98-11-22', '+33 6 39 98 11 22'],
    ['0639981122', '06 39 98 11 22'],
    ['06.39.98.11.22', '06 39 98 11 22'],
    ['06 39 98 11 22', '06 39 98 11 22'],
    ['+32470123456', '+32 470 12 34 56'],
    ['0692123456', '0692 12 34 56'],
    ['00 33 6 39 98 11 22', '06 39 98 11 22'],
    ['+1 202-555-0143', '+1 202 555 0143'],
    ['123456', '12 34 56'],
  ])('%s is kept whole, in groups, so that no spreadsheet counts with it: %s', (typed, cell) => {
    expect(phoneCell(typed).replace(/ /g, '')).toBe(cell.replace(/ /g, ''));
    expect(phoneCell(typed)).toMatch(/^\+?\d+( \d+)+$/);
  });

  it('is defused like any text when it is none', () => {
    expect(phoneCell('=cmd')).toBe("'=cmd");
    expect(phoneCell('+33 6 (soir)')).toBe("'+33 6 (soir)");
    expect(phoneCell('-06 39')).toBe("'-06 39");
    expect(phoneCell(null)).toBe('');
  });
});

it('a table opens in a French spreadsheet: UTF-8 with its mark, semicolons, CRLF, and reads back', () => {
  const rows = [
    ['Élodie; "Lili"', 'a\tb'],
    ['', '😀'],
  ];
  const text = csvText(['Prénom', 'Nom'], rows);
  expect(text.startsWith('\ufeff"Prénom";"Nom"\r\n')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(Papa.parse(text.slice(1), { skipEmptyLines: true }).data).toEqual([
    ['Prénom', 'Nom'],
    ...rows,
  ]);
});
