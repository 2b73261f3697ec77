import { rehearse } from '@tdt/server/meetings/rehearsal';
import { pino } from 'pino';
import { expect, test } from 'vitest';

test('a start rehearses a meeting from its creation to its second opening, and has nothing to complain of', async () => {
  const said: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void said.push(line) });
  await rehearse(log);
  expect(said).toEqual([]);
});
