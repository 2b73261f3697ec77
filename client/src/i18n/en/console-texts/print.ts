import type { Shape } from '../../shape';
import type { printTexts as fr } from '../../fr/console-texts/print';

/** What is printed from the console. */
export const printTexts: Shape<typeof fr> = {
  print: {
    title: 'To print (PDF)',
    language: 'Language of the documents',
    fr: 'In French',
    en: 'In English',
    open: 'Open',
    openNamed: 'Open: {{name}}',
    save: 'Download',
    saveNamed: 'Download: {{name}}',
    ofGroup: '{{name}}, {{group}}',
    whichGroup: 'Group: {{name}}',
    allGroups: 'room and groups',
    anyGroup: 'no number',
    attendance: {
      name: 'Attendance sheet',
      about: 'LAST NAME First name, group of origin, signature, and blank rows.',
    },
    runSheet: {
      name: 'Run-sheet of the meeting',
      about: 'Steps, times, texts, the rule of consensus.',
    },
    candidacies: {
      name: 'Candidacies per task',
      about: 'A task a page, without contact details.',
    },
    posters: {
      name: 'Posters',
      about: 'The room, then a QR for each group.',
    },
    groupSheet: {
      name: 'Group sheet',
      about: 'On paper, for a group without a phone.',
    },
  },
};
