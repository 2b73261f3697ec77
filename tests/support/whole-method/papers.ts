import ICAL from 'ical.js';
import { expect } from 'vitest';
import { readPdf } from '../pdf';
import { READERS } from '../spreadsheet';

/* What was decided in the whole method, and whether the papers say it. */

export const PRESS = 'Réseaux sociaux et relations presse';
export const PREMISES = 'QG insoumis et matériel militant';
export const UNITY = 'Relations unitaires';
export const STRUGGLES = 'Suivi des luttes';
export const FUNDS = 'Caisse départementale';

export const ARGUMENT = 'Qui prendra le relais pendant la période électorale ?';
export const EXCEPTION = 'Aucune femme ne s’est portée candidate à cette tâche.';
export const NEXT = { day: '19/12/2030', hour: '14:00', place: 'Maison des associations, Évry' };

/** Who must stand in the report for each task, with the e-mail of their candidacy. */
const REPORTED: readonly (readonly [task: string, outcome: string, people: readonly string[]])[] = [
  [PRESS, 'Binôme désigné', ['Ibrahim SAINT-LOUP p7-017', 'Cédric DESFORÊTS p7-015']],
  [PREMISES, 'Binôme désigné', ['Hugo FONTVIEILLE p7-025', 'Salomé CLAIRVAL p7-052']],
  [UNITY, 'Binôme désigné', ['Bastien ÎLE-DIEU p7-000', 'Sylvie MAISONNEUVE p7-008']],
  [
    STRUGGLES,
    'Noms débattus, sans désignation',
    ['Mehdi DUCHÊNE p7-024', 'Salomé QUATREVENTS p7-016', 'Farid HAUTBOIS p7-014'],
  ],
  [FUNDS, 'Pas de candidature pertinente', []],
];

/** The rows of the table, as the outside form would be filled from them. */
export async function expectReportCsv(bytes: Buffer): Promise<void> {
  for (const [, read] of READERS) {
    const [head, ...rows] = await read(bytes);
    const column = (name: string) => head!.indexOf(name);
    const cell = (row: readonly string[], name: string) => row[column(name)] ?? '';
    const found = REPORTED.map(([task]) => {
      const own = rows.filter((row) => cell(row, 'Tâche') === task);
      const people = own.flatMap((row) => {
        const [first, last, email] = ['Prénom', 'Nom', 'E-mail'].map((name) => cell(row, name));
        return first === '' ? [] : [`${first} ${last} ${email!.replace('@example.invalid', '')}`];
      });
      return [task, cell(own[0]!, 'Issue'), people.sort()];
    });
    expect(found).toEqual(
      REPORTED.map(([task, outcome, people]) => [task, outcome, [...people].sort()]),
    );
    expect(rows.some((row) => row.join(' ').includes(EXCEPTION))).toBe(true);
  }
}

/** The report has everybody of it with their contact details; the minutes have none, and no argument. */
export async function expectPapers(report: Buffer, minutes: Buffer): Promise<void> {
  const paper = await readPdf(report);
  expect(paper.tagged).toBe(true);
  // A name may be broken at its hyphen, at the end of a line.
  const text = paper.text.replaceAll('- ', '-');
  for (const [task, , people] of REPORTED) {
    expect(text).toContain(task);
    for (const person of people) {
      const [, last, mail] = person.split(' ');
      expect(text).toContain(last);
      expect(text).toContain(`${mail}@example.invalid`);
    }
  }
  expect(text).toContain(EXCEPTION);
  const told = await readPdf(minutes);
  expect(told.text).not.toContain('@example.invalid');
  expect(told.text).not.toContain(ARGUMENT);
  for (const words of [
    '57',
    'tenir un budget (6 groupes sur 6)',
    EXCEPTION,
    NEXT.place,
    'MAISONNEUVE',
  ])
    expect(told.text).toContain(words);
}

/** The next meeting, at its hour of Paris. */
export function expectCalendar(bytes: Buffer): void {
  const calendar = new ICAL.Component(ICAL.parse(bytes.toString('utf8')) as never);
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
  expect(event.startDate.toJSDate().toISOString()).toBe('2030-12-19T13:00:00.000Z');
  expect(event.location).toBe(NEXT.place);
}
