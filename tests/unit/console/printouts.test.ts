import { PRINTOUTS, printoutUrl } from '@tdt/client/routes/console/model/printouts';
import { EXPORTS } from '@tdt/server/exports/registry';
import { expect, test } from 'vitest';

test('every document that the console offers is one that the server has', () => {
  for (const printout of PRINTOUTS) expect(EXPORTS.has(`${printout}.pdf`), printout).toBe(true);
});

test('the link of a document says its language, and its group where each group has its own', () => {
  const wanted = { locale: 'en', group: 3, download: true } as const;
  expect(printoutUrl('mA', 'posters', wanted)).toBe(
    '/api/meetings/mA/exports/posters.pdf?locale=en&group=3&download=1',
  );
  expect(printoutUrl('mA', 'attendance', { locale: 'fr', group: 3 })).toBe(
    '/api/meetings/mA/exports/attendance.pdf?locale=fr',
  );
});
