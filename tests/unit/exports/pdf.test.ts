import { createCompiler } from '@tdt/server/exports/pdf/compile';
import type { Block, PdfDocument } from '@tdt/server/exports/pdf/model';
import { expect, test } from 'vitest';
import { readPdf } from '../../support/pdf';

const compiler = createCompiler();
const document = (...blocks: Block[]): PdfDocument => ({
  title: 'Feuille d’essai',
  locale: 'fr',
  date: 1_800_000_000_000,
  footer: 'Réunion',
  blocks,
});
const read = (given: PdfDocument) => readPdf(compiler.compile(given));
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

test('a document is tagged PDF with its title, its language and bookmarks', async () => {
  const pdf = await read(
    document(
      { kind: 'heading', level: 2, text: 'Les tâches' },
      { kind: 'list', items: ['une', 'deux'] },
      { kind: 'table', columns: [{ header: 'Nom', width: 1 }], rows: [['Ana'], ['']] },
      { kind: 'qr', value: 'https://example.org/r/ABCDEF', alt: 'QR de la réunion', side: 30 },
    ),
  );
  expect(pdf).toMatchObject({
    pages: 1,
    title: 'Feuille d’essai',
    language: 'fr-FR',
    tagged: true,
  });
  expect(pdf.bookmarks[0]).toBe('Feuille d’essai');
  expect(pdf.roles).toEqual(
    expect.arrayContaining(['H1', 'H2', 'L', 'LI', 'Table', 'TH', 'TD', 'Figure']),
  );
  expect(pdf.alts).toEqual(['QR de la réunion']);
  expect((await read({ ...document(), locale: 'en' })).language).toBe('en-GB');
});

test('the same document at the same date is the same bytes', () => {
  const one = document(paragraph('Bonjour'));
  expect(compiler.compile(one).equals(createCompiler().compile(one))).toBe(true);
  expect(compiler.compile({ ...one, date: 0 }).equals(compiler.compile(one))).toBe(false);
});

test('names of every script are shown, and a character that no font has stands as its code point', async () => {
  const { text } = await read(
    document(
      paragraph('مريم · שלום · 你好 · 한국어 · Ελένη · Ольга · 😀 · \u{13000} · \u{10fffd}'),
    ),
  );
  for (const part of ['שלום', '你好', '한국어', 'Ελένη', 'Ольга', '😀', '[U+13000]', '[U+10FFFD]'])
    expect(text).toContain(part);
});

test('nothing in a text is markup, and no control character reaches the page', async () => {
  const hostile = '#panic() $x$ *a* @b <c> [d] \\ // ` " \' = - + #sys.inputs.doc';
  const { text } = await read({
    ...document(paragraph(`${hostile}\u0000\u0007\ud800fin`), {
      kind: 'heading',
      level: 2,
      text: hostile,
    }),
    title: hostile,
    footer: hostile,
  });
  expect(text.split(hostile).length - 1).toBe(4);
  expect(text).toContain(`${hostile}fin`);
});

test('a word of 200 letters is broken instead of running out of the page', async () => {
  const name = 'Wolfeschlegelsteinhausen'.repeat(9).slice(0, 200);
  const { texts, pages } = await read(
    document(paragraph(name), {
      kind: 'table',
      columns: [
        { header: 'Nom', width: 1 },
        { header: 'Signature', width: 3 },
      ],
      rows: [[name, '']],
    }),
  );
  expect(pages).toBe(1);
  expect(texts[0]?.replaceAll(' ', '').split(name).length).toBe(3);
});
