import { expect, test } from 'vitest';
import { Agent } from '../support/agent';
import { expectAccessible, openPage, picture } from '../support/chromium';
import { connect } from '../support/device';
import { createMeeting } from '../support/meeting';
import { temporaryFolder } from '../support/server';
import { spawnServer } from '../support/spawned-server';
import { waitUntil } from '../support/wait';

/** A meeting at its closing: one designated pair, and nobody's contact details known. */
async function closing(origin: string) {
  const { created, facilitator } = await createMeeting({ origin }, 'Boucle de l’Essonne');
  const device = await connect(facilitator);
  await waitUntil('the tasks', () => (device.meeting?.tasks.length ?? 0) > 0);
  const task = device.meeting!.tasks[0]!.id;
  const pair: string[] = [];
  for (const [first, last, gender] of [
    ['Inès', 'RIVIÈRE', 'F'],
    ['Ibrahim', 'SAINT-LOUP', 'M'],
  ] as const) {
    const answer = await facilitator.command('candidacy.add', {
      task,
      person: { first, last },
      gender,
      text: '',
      outgoing: false,
      agreed: true,
    });
    pair.push(answer['candidacy']!);
  }
  await facilitator.command('step.set', { step: 'closing' });
  await facilitator.command('task.reveal', { task, confirm: true });
  const [a, b] = pair as [never, never];
  await facilitator.command('decision.set', {
    kind: 'designated',
    task,
    pair: [a, b],
    check: null,
  });
  return { created, device, agent: facilitator };
}

test('the meeting rapporteur completes, copies and sends the report; the facilitator sets the next meeting, reads the journal and erases', async () => {
  const server = await spawnServer({ dir: temporaryFolder() });
  const { created, device, agent } = await closing(server.origin);
  const local = (link: string) => link.replace(/^https?:\/\/[^/]+/, server.origin);

  // The engine alone has no clipboard.
  const rapporteur = await openPage(local(created.links.rapporteur), 'console', { whole: true });
  await rapporteur.getByRole('button', { name: 'Remontées', exact: true }).click();
  await rapporteur.getByText('Coordonnées à compléter (2)').waitFor();
  await rapporteur.getByRole('button', { name: /Compléter les coordonnées d’Inès/ }).click();
  await rapporteur.getByRole('textbox', { name: 'E-mail' }).fill('ines@exemple.invalid');
  await rapporteur.getByRole('textbox', { name: 'Téléphone' }).fill('+33639981122');
  await rapporteur.getByRole('button', { name: 'Enregistrer' }).click();
  await rapporteur.getByText('Coordonnées à compléter (1)').waitFor();
  await rapporteur.getByRole('button', { name: 'Copier : E-mail d’Inès Rivière' }).click();
  await rapporteur.getByText(/^(Copié|Sélectionné : copiez avec Ctrl\+C)$/).waitFor();
  await expectAccessible(rapporteur, 'console, report');
  await picture(rapporteur, 'console-report');
  await rapporteur.getByRole('button', { name: 'Noter comme envoyées…' }).click();
  await rapporteur.getByRole('dialog').getByText('4 tâches n’ont pas encore d’acte.').waitFor();
  await rapporteur
    .getByRole('dialog')
    .getByRole('button', { name: 'Noter comme envoyées' })
    .click();
  await rapporteur.getByText(/^Envoyées/).waitFor();

  const facilitator = await openPage(local(created.links.facilitator), 'console');
  const plenary = await openPage(local(created.links.plenary), 'plenary');
  await agent.command('screen.show', { screen: { view: 'decisions' } });
  await facilitator.getByRole('button', { name: 'Prochaine réunion', exact: true }).click();
  await facilitator.getByLabel('Jour', { exact: true }).fill('19/12/2020');
  await facilitator.getByLabel('Heure', { exact: true }).fill('14h');
  await facilitator.getByText('Cette date est passée.').waitFor();
  await facilitator.getByLabel('Jour', { exact: true }).fill('19/12/2030');
  await facilitator.getByRole('button', { name: 'Fixer la date' }).click();
  await plenary.getByText(/jeudi 19 décembre 2030, 14\s?h\s?00/).waitFor();
  await expectAccessible(facilitator, 'console, next meeting');
  await expectAccessible(plenary, 'plenary, decisions with the next meeting');
  await picture(plenary, 'plenary-decisions-next');

  await facilitator.getByRole('button', { name: 'Journal', exact: true }).click();
  await facilitator.getByText(/Binôme désigné pour .*Inès Rivière et Ibrahim Saint-Loup/).waitFor();
  await facilitator.getByText(/Coordonnées modifiées.*Inès Rivière/).waitFor();
  await expectAccessible(facilitator, 'console, journal');
  await picture(facilitator, 'console-journal');

  await facilitator.getByRole('button', { name: 'Conservation', exact: true }).click();
  await facilitator.getByText(/jours après l’envoi des remontées/).waitFor();
  await facilitator.getByRole('button', { name: 'Effacer la réunion…' }).click();
  await expectAccessible(facilitator, 'console, erasing');
  await picture(facilitator, 'console-erasing');
  await facilitator.getByRole('dialog').getByRole('button', { name: 'Tout effacer' }).click();
  for (const page of [facilitator, rapporteur, plenary])
    await page.getByText('Cette réunion n’existe plus').waitFor();
  await device.closedWith(4404);
  const late = new Agent(server.origin);
  expect((await late.request('GET', `/api/meetings/${created.id}/exports/report.csv`)).status).toBe(
    404,
  );
}, 120_000);
