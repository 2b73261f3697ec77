import { appendEntry, LIST_MAX } from '@tdt/shared/document/list';
import { groupRoot, groupSection, PROPOSAL_KEY } from '@tdt/shared/document/sections';
import { entryId } from '@tdt/shared/ids';
import type { CandidacyId } from '@tdt/shared/ids';
import type { Group } from '@tdt/shared/document/values';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { builtClient } from '../support/built-client';
import { expectAccessible, openPage, picture } from '../support/chromium';
import { connect } from '../support/device';
import { startServer } from '../support/server';
import { startVariedMeeting } from '../support/varied-people';
import type { VariedMeeting, VariedMember } from '../support/varied-people';
import { waitUntil } from '../support/wait';

/*
 * What a table does beside writing: it is formed, people are moved, the order of its tasks changes, a second person writes,
 * somebody is proposed on the spot, withdraws, steps aside and is called back. With every kind of name.
 */

const start = async () => startVariedMeeting(await startServer({ clientDir: builtClient() }));

/** The same with groups of eight, at the step of the candidacies. */
async function startTables() {
  const meeting = await start();
  await meeting.facilitator.command('groups.form', { seed: 5 });
  await meeting.facilitator.command('step.set', { step: 'candidacies' });
  await waitUntil('the groups', () => meeting.groups().length === 2);
  const [group, other] = meeting.groups();
  const pen = meeting.member(group!.rapporteurs[0]!);
  const others = meeting.membersOf(group!).filter(({ id, agent }) => id !== pen.id && agent);
  return { meeting, group: group!, other: other!, pen, others };
}

const phone = async (meeting: VariedMeeting, person: { readonly id: string }) =>
  openPage(await meeting.link(meeting.member(person.id).id));
const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });
const part = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Les trois temps' }).getByRole('button', { name });
const openTask = (page: Page, name: string) => page.getByText(name).first().click();
const none = { kind: 'noRelevantCandidacy', candidacies: [], reported: true } as const;

test('groups are formed from the console, people moved by hand, and a paper sheet entered in sight of everybody', async () => {
  const meeting = await start();
  await meeting.candidacy(meeting.struggles, meeting.members[0]!.id);
  await meeting.facilitator.command('step.set', { step: 'profiles' });
  const console = await openPage(meeting.links.facilitator, 'console');
  await console.getByRole('button', { name: 'Former les groupes…' }).click();
  const forming = dialog(console, 'Former les groupes');
  await forming.getByText('2 groupes de 8').waitFor();
  await expectAccessible(console, 'console, forming');
  await picture(console, 'groups-forming');
  await forming.getByRole('button', { name: 'Autre tirage' }).click();
  await forming.getByRole('button', { name: 'Former ces groupes' }).click();
  await waitUntil('the groups', () => meeting.groups().length === 2);

  const without = meeting.members.find(({ agent }) => agent === null)!;
  const personIn = () => meeting.console.meeting?.people.get(without.id)?.group;
  const from = meeting.groups().find(({ id }) => id === personIn())!;
  const to = meeting.groups().find(({ id }) => id !== from.id)!;
  await console.getByRole('button', { name: new RegExp(`^Groupe ${from.number}\\b`) }).click();
  const table = dialog(console, `Groupe ${from.number}`);
  await table.getByRole('combobox', { name: `Groupe de ${without.name}` }).selectOption(to.id);
  await waitUntil('the move', () => personIn() === to.id);
  await expectAccessible(console, 'console, a group');
  await picture(console, 'groups-one-table');
  await table.getByRole('button', { name: 'Terminé' }).click();

  // Whoever has no phone reports for the other table: its paper is entered by the facilitators.
  await meeting.facilitator.command('rapporteur.name', { group: to.id, rapporteurs: [without.id] });
  await console.getByRole('button', { name: new RegExp(`^Groupe ${to.number}\\b`) }).click();
  const paper = dialog(console, `Groupe ${to.number}`);
  await paper.getByRole('button', { name: 'Saisir la feuille de papier' }).click();
  const link = await paper.getByRole('link', { name: 'Ouvrir la saisie' }).getAttribute('href');
  await expectAccessible(console, 'console, paper');
  await picture(console, 'groups-paper-console');
  const sheet = await openPage(link!);
  await sheet.getByText(/^Saisi par l’animation, depuis/).waitFor();
  await openTask(sheet, 'Suivi des luttes');
  await sheet.getByRole('textbox', { name: 'Ajouter une qualité' }).fill('Écrit sur le papier');
  await sheet.getByText(/^Enregistré \d\d:\d\d/).waitFor();
  await expectAccessible(sheet, 'phone, paper sheet');
  await picture(sheet, 'groups-paper-sheet');
  await paper.getByRole('button', { name: 'Rendre la place' }).click();
  await paper.getByText(/^Saisi par l’animation, de .* à /).waitFor();
});

test('a table changes the order of its tasks, names who writes with it, and proposes somebody with their details', async () => {
  const { meeting, group, pen, others } = await startTables();
  await meeting.candidacy(meeting.funds, others[0]!.id);
  const page = await phone(meeting, pen);
  await page.getByRole('button', { name: 'Changer l’ordre' }).click();
  const [first] = meeting.groups().find(({ id }) => id === group.id)!.taskOrder;
  const order = dialog(page, 'Dans quel ordre ?');
  await order
    .getByRole('button', { name: /^Descendre / })
    .first()
    .click();
  await order.getByText(/ passe en position 2\.$/).waitFor({ state: 'attached' });
  await expectAccessible(page, 'phone, order of tasks');
  await picture(page, 'groups-order');
  await order.getByRole('button', { name: 'Garder cet ordre' }).click();
  const now = () => meeting.groups().find(({ id }) => id === group.id)!;
  await waitUntil('the order', () => now().taskOrder[1] === first);

  await page.getByRole('button', { name: 'Nommer une deuxième personne' }).click();
  const second = dialog(page, 'Qui rapporte avec vous ?');
  await second.getByRole('radio', { name: others[1]!.name }).check({ force: true });
  await expectAccessible(page, 'phone, second rapporteur');
  await picture(page, 'groups-second');
  await second.getByRole('button', { name: 'Valider' }).click();
  await waitUntil('the second', () => now().rapporteurs[1] === others[1]!.id);

  await openTask(page, 'Suivi des luttes');
  await part(page, /Candidatures/).click();
  await page.getByRole('button', { name: 'Proposer une candidature' }).click();
  const form = dialog(page, 'Proposer une candidature');
  await form.getByRole('textbox', { name: 'Chercher un nom' }).fill(others[0]!.name);
  await form.getByRole('radio', { name: others[0]!.name }).check({ force: true });
  await form.getByText(/ se présente aussi à/).waitFor();
  await form.getByRole('radio', { name: 'Quelqu’un d’autre' }).check({ force: true });
  const person = meeting.console.staff.people.get(others[0]!.id)!;
  await form.getByRole('textbox', { name: 'Prénom' }).fill(person.first);
  await form.getByRole('textbox', { name: 'Nom', exact: true }).fill(person.last);
  await form.getByRole('checkbox', { name: 'La personne est d’accord' }).check();
  await form.getByRole('button', { name: 'Proposer la candidature' }).click();
  await form.getByText(/Si c’est la même personne, choisissez-la/).waitFor();
  await expectAccessible(page, 'phone, candidacy on the spot');
  await picture(page, 'groups-spot');
  await form.getByRole('textbox', { name: 'Prénom' }).fill('Ada');
  await form.getByRole('textbox', { name: 'Nom', exact: true }).fill('Neuve');
  await form.getByRole('button', { name: 'Proposer la candidature' }).click();
  const details = dialog(page, 'Coordonnées');
  await details.getByRole('textbox', { name: 'E-mail' }).fill('ada@exemple.fr');
  await expectAccessible(page, 'phone, contact details');
  await picture(page, 'groups-details');
  await details.getByRole('button', { name: 'Donner ces coordonnées' }).click();
  await details.waitFor({ state: 'detached' });
  const ada = [...meeting.console.staff.people.values()].find(({ first: name }) => name === 'Ada')!;
  const url = `/api/meetings/${meeting.meetingId}/people/${ada.id}/contact`;
  const kept = await meeting.facilitator.request('GET', url);
  expect(kept.body).toMatchObject({ email: 'ada@exemple.fr' });
});

async function reports(meeting: VariedMeeting, group: Group) {
  const device = await connect(meeting.member(group.rapporteurs[0]!).agent!);
  const task = meeting.struggles;
  const root = (name: 'proposal' | 'table' | 'qualities') => groupRoot(group.id, task, name);
  return { device, root };
}

test('a withdrawal asks the tables again, strikes the name on the screen, and is settled by the facilitators', async () => {
  const { meeting, group, pen, others } = await startTables();
  const task = meeting.struggles;
  const gender = ({ id }: VariedMember) => meeting.console.staff.people.get(id)?.gender;
  const second = others.find((one) => gender(one) === 'F')!;
  const third = others.find((one) => gender(one) === 'M')!;
  const first = others.find((one) => one !== second && one !== third)!;
  const ids: CandidacyId[] = [];
  for (const { id } of [first, second, third]) ids.push(await meeting.candidacy(task, id, true));
  const { device, root } = await reports(meeting, group);
  const report = (candidacies: CandidacyId[]) => {
    const value = { kind: 'names', candidacies, reported: true } as const;
    device.write({ root: root('proposal'), key: PROPOSAL_KEY, value });
    return device.allSaved();
  };
  await report(ids);
  const page = await phone(meeting, pen);
  const own = await phone(meeting, first);
  await own.getByRole('button', { name: /^Me désister/ }).click();
  await expectAccessible(own, 'follower, withdrawal');
  await picture(own, 'groups-withdrawal');
  await dialog(own, /^Vous désister/)
    .getByRole('button', { name: 'Me désister' })
    .click();
  await openTask(page, 'Suivi des luttes');
  await part(page, /Proposition/).click();
  await page.getByText('Quelqu’un s’est désisté depuis votre remontée').waitFor();
  await expectAccessible(page, 'phone, asked again');
  await picture(page, 'groups-asked-again');

  await report(ids.slice(1));
  await meeting.facilitator.command('step.set', { step: 'pooling' });
  await meeting.facilitator.command('task.reveal', { task: task, confirm: true });
  const pair: [CandidacyId, CandidacyId] = [ids[1]!, ids[2]!];
  await meeting.facilitator.command('check.open', { task, pair });
  const screen = await openPage(meeting.links.plenary, 'plenary');
  const struck = screen.getByText(second.last).first();
  await struck.waitFor();
  await screen.getByText('sortant·e').first().waitFor();
  await picture(screen, 'groups-check');
  await meeting.facilitator.command('candidacy.retract', { candidacy: ids[1]! });
  await waitUntil('the name struck through', () =>
    struck.evaluate((one) => {
      for (let at: Element | null = one; at; at = at.parentElement)
        if (getComputedStyle(at).textDecorationLine.includes('line-through')) return true;
      return false;
    }),
  );
  await expectAccessible(screen, 'plenary, struck names');
  await picture(screen, 'groups-struck');
  const console = await openPage(meeting.links.facilitator, 'console');
  await console.getByRole('button', { name: 'Redemander aux groupes' }).first().waitFor();
  await expectAccessible(console, 'console, to settle');
  await picture(console, 'groups-settle');
  await console.getByRole('button', { name: 'Continuer en plénière' }).first().click();
  await waitUntil('settled', () =>
    [...meeting.console.meeting!.candidacies.values()].some(({ settled }) => settled === 'plenary'),
  );
});

test('a candidate who only follows sees that they are aside and is called back; the keyboard stays where it was', async () => {
  const { meeting, group, pen, others } = await startTables();
  const task = meeting.struggles;
  const [recused] = others;
  await meeting.candidacy(task, recused!.id);
  await meeting.candidacy(meeting.funds, pen.id);
  await pen.agent!.refresh();
  const follower = await phone(meeting, recused!);
  await follower.getByText('vous serez en retrait pendant l’étude').waitFor();
  const { device, root } = await reports(meeting, group);
  device.write({ root: root('table'), key: `left:${recused!.id}`, value: 1 });
  await follower.getByRole('heading', { name: 'Vous êtes en retrait' }).waitFor();
  await expectAccessible(follower, 'follower, aside');
  await picture(follower, 'groups-follower-aside');
  device.write({ root: root('proposal'), key: PROPOSAL_KEY, value: { ...none } });
  await follower.getByText('Le groupe vous rappelle', { exact: true }).waitFor();
  await expectAccessible(follower, 'follower, called back');
  await picture(follower, 'groups-follower-called');
  await follower.getByRole('button', { name: 'Je reviens à la table' }).click();
  await follower.getByText('étude finie, proposition remontée').waitFor();
  await follower.reload();
  await follower.getByText('étude finie, proposition remontée').waitFor();
  expect(await follower.getByText('Le groupe vous rappelle', { exact: true }).count()).toBe(0);

  const page = await phone(meeting, pen);
  await openTask(page, 'Caisse départementale');
  for (const name of [/Profils/, /Proposition/, /Profils/, /Candidatures/]) {
    await part(page, name).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForFunction(
      (wanted) =>
        document.activeElement instanceof HTMLButtonElement &&
        document.activeElement.textContent.includes(wanted),
      name.source,
    );
  }
  await page.getByRole('heading', { name: 'Vous êtes en retrait' }).waitFor();
  // The whole list in sight: a choice that the foot half covers is scrolled to, and too small only for the machine.
  await page.setViewportSize({ width: 390, height: 1400 });
  await expectAccessible(page, 'phone, aside');
  await picture(page, 'groups-aside');
});

test('a full list keeps in words what finds no room; the other language is there without network; a move takes no copy along', async () => {
  const { meeting, group, other, pen } = await startTables();
  const { device, root } = await reports(meeting, group);
  for (let at = 0; at < LIST_MAX; at += 1)
    device.write(
      ...appendEntry(
        root('qualities'),
        device.read(root('qualities')),
        entryId(`e${at}`),
        `Q${at}`,
      ),
    );
  await device.allSaved();
  const page = await phone(meeting, pen);
  await openTask(page, 'Suivi des luttes');
  await part(page, /Profils/).click();
  await page.getByRole('textbox', { name: `Qualité ${LIST_MAX}` }).waitFor();
  const adding = page.getByRole('textbox', { name: 'Ajouter une qualité' });
  await adding.pressSequentially('Une de trop');
  await adding.press('Enter');
  await page.getByText(/^Cette liste a 100 lignes/).waitFor();
  await expectAccessible(page, 'phone, full list');
  await picture(page, 'groups-full-list');
  await page.reload();
  await page.getByText(/^Cette liste a 100 lignes/).waitFor();
  expect(await adding.inputValue()).toBe('Une de trop');
  device.write({ root: root('qualities'), key: 'd:e0', value: true });
  await page.getByText(/^Cette liste a 100 lignes/).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Ajouter cette qualité' }).click();
  await waitUntil('the words', () =>
    [...device.read(root('qualities')).values()].includes('Une de trop'),
  );
  expect(await adding.inputValue()).toBe('');

  await page.goBack();
  await page.getByRole('button', { name: 'English' }).waitFor();
  // The other language comes once the page has been in use for a while.
  await page.waitForFunction(
    () =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => /\/(?:common|phone)-[\w-]{8}\.js$/.test(name)).length >= 4,
    null,
    { timeout: 30_000 },
  );
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: `Group ${group.number}` }).waitFor();
  await page.context().setOffline(false);

  const copies = () =>
    page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));
  const holds = (names: readonly string[], section: string) =>
    names.some((name) => name.includes(section));
  expect(holds(await copies(), groupSection(group.id))).toBe(true);
  await meeting.facilitator.command('group.move', { person: pen.id, group: other.id });
  await page.getByText(`Group ${other.number}`).first().waitFor();
  await waitUntil('the copy to go', async () => !holds(await copies(), groupSection(group.id)));
});
