import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codes, example, readTable, tableOf } from './support';

const encode = (text: string) => new TextEncoder().encode(text);
const withBytes = (start: number[], rest: Uint8Array) => Uint8Array.from([...start, ...rest]);

describe('the example files', () => {
  it.each([
    ['membres.csv', 'utf-8', ',', 57, 9],
    ['candidatures.csv', 'utf-8', ',', 19, 8],
    ['candidatures-tableur.csv', 'windows-1252', ';', 24, 8],
  ] as const)('%s', (file, encoding, separator, rows, headers) => {
    const table = readTable(example(file));
    expect(table).toMatchObject({ encoding, separator, problems: [] });
    expect(table.rows).toHaveLength(rows);
    expect(table.headers).toHaveLength(headers);
    expect(table.rows.map((row) => row.line)).toEqual(table.rows.map((_, at) => at + 2));
  });

  it('reads the typographic signs of Windows-1252', () => {
    const [, , row] = readTable(example('candidatures-tableur.csv')).rows;
    expect(row?.cells[0]).toBe('DUCHÊNE');
    expect(row?.cells[4]).toContain('J’apprends vite');
  });
});

describe('encodings', () => {
  it('reads UTF-8 with a byte order mark, which does not stick to the first title', () => {
    const table = readTable(withBytes([0xef, 0xbb, 0xbf], encode('Nom;Prénom\nŒUVRARD;Loïc')));
    expect(table).toMatchObject({ encoding: 'utf-8', headers: ['Nom', 'Prénom'] });
    expect(table.rows[0]?.cells).toEqual(['ŒUVRARD', 'Loïc']);
  });

  it.each([
    ['little', [0xff, 0xfe], 0],
    ['big', [0xfe, 0xff], 1],
  ] as const)('reads UTF-16, %s end first', (_, mark, low) => {
    const bytes = Array.from('Nom\tPrénom\nŒUVRARD\tLoïc').flatMap((sign) => {
      const unit = sign.charCodeAt(0);
      return low === 0 ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
    });
    const table = readTable(Uint8Array.from([...mark, ...bytes]));
    expect(table).toMatchObject({
      encoding: 'utf-16',
      separator: '\t',
      headers: ['Nom', 'Prénom'],
    });
    expect(table.rows[0]?.cells).toEqual(['ŒUVRARD', 'Loïc']);
  });

  it('reads a UTF-8 file that was cut in the middle of a letter as UTF-8', () => {
    const whole = encode('Nom,Prénom\nRIVIÈRE,Élodie\nMONTAGNÉ,Zoé');
    const table = readTable(whole.slice(0, -1));
    expect(table.encoding).toBe('utf-8');
    expect(table.rows[0]?.cells).toEqual(['RIVIÈRE', 'Élodie']);
    expect(table.rows[1]?.cells[1]).toBe('Zo\ufffd');
  });
});

describe('separators and lines', () => {
  it.each([
    [';', 'Nom;Prénom\nA;B'],
    [',', 'Nom,Prénom\nA;B;C,D'],
    ['\t', 'Nom\tPrénom\nA\tB'],
    [';', 'Nom, en capitales;Prénom\nA;B\nC;D'],
    [';', 'sep=;\nNom;Prénom\nA;B'],
    [',', 'Nom\nA'],
  ] as const)('finds %j', (separator, text) => {
    expect(tableOf(text).separator).toBe(separator);
  });

  it('counts physical lines through quoted line breaks, blank lines and mixed endings', () => {
    const table = tableOf('Nom,Texte\r\nA,"un\r\ndeux\r\ntrois"\n\n,,\nB,fin\rC,"x""y"');
    expect(table.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [2, 'A', 'un\ndeux\ntrois'],
      [7, 'B', 'fin'],
      [8, 'C', 'x"y'],
    ]);
  });

  it('counts the line that declares the separator', () => {
    const table = tableOf('sep=;\nNom;Prénom\nA;B');
    expect(table.headers).toEqual(['Nom', 'Prénom']);
    expect(table.rows.map((row) => row.line)).toEqual([3]);
  });

  it('sets aside a line whose quote does not close and keeps the ones after it', () => {
    const table = tableOf('Nom;Prénom;Texte\nA;B;"coupé\nC;D;"bien"\nE;F;x\nG;H;"encore');
    expect(codes(table.problems)).toEqual(['2 quote_open', '5 quote_open']);
    expect(table.problems[0]?.raw).toBe('A;B;"coupé');
    expect(table.rows.map((row) => [row.line, row.cells[0]])).toEqual([
      [3, 'C'],
      [4, 'E'],
    ]);
  });

  it('gives up a file full of quotes that do not close', () => {
    const table = tableOf(`Nom;Prénom\n${'"A;B\n'.repeat(100_000)}`);
    expect(table.rows).toEqual([]);
    expect(codes(table.problems)).toContain('0 quotes_broken');
  });
});

describe('files that are no table', () => {
  it.each([
    ['a PDF', encode('%PDF-1.7'), 'not_text'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), 'not_text'],
    ['nothing', new Uint8Array(), 'file_empty'],
    ['blanks', encode(' \r\n\r\n'), 'file_empty'],
  ])('%s', (_, bytes, code) => {
    const table = readTable(bytes);
    expect(codes(table.problems)).toEqual([`0 ${code}`]);
    expect(table.rows).toEqual([]);
  });

  it('takes 5,000 lines and refuses 5,001', () => {
    const lines = (count: number) => `Nom,Prénom\n${'A,B\n'.repeat(count)}`;
    expect(tableOf(lines(5000)).rows).toHaveLength(5000);
    const refused = tableOf(lines(5001));
    expect(refused.rows).toEqual([]);
    expect(refused.problems).toEqual([{ line: 0, code: 'too_many_lines', limit: 5000 }]);
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const table = readTable(bytes);
        expect(table.rows.every((row) => row.line >= 2)).toBe(true);
      }),
      { seed: 20_261_205, numRuns: 1000 },
    );
  });

  it('reads back any cells that were written with quotes', () => {
    const cells = fc.array(
      fc.string({ maxLength: 12 }).filter((text) => /^[^\r]*\S[^\r]*$/.test(text)),
      {
        minLength: 2,
        maxLength: 2,
      },
    );
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 8 }), (rows) => {
        const quoted = rows.map((row) =>
          row.map((text) => `"${text.replaceAll('"', '""')}"`).join(';'),
        );
        const table = tableOf(['"Nom";"Prénom"', ...quoted].join('\r\n'));
        expect(table.rows.map((row) => row.cells)).toEqual(rows);
      }),
      { seed: 20_261_205, numRuns: 300 },
    );
  });
});
