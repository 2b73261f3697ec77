import { readFile } from 'node:fs/promises';
import type { PersonId } from '@tdt/shared/ids';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, picture } from '../support/chromium';
import { temporaryFolder } from '../support/server';
import { spawnServer } from '../support/spawned-server';
import type { SpawnedServer } from '../support/spawned-server';
import { waitUntil } from '../support/wait';
import { Assembly } from '../support/whole-method/assembly';
import type { Answer } from '../support/whole-method/assembly';
import { createAndImport, local, nextStep } from '../support/whole-method/console-steps';
import {
  ARGUMENT,
  EXCEPTION,
  expectCalendar,
  expectPapers,
  expectReportCsv,
  FUNDS,
  NEXT,
  PREMISES,
  PRESS,
  STRUGGLES,
  UNITY,
} from '../support/whole-method/papers';

/*
 * The whole method, from the creation to the report that was sent: 57 members and 19 candidacies in six groups, one of
 * them remote. The facilitators, the meeting rapporteur, two group rapporteurs, a follower and the screen of the room are
 * pages in Chromium; everybody else is a browser without a window.
 */

const REMOTE = 7;

/** What is played in a window, and everybody else. */
interface Room {
  readonly server: SpawnedServer;
  readonly console: Page;
  readonly plenary: Page;
  readonly links: { readonly rapporteur: string };
  readonly assembly: Assembly;
  /** The page of somebody who joined before, opened once. */
  window(person: PersonId): Promise<Page>;
}

/** Opens the page of somebody who joined by code, with the cookie of their browser. */
function windows(server: SpawnedServer, assembly: Assembly): Room['window'] {
  const opened = new Map<PersonId, Promise<Page>>();
  return (person) => {
    const agent = assembly.agent(person);
    const [name = '', value = ''] = agent.cookie.split('=');
    const place = { domain: '127.0.0.1', path: '/', expires: -1 };
    const flags = { httpOnly: true, secure: false, sameSite: 'Lax' as const };
    const cookies = [{ name, value, ...place, ...flags }];
    const page =
      opened.get(person) ??
      openPage(`${server.origin}/m/${agent.seatId}`, 'phone', {
        storageState: { cookies, origins: [] },
      });
    opened.set(person, page);
    return page;
  };
}

async function prepare(server: SpawnedServer): Promise<Room> {
  const console = await openPage(`${server.origin}/new`, 'console');
  const links = await createAndImport(console);
  const code = links.join.split('/').at(-1)!;
  const assembly = await Assembly.open(server.origin, code, links.facilitator);
  await waitUntil('the candidacies', () => assembly.meeting.candidacies.size === 19);
  await picture(console, 'method-1-prepared');
  const plenary = await openPage(local(server, links.plenary), 'plenary');
  return {
    server,
    console,
    plenary,
    links: { rapporteur: local(server, links.rapporteur) },
    assembly,
    window: windows(server, assembly),
  };
}

async function welcome({ plenary, assembly }: Room): Promise<void> {
  const members = assembly.people.filter((one) => one.member);
  expect(members).toHaveLength(57);
  const candidates = new Set([...assembly.meeting.candidacies.values()].map((c) => c.person));
  const home = members.filter(({ id }) => !candidates.has(id)).slice(-REMOTE);
  for (const person of members)
    await assembly.join(person, home.includes(person) ? 'remote' : 'room');
  await waitUntil('everybody', () => assembly.meeting.counts.room === 57 - REMOTE);
  await plenary.getByText('57', { exact: true }).first().waitFor();
  await picture(plenary, 'method-2-welcome');
}

async function formGroups({ console, assembly }: Room): Promise<void> {
  await console.getByRole('button', { name: 'Ouvrir le déroulé' }).click();
  for (const title of ['cadre', 'tâches', 'profils']) await nextStep(console, title);
  await console.getByRole('button', { name: 'Former les groupes' }).first().click();
  await console
    .getByRole('dialog')
    .getByRole('button', { name: /Former/ })
    .click();
  await waitUntil('the groups', () => assembly.meeting.groups.length === 6);
  expect(assembly.meeting.groups.filter((group) => group.remote)).toHaveLength(1);
  await picture(console, 'method-3-groups');
}

async function writeProfiles(room: Room): Promise<void> {
  const { assembly, plenary } = room;
  const [first, ...others] = assembly.meeting.groups;
  const phone = await room.window(first!.rapporteurs[0]!);
  await phone.getByText(FUNDS).first().click();
  const box = phone.getByRole('textbox', { name: 'Ajouter une qualité' });
  await box.fill('Sait tenir un budget');
  await box.press('Enter');
  await phone.getByText(/^Enregistré \d\d:\d\d/).waitFor();
  for (const group of others)
    await assembly.write(group, assembly.task(FUNDS), 'qualities', [
      'sait tenir un budget',
      `Parole du groupe ${group.number}`,
    ]);
  const screen = { view: 'profiles', task: assembly.task(FUNDS) } as const;
  await assembly.facilitator.command('screen.show', { screen });
  await plenary
    .getByText(/6\s*groupes/)
    .first()
    .waitFor();
  await picture(plenary, 'method-4-profiles');
}

async function propose({ console, assembly, plenary }: Room): Promise<void> {
  for (const title of ['candidatures', 'proposition']) await nextStep(console, title);
  const task = (label: string) => assembly.task(label);
  const named = (label: string, ...names: string[]) =>
    names.map((name) => assembly.candidacy(task(label), name));
  for (const group of assembly.meeting.groups) {
    const reported = true;
    await assembly.report(group, task(PREMISES), {
      kind: 'pair',
      candidacies: assembly.pair(task(PREMISES), ['Hugo Fontvieille', 'Salomé Clairval']),
      reported,
    });
    await assembly.report(group, task(PRESS), {
      kind: 'names',
      candidacies: named(PRESS, 'Ibrahim Saint-Loup', 'Cédric Desforêts'),
      reported,
    });
    const partner = group.number % 2 === 0 ? 'Bastien Île-Dieu' : 'Amadou Orléac';
    await assembly.report(group, task(UNITY), {
      kind: 'pair',
      candidacies: assembly.pair(task(UNITY), [partner, 'Sylvie Maisonneuve']),
      reported,
    });
    const other = group.number < 4 ? 'Mehdi Duchêne' : 'Farid Hautbois';
    await assembly.report(group, task(STRUGGLES), {
      kind: 'pair',
      candidacies: assembly.pair(task(STRUGGLES), [other, 'Salomé Quatrevents']),
      reported,
    });
    await assembly.report(group, task(FUNDS), {
      kind: 'noRelevantCandidacy',
      candidacies: [],
      reported,
    });
  }
  await picture(console, 'method-5-reported');
  expect(await plenary.getByText('FONTVIEILLE').count()).toBe(0);
}

/** Looks at a task on the console; its list has the short names. */
const open = (console: Page, short: string) =>
  console
    .getByRole('button', { name: new RegExp(short) })
    .first()
    .click();

async function reveal({ console, plenary }: Room, label: string, word: RegExp): Promise<void> {
  await open(console, label);
  await console
    .getByRole('button', { name: /^Révéler/ })
    .first()
    .click();
  await console
    .getByRole('dialog')
    .getByRole('button', { name: /Révéler/ })
    .click();
  if (!(await plenary.getByRole('heading', { name: 'Mise en commun' }).isVisible())) {
    await console.getByLabel('Vue').selectOption({ label: 'Échelle' });
    await console.getByRole('button', { name: /^Projeter/ }).click();
  }
  await plenary.getByRole('heading', { name: 'Mise en commun' }).waitFor();
  await plenary.getByText(word).first().waitFor();
}

const dialog = (console: Page) => console.getByRole('dialog');

/** Consensus from the start: the check is oral, nobody objects. */
async function actPremises(room: Room): Promise<void> {
  const { console, plenary } = room;
  await reveal(room, 'QG et matériel', /Consensus/);
  await console
    .getByRole('button', { name: /Ouvrir la vérification/ })
    .first()
    .click();
  await plenary.getByText('Ce binôme fait-il consensus').waitFor();
  await console.getByRole('button', { name: /désigner ce binôme/i }).click();
  await plenary.getByText('Binôme désigné').waitFor();
  await plenary.getByText('FONTVIEILLE').waitFor();
  await picture(plenary, 'method-6-consensus');
}

/** Only men applied: the pair is designated by way of an exception, with its reason. */
async function actPress(room: Room): Promise<void> {
  const { console, plenary, assembly } = room;
  await reveal(room, 'Réseaux et presse', /À débattre|Converge/);
  await console.getByText('Un autre binôme').click();
  await console
    .getByLabel('Première personne du binôme')
    .selectOption({ label: 'Ibrahim SAINT-LOUP' });
  await console
    .getByLabel('Deuxième personne du binôme')
    .selectOption({ label: 'Cédric DESFORÊTS' });
  await console
    .getByRole('button', {
      name: /Ouvrir la vérification : .*SAINT-LOUP|Ouvrir la vérification : .*DESFORÊTS/,
    })
    .last()
    .click();
  await console.getByRole('button', { name: /désigner ce binôme/i }).click();
  const box = dialog(console).getByRole('textbox', { name: 'Raison de l’exception de parité' });
  await box.fill(EXCEPTION);
  await dialog(console).getByRole('button', { name: 'Désigner ce binôme' }).click();
  await plenary.getByText('DESFORÊTS').first().waitFor();
  await waitUntil('the act', () => assembly.meeting.decisions.has(assembly.task(PRESS)));
  await picture(plenary, 'method-7-exception');
}

/** Discussed, without consensus: the names that were debated go into the report. */
async function actStruggles(room: Room): Promise<void> {
  const { console, plenary } = room;
  await reveal(room, 'Suivi des luttes', /À débattre/);
  await console.getByRole('button', { name: 'Noter les noms débattus…' }).click();
  // The names that the groups put forward are ticked already.
  await dialog(console).getByRole('button', { name: 'Noter ces noms' }).click();
  await plenary
    .getByText(/Noms débattus/)
    .first()
    .waitFor();
  await picture(plenary, 'method-8-debated');
}

async function actFunds(room: Room): Promise<void> {
  const { console, plenary } = room;
  await reveal(room, 'Caisse départementale', /Pas de candidature pertinente/);
  await console.getByRole('button', { name: 'Pas de candidature pertinente…' }).click();
  await dialog(console).getByRole('button', { name: 'Acter' }).click();
  await plenary
    .getByText(/Pas de candidature pertinente/)
    .first()
    .waitFor();
  await picture(plenary, 'method-9-none');
}

/** A round by phone: everybody answers, one in a window, with an opposition that stands alone. */
async function askByPhone(room: Room, reservations: number): Promise<void> {
  const { console, assembly } = room;
  const task = assembly.task(UNITY);
  await console
    .getByRole('button', { name: /^Par téléphone : .*ÎLE-DIEU/i })
    .first()
    .click();
  const { id: check } = await assembly.openRound(task);
  const told = new Map<PersonId, Answer>();
  const free = assembly.people.filter((one) => !assembly.isCandidate(one.id, task));
  const [opponent, ...others] = free.filter((one) => one.presence === 'room');
  for (const { id } of others.slice(0, reservations)) told.set(id, { kind: 'reservation' });
  const phone = await room.window(opponent!.id);
  // The card comes by itself over whatever the person is looking at.
  await phone.getByRole('dialog').getByText('Opposition', { exact: true }).first().click();
  await phone.getByRole('textbox', { name: /argument/i }).fill(ARGUMENT);
  await picture(phone, 'method-10-opposition');
  await phone.getByRole('button', { name: 'Envoyer ma réponse' }).click();
  await assembly.answer(check, task, told, new Set([opponent!.id]));
  await waitUntil('every answer', () => {
    const round = assembly.meeting.checks.get(check)?.phone;
    return round !== null && round !== undefined && round.answered === round.entitled;
  });
  await console.getByRole('button', { name: 'Clore le tour' }).click();
}

/** Two pairs are as strong; the first round is to be discussed, the second one reads wide although one person objects. */
async function actUnity(room: Room): Promise<void> {
  const { console, plenary } = room;
  await reveal(room, 'Relations unitaires', /À débattre/);
  await askByPhone(room, 25);
  await plenary.getByText('À discuter').first().waitFor();
  await picture(plenary, 'method-11-to-discuss');
  await askByPhone(room, 6);
  await plenary.getByText('Large adhésion').first().waitFor();
  await picture(plenary, 'method-12-wide');
  await picture(console, 'method-12-console');
  await console
    .getByRole('button', { name: /désigner ce binôme/i })
    .first()
    .click();
  await plenary.getByText('Binôme désigné').waitFor();
}

/** What a link of the page gives, as the browser downloads it. */
async function download(page: Page, name: string | RegExp): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name }).first().click();
  return readFile(await (await coming).path());
}

async function close(room: Room): Promise<Page> {
  const { console, plenary, links } = room;
  await nextStep(console, 'clôture');
  await console.getByRole('button', { name: 'Prochaine réunion', exact: true }).click();
  await console.getByLabel('Jour', { exact: true }).fill(NEXT.day);
  await console.getByLabel('Heure', { exact: true }).fill(NEXT.hour);
  await console.getByLabel('Lieu').fill(NEXT.place);
  await console.getByRole('button', { name: 'Fixer la date' }).click();
  await plenary
    .getByText(/19 décembre 2030/)
    .first()
    .waitFor();
  await picture(plenary, 'method-13-decisions');
  const rapporteur = await openPage(links.rapporteur, 'console');
  await rapporteur.getByRole('button', { name: 'Remontées', exact: true }).click();
  await rapporteur.getByText('p7-025@example.invalid').first().waitFor();
  await picture(rapporteur, 'method-14-report');
  return rapporteur;
}

async function sendReport(room: Room, rapporteur: Page): Promise<void> {
  const { assembly } = room;
  await expectReportCsv(await download(rapporteur, 'Remontées en CSV'));
  await expectPapers(
    await download(rapporteur, 'Remontées en PDF'),
    await download(rapporteur, 'Compte rendu en PDF'),
  );
  await rapporteur.getByRole('button', { name: 'Prochaine réunion', exact: true }).click();
  expectCalendar(await download(rapporteur, /agenda/));
  await rapporteur.getByRole('button', { name: 'Remontées', exact: true }).click();
  await rapporteur.getByRole('button', { name: 'Noter comme envoyées', exact: true }).click();
  await waitUntil('the report sent', () => assembly.meeting.report !== null);
  await rapporteur.getByText(/^Envoyées/).waitFor();
  await picture(rapporteur, 'method-15-sent');
}

test('the whole method, from the creation to the report that was sent', async () => {
  const room = await prepare(await spawnServer({ dir: temporaryFolder() }));
  await welcome(room);
  await formGroups(room);
  await writeProfiles(room);
  await propose(room);
  await nextStep(room.console, 'mise en commun');
  await actPremises(room);
  await actPress(room);
  await actUnity(room);
  await actStruggles(room);
  await actFunds(room);
  await sendReport(room, await close(room));
}, 400_000);
