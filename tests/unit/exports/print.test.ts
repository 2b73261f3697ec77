import { createCompiler } from '@tdt/server/exports/pdf/compile';
import type { PdfDocument } from '@tdt/server/exports/pdf/model';
import type { ExportContext } from '@tdt/server/exports/entry';
import { attendanceSheet } from '@tdt/server/exports/print/attendance';
import { candidaciesDocument } from '@tdt/server/exports/print/candidacies';
import { PRINT_EXPORTS } from '@tdt/server/exports/print/entries';
import { groupSheet } from '@tdt/server/exports/print/group-sheet';
import { posters } from '@tdt/server/exports/print/posters';
import { runSheetDocument } from '@tdt/server/exports/print/run-sheet';
import { stepTimes } from '@tdt/server/exports/print/step-times';
import { MEETING, STAFF } from '@tdt/shared/document/sections';
import type { Json } from '@tdt/shared/document/roots';
import { expect, test } from 'vitest';
import { blocksOf, contextOf, tablesOf, wordsOf } from '../../support/export-context';
import { SampleMeeting } from '../../support/meeting-state';

const applied = [
  [0, 0],
  [1, 0],
  [2, 0],
  [3, 1],
] as const;
const sample = () => new SampleMeeting({ people: 12, groups: 2, candidacies: applied });

function change(meeting: SampleMeeting, root: string, key: string, values: Record<string, Json>) {
  const value = { ...(meeting.read(root).get(key) as Record<string, Json>), ...values };
  meeting.write([{ root, key, value }]);
}
const rename = (meeting: SampleMeeting, person: number, last: string, first: string) =>
  change(meeting, STAFF.people, `p${person}`, { last, first });
const setInfo = (meeting: SampleMeeting, values: Record<string, Json>) =>
  change(meeting, MEETING.state, 'info', values);

/** The document of every export that is printed. */
function printed(context: ExportContext): PdfDocument[] {
  return PRINT_EXPORTS.map((entry) => {
    if ('contactsOf' in entry || 'contactReaders' in entry)
      throw new Error(`${entry.name} is printed with contact details.`);
    const made = entry.build(context);
    if (made.kind !== 'pdf') throw new Error(`${entry.name} is no PDF.`);
    return made.document;
  });
}

test('the attendance sheet lists NOM Prénom in French order, the group of origin and room to sign, with blank rows at the end', () => {
  const meeting = new SampleMeeting({ people: 4 });
  rename(meeting, 0, 'ÉVRARD', 'Zoé');
  rename(meeting, 1, 'Eustache', 'LUC');
  rename(meeting, 2, 'd’Argent', 'Léa');
  rename(meeting, 3, 'ÎLE-DIEU', 'Bastien');
  change(meeting, STAFF.people, 'p3', { origin: 'GA Plateau' });
  const [table] = tablesOf(attendanceSheet(contextOf(meeting)));
  expect(table?.columns.map(({ header }) => header)).toEqual([
    'NOM Prénom',
    'Groupe d’origine',
    'Signature',
  ]);
  expect(table?.rows.slice(0, 5)).toEqual([
    ['D’ARGENT Léa', '', ''],
    ['EUSTACHE Luc', '', ''],
    ['ÉVRARD Zoé', '', ''],
    ['ÎLE-DIEU Bastien', 'GA Plateau', ''],
    ['', '', ''],
  ]);
  expect(table?.rows).toHaveLength(14);
});

test('a candidate from outside is not on the attendance sheet', () => {
  const meeting = new SampleMeeting({ people: 2 });
  change(meeting, STAFF.people, 'p1', { member: false });
  expect(wordsOf(attendanceSheet(contextOf(meeting)))).not.toContain('NOM1');
});

test('the run-sheet computes the time of each step from the date of the meeting', () => {
  expect(stepTimes('2026-12-05T23:30', [15, 30, 0])).toEqual([
    { from: '23:30', to: '23:45' },
    { from: '23:45', to: '00:15' },
    { from: '00:15', to: '00:15' },
  ]);
  expect(stepTimes('2026-12-05', [15])).toBeNull();
  const meeting = sample();
  setInfo(meeting, { date: '2026-12-05T14:00' });
  const [table] = tablesOf(runSheetDocument(contextOf(meeting)));
  expect(table?.rows).toHaveLength(8);
  expect(table?.rows[0]).toEqual(['14:00–14:15', '1. Accueil', 'Plénière', '15 min']);
  expect(table?.rows[3]).toEqual(['14:35–15:05', '4. Les profils', 'Petits groupes', '30 min']);
});

test('the run-sheet of a meeting without a date keeps the lengths of the steps and says why it has no times', () => {
  const said = wordsOf(runSheetDocument(contextOf(sample())));
  expect(said).toContain('Étape | Où | Durée');
  expect(said).toContain('Sans heure de réunion');
  expect(said).not.toMatch(/\d\d:\d\d/);
});

test('the run-sheet holds the words of every step, the tasks with their questions, and the rule of consensus with its thresholds', () => {
  const meeting = sample();
  setInfo(meeting, {
    reportDeadline: '2026-12-08T12:00',
    nextWindow: { from: '2026-12-13', to: '2027-01-11' },
  });
  change(meeting, MEETING.state, 'settings', { wideShare: 0.7, candidatesAbstain: false });
  const said = wordsOf(runSheetDocument(contextOf(meeting)));
  for (const [, text] of meeting.state.steps)
    for (const paragraph of text.paragraphs) expect(said).toContain(paragraph.fr);
  for (const task of meeting.state.tasks)
    for (const { fr } of [task.label, task.text, ...task.questions]) expect(said).toContain(fr);
  expect(said).toContain('à partir de 70\u00a0% d’adhésions');
  expect(said).not.toContain('ne répondent pas à sa vérification');
  expect(said).toContain('Mardi 8 décembre 2026, 12:00');
  expect(said).toContain('du dimanche 13 décembre 2026 au lundi 11 janvier 2027');
});

test('the candidacies are printed per task with name, text and outgoing members, without those that were retracted', () => {
  const meeting = sample();
  change(meeting, MEETING.candidacies, 'c0', { text: 'Je sais\nécrire.', outgoing: true });
  change(meeting, MEETING.candidacies, 'c1', { retractedAt: 5 });
  const document = candidaciesDocument(contextOf(meeting));
  const said = wordsOf(document);
  expect(said).toContain('Réseaux sociaux et relations presse\u00a0: 2 candidatures');
  expect(said).toContain('NOM0 Prénom0 (sortant·e)\nJe sais\nécrire.');
  expect(said).toContain('NOM2 Prénom2\nSans présentation.');
  expect(said).not.toContain('NOM1');
  expect(said).toContain('QG insoumis et matériel militant\u00a0: 1 candidature\n');
  expect(blocksOf(document).filter(({ kind }) => kind === 'pageBreak')).toHaveLength(4);
});

test('there is a poster for the room and one for each group, each with a QR of its own link', () => {
  const qrs = (context: ExportContext) =>
    blocksOf(posters(context)).flatMap((block) => (block.kind === 'qr' ? [block.value] : []));
  expect(qrs(contextOf(sample()))).toEqual([
    'https://tdt.example/r/ABCDEF',
    'https://tdt.example/r/ABCDEF?g=1',
    'https://tdt.example/r/ABCDEF?g=2',
  ]);
  expect(qrs(contextOf(sample(), { group: 2 }))).toEqual(['https://tdt.example/r/ABCDEF?g=2']);
  // Printed the day before: as many as the members will need.
  expect(qrs(contextOf(new SampleMeeting({ people: 21 })))).toHaveLength(4);
  expect(wordsOf(posters(contextOf(sample())))).toContain('ABC\u00a0DEF');
});

test('the paper group sheet has the four lists, the three kinds of proposal, and the study on a part that stays in the group', () => {
  const said = wordsOf(groupSheet(contextOf(sample())));
  for (const list of [
    'Quelles qualités',
    'Comment c’était fait',
    'Bonnes expériences',
    'vigilance',
  ])
    expect(said.split(list).length - 1, list).toBe(5);
  for (const kind of ['Un binôme, avec accord', 'Des noms, sans accord', 'Aucune candidature pert'])
    expect(said.split(kind).length - 1, kind).toBe(5);
  const [handedIn = '', kept = ''] = said.split('À garder dans le groupe');
  expect(handedIn).not.toContain('Retenue');
  expect(kept).toContain('Candidature | Retenue | Non retenue\nNOM0 Prénom0 | ☐ | ☐');
});

test('the sheet of one group has its members, its own order of the tasks and those who step away', () => {
  const meeting = sample();
  const order = [...meeting.state.tasks].reverse().map(({ id }) => id);
  change(meeting, MEETING.groups, 'g1', { taskOrder: order });
  const document = groupSheet(contextOf(meeting, { group: 2 }));
  const said = wordsOf(document);
  expect(document.title).toBe('Feuille de groupe\u00a0: Groupe 2');
  expect(said).toContain('Membres: NOM1 Prénom1, NOM11 Prénom11, NOM3 Prénom3');
  const headings = blocksOf(document).filter((block) => block.kind === 'heading');
  expect(headings[0]?.text).toBe('À rendre\u00a0: Caisse départementale');
  expect(said).toContain('S’écartent de la table pour cette tâche\u00a0: Prénom1 Nom1.');
});

test('no gender is in what is printed: with other genders every document is the same', () => {
  const [one, other] = [sample(), sample()];
  for (let at = 0; at < 12; at += 1) change(other, STAFF.people, `p${at}`, { gender: 'O' });
  expect(printed(contextOf(other))).toEqual(printed(contextOf(one)));
});

test('every document is set as PDF in both languages, for a meeting with nobody too', () => {
  const compiler = createCompiler();
  for (const meeting of [new SampleMeeting(), sample()])
    for (const locale of ['fr', 'en'] as const)
      for (const document of printed(contextOf(meeting, { locale }))) {
        expect(compiler.compile(document).length, document.title).toBeGreaterThan(5000);
        if (locale === 'fr') expect(wordsOf(document)).not.toMatch(/\w [:;!?]/);
      }
});
