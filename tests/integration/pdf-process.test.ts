import { createPdfRenderer } from '@tdt/server/exports/pdf/renderer';
import type { PdfDocument } from '@tdt/server/exports/pdf/model';
import { expect, onTestFinished, test } from 'vitest';
import { readPdf } from '../support/pdf';

const document = (title: string): PdfDocument => ({
  title,
  locale: 'fr',
  date: 0,
  footer: '',
  blocks: [],
});

test('a document that cannot be set is refused alone, and the next ones are set', async () => {
  const renderer = createPdfRenderer();
  onTestFinished(() => renderer.close());
  // Not a document at all: the process must outlive whatever it is given.
  const broken = renderer.render({ ...document('x'), blocks: null as unknown as [] });
  const whole = renderer.render(document('Suite'));
  await expect(broken).rejects.toThrow();
  expect((await readPdf((await whole)!)).title).toBe('Suite');
});

test('when too many documents wait the next is refused at once, and whoever waited when the server stops is told', async () => {
  const renderer = createPdfRenderer();
  const waiting = Array.from({ length: 40 }, (_, at) => {
    const rendered = renderer.render(document(String(at)));
    if (rendered === null) throw new Error(`Document ${at} was refused.`);
    return rendered;
  });
  expect(renderer.render(document('de trop'))).toBeNull();
  const ends = Promise.allSettled(waiting);
  renderer.close();
  expect((await ends).every(({ status }) => status === 'rejected')).toBe(true);
  // A renderer that was closed starts again with the next document.
  onTestFinished(() => renderer.close());
  expect((await readPdf((await renderer.render(document('Après')))!)).title).toBe('Après');
});
