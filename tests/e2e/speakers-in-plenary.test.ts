import { displayName } from '@tdt/shared/people/names';
import { expect, test } from 'vitest';
import { expectAccessible, openPage, picture } from '../support/chromium';
import { startMeeting } from '../support/meeting';
import { temporaryFolder } from '../support/server';
import { spawnServer } from '../support/spawned-server';
import { waitUntil } from '../support/wait';

/** A plenary with everything revealed: the console, the screen of the room, and somebody at home. */
async function plenary() {
  const server = await spawnServer({ dir: temporaryFolder() });
  const meeting = await startMeeting(server, 6);
  const { facilitator, members } = meeting;
  const pen = meeting.groups()[0]!.rapporteur;
  const [home, other] = members.filter(({ id }) => id !== pen);
  await facilitator.command('person.present', { people: [home!.id], presence: 'remote' });
  await facilitator.command('person.edit', { person: other!.id, noPhone: true });
  await facilitator.command('step.set', { step: 'pooling' });
  await facilitator.command('task.reveal', { task: null, confirm: true });
  const grant = { role: 'participant', person: home!.id, label: '' } as const;
  const { link } = await facilitator.command('seat.grant', grant);
  const local = (url: string) => url.replace(/^https?:\/\/[^/]+/, server.origin);
  const console = await openPage(local(meeting.created.links.facilitator), 'console');
  const screen = await openPage(local(meeting.created.links.plenary), 'plenary');
  const follower = await openPage(local(link!), 'phone');
  const names = { home: displayName(home!), other: displayName(other!), last: home!.last };
  return { meeting, console, screen, follower, names, device: meeting.console };
}

test('the speakers’ queue goes from a phone at home to the console, the screen and back, without an axe violation', async () => {
  const { console, screen, follower, names, device } = await plenary();
  await follower.getByRole('button', { name: 'Demander la parole' }).click();
  await follower.getByText('Vous êtes en tête de liste').waitFor();
  await expectAccessible(follower, 'follower, waiting to speak');
  await screen.getByText('1 personne demande la parole').waitFor();

  await console.getByRole('button', { name: 'Inscrire…' }).click();
  await console.getByRole('searchbox', { name: 'Nom de la personne' }).press('Enter');
  await waitUntil('two waiting', () => device.meeting?.speakers.length === 2);
  await console.getByRole('button', { name: `Donner la parole : ${names.home}` }).click();
  await follower.getByText('C’est à vous').waitFor();
  await screen.getByText(names.last).first().waitFor();
  await expectAccessible(follower, 'follower, speaking');
  await expectAccessible(screen, 'plenary, speakers’ strip');
  await expectAccessible(console, 'console, speakers');
  await picture(screen, 'plenary-speaking');
  await picture(console, 'console-speakers');
  await picture(follower, 'follower-speaking');

  await follower.getByRole('button', { name: 'J’ai terminé' }).click();
  await console.getByText('Personne n’a la parole.').waitFor();
  await console.getByRole('button', { name: `Donner la parole : ${names.other}` }).click();
  await follower.getByText(`La parole est à ${names.other}`).first().waitFor();
  await console.getByRole('button', { name: /^Annuler/ }).click();
  await waitUntil('the turn taken back', () => device.meeting?.speaking === null);
  expect(device.meeting?.speakers).toHaveLength(1);

  await console.getByRole('button', { name: 'Écran neutre' }).click();
  await console.getByRole('button', { name: 'Écran neutre affiché' }).waitFor();
  expect(device.meeting?.screen).toEqual({ view: 'neutral' });
  await screen.getByRole('heading', { name: 'Assemblée d’essai' }).waitFor();
  await expectAccessible(screen, 'plenary, neutral');
}, 120_000);
