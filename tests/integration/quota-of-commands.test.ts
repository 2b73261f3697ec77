import { expect, test } from 'vitest';
import { startMeeting } from '../support/meeting';
import { startServer } from '../support/server';

test('a seat gives so many commands a minute and no more, while the others go on', async () => {
  const server = await startServer({ limits: { commandsPerSeat: { points: 20, seconds: 60 } } });
  const meeting = await startMeeting(server, 12);
  const [flooding, calm] = meeting.groups();
  const rapporteur = meeting.rapporteur(flooding!.id);
  const answers = [];
  for (let turn = 0; turn < 30; turn += 1)
    answers.push(
      turn % 2 === 0
        ? await rapporteur.send('help.ask', { task: null })
        : await rapporteur.send('help.clear', { group: flooding!.id }),
    );
  expect(answers.slice(0, 20).every(({ ok }) => ok)).toBe(true);
  const refused = answers.slice(20);
  expect(refused).toHaveLength(10);
  for (const answer of refused)
    expect(answer).toMatchObject({ ok: false, error: { code: 'rate_limited' } });
  await meeting.rapporteur(calm!.id).command('help.ask', { task: null });
});
