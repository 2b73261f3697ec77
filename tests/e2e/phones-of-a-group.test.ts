import type { PersonId } from '@tdt/shared/ids';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { builtClient } from '../support/built-client';
import { openPage, picture } from '../support/chromium';
import { startMeeting } from '../support/meeting';
import type { TestMeeting } from '../support/meeting';
import { startServer } from '../support/server';

/** A group with two rapporteurs, each with a phone; the candidates to "Suivi des luttes" sit elsewhere, but for one. */
async function startEvening() {
  const server = await startServer({ clientDir: builtClient() });
  const meeting = await startMeeting(server);
  const [group, elsewhere] = meeting.groups();
  const mine = group!.rapporteur;
  const [second, recused] = group!.members.filter((person) => person !== mine) as [
    PersonId,
    PersonId,
  ];
  await meeting.facilitator.command('rapporteur.name', {
    group: group!.id,
    rapporteurs: [mine, second],
  });
  const [luttes, caisse] = ['luttes', 'caisse'].map((id) =>
    meeting.tasks.find((task) => task === id)!,
  );
  const pair = oneOfEachGender(meeting, elsewhere!.members);
  for (const person of [...pair, recused]) await meeting.candidacy(luttes!, person);
  await meeting.candidacy(caisse!, mine);
  await meeting.candidacy(caisse!, pair[0]);
  await meeting.facilitator.command('step.set', { step: 'candidacies' });
  return {
    meeting,
    group: group!,
    mine,
    second: second,
    recused: recused,
    pair,
    luttes: luttes!,
  };
}

/** Members are women and men by turns, in the order in which they were added. */
function oneOfEachGender(meeting: TestMeeting, people: readonly PersonId[]): [PersonId, PersonId] {
  const turn = (person: PersonId) => meeting.members.findIndex(({ id }) => id === person) % 2;
  const of = (gender: number) => people.find((person) => turn(person) === gender)!;
  return [of(0), of(1)];
}

async function phoneOf(meeting: TestMeeting, person: PersonId): Promise<Page> {
  const granted = await meeting.facilitator.command('seat.grant', {
    role: 'participant',
    person,
    label: 'Téléphone',
  });
  return openPage(granted['link']!);
}

/** "Prénom3 Nom3": names imported in capitals are cased on phones. */
function nameOf(meeting: TestMeeting, person: PersonId): string {
  const found = meeting.members.find(({ id }) => id === person)!;
  return `${found.first} N${found.last.slice(1).toLowerCase()}`;
}

const openTask = (page: Page, name: string) => page.getByText(name).first().click();
const openPart = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Les trois temps' }).getByRole('button', { name }).click();
const adding = (page: Page) => page.getByRole('textbox', { name: 'Ajouter une qualité' });

async function pick(page: Page, opener: string, name: string): Promise<void> {
  await page.getByRole('button', { name: opener }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(name) })
    .click();
}

test('what one phone types appears on the other with the name, and moves no field there', async () => {
  const { meeting, mine, second } = await startEvening();
  const one = await phoneOf(meeting, mine);
  const two = await phoneOf(meeting, second);
  for (const page of [one, two]) {
    await openTask(page, 'Suivi des luttes');
    await openPart(page, /Profils/);
  }
  await adding(two).click();
  const before = await adding(two).boundingBox();
  await adding(one).pressSequentially('Connaît les syndicats');
  await two.getByText(`${nameOf(meeting, mine)} écrit…`).waitFor();
  await two.getByRole('textbox', { name: 'Qualité 1' }).waitFor();
  await picture(two, 'phone-somebody-writes');
  const after = await adding(two).boundingBox();
  expect(after!.height).toBe(before!.height);
  expect(await adding(two).evaluate((field) => field === document.activeElement)).toBe(true);
  // Both write on: neither takes the other's line.
  await adding(two).pressSequentially('Libre en semaine');
  await adding(two).press('Enter');
  await adding(one).press('Enter');
  await one.getByRole('textbox', { name: 'Qualité 2' }).waitFor();
  const texts = await one.getByRole('listitem').getByRole('textbox').all();
  const values = await Promise.all(texts.map((text) => text.inputValue()));
  expect(values.sort()).toEqual(['Connaît les syndicats', 'Libre en semaine']);
});

test('a half-written line is taken up again after a reload, in the same field', async () => {
  const { meeting, mine } = await startEvening();
  const page = await phoneOf(meeting, mine);
  await openTask(page, 'Suivi des luttes');
  await openPart(page, /Profils/);
  await adding(page).pressSequentially('À moitié');
  await page.getByText(/^Enregistré \d\d:\d\d/).waitFor();
  await page.reload();
  await adding(page).waitFor();
  await page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement);
  // The words come from this phone's copy or from the server, whichever is first to know all of them.
  await page.waitForFunction(
    () =>
      document.activeElement instanceof HTMLTextAreaElement &&
      document.activeElement.value === 'À moitié',
  );
});

test('a group studies, proposes a pair and reports it; the reveal leaves it standing', async () => {
  const { meeting, mine, second, recused, pair, luttes } = await startEvening();
  const one = await phoneOf(meeting, mine);
  const two = await phoneOf(meeting, second);
  for (const page of [one, two]) await openTask(page, 'Suivi des luttes');
  const first = meeting.members.find(({ id }) => id === recused)!.first;
  await one.getByRole('checkbox', { name: `${first} a quitté la table` }).check();
  await one.getByRole('radio', { name: 'Retenue', exact: true }).first().check({ force: true });
  await two.getByRole('checkbox', { name: `${first} a quitté la table`, checked: true }).waitFor();
  await picture(two, 'phone-study');
  await openPart(one, /Proposition/);
  await one.getByText('Un binôme, avec accord').click();
  await pick(one, 'Choisir la première personne', nameOf(meeting, recused));
  await pick(one, 'Choisir la deuxième personne', nameOf(meeting, pair[0]));
  await pick(one, `Changer ${nameOf(meeting, recused)}`, nameOf(meeting, pair[1]));
  await one.getByText('Parité respectée').first().waitFor();
  // Naming has retained all three: nothing is left to study, nothing to confirm.
  await one.getByRole('button', { name: 'Faire remonter', exact: true }).click();
  await openPart(two, /Proposition/);
  for (const page of [one, two]) await page.getByText(/^Remontée à \d\d:\d\d/).waitFor();
  await picture(one, 'phone-reported');
  await meeting.facilitator.command('task.reveal', { task: luttes, confirm: true });
  await one.getByText('Révélée à la salle').waitFor();
  await picture(one, 'phone-revealed');
});

test('a rapporteur who is a candidate hands the pen over and is called back', async () => {
  const { meeting, mine, second, pair } = await startEvening();
  const one = await phoneOf(meeting, mine);
  const two = await phoneOf(meeting, second);
  await openTask(one, 'Caisse départementale');
  await one.getByRole('heading', { name: 'Vous êtes en retrait' }).waitFor();
  await one.getByRole('button', { name: /Passer le stylo à/ }).click();
  await one.getByText(`${nameOf(meeting, second)} tient le stylo depuis`).waitFor();
  await picture(one, 'phone-pen-passed');
  await openTask(two, 'Caisse départementale');
  await two.getByText('Vous tenez le stylo').waitFor();
  await openPart(two, /Proposition/);
  await two.getByText('Des noms, sans accord').click();
  await pick(two, 'Ajouter un nom', nameOf(meeting, pair[0]));
  await two.getByRole('button', { name: 'Faire remonter', exact: true }).click();
  const sure = two.getByRole('dialog').getByRole('button', { name: 'Faire remonter' });
  await sure.click();
  await one.getByRole('heading', { name: 'Le groupe vous rappelle' }).waitFor();
  await picture(one, 'phone-called-back');
  expect(await one.getByText(nameOf(meeting, pair[0])).count()).toBe(0);
  await one.getByRole('button', { name: 'Je reviens à la table' }).click();
  await one.getByRole('heading', { name: 'Vous êtes en retrait' }).waitFor();
});

test('a call to the facilitators is shown until they have come', async () => {
  const { meeting, mine, group } = await startEvening();
  const page = await phoneOf(meeting, mine);
  await page.getByRole('button', { name: 'Appeler l’animation' }).click();
  await page.getByText(/^Appel envoyé à \d\d:\d\d/).waitFor();
  await meeting.facilitator.command('help.clear', { group: group.id });
  await page.getByRole('button', { name: 'Appeler l’animation' }).waitFor();
  expect(await page.getByText(/^Appel envoyé/).count()).toBe(0);
});

test('a member of a group that shares its work reads it, and writes nothing', async () => {
  const { meeting, group, mine, recused } = await startEvening();
  await meeting.facilitator.command('group.share', { group: group.id, shared: true });
  const reader = group.members.find((person) => person !== recused && !isRapporteur(person));
  function isRapporteur(person: PersonId): boolean {
    const found = meeting.console.meeting?.groups.find(({ id }) => id === group.id);
    return found?.rapporteurs.includes(person) === true;
  }
  const one = await phoneOf(meeting, mine);
  const two = await phoneOf(meeting, reader!);
  for (const page of [one, two]) {
    await openTask(page, 'Suivi des luttes');
    await openPart(page, /Profils/);
  }
  await adding(one).pressSequentially('Sait écouter');
  await two.getByText('Sait écouter').waitFor();
  await picture(two, 'phone-reading');
  await two.getByText(/^Vous lisez\./).waitFor();
  expect(await two.getByRole('textbox').count()).toBe(0);
  expect(await two.getByRole('checkbox').count()).toBe(0);
});
