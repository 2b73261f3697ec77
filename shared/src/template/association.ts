import { taskId } from '../ids';
import type { StepText, Task, Template } from './template';
import { bilingual } from './bilingual';

const TASKS: readonly Task[] = [
  {
    id: taskId('accueil'),
    position: 0,
    label: bilingual('Accueil des adhérent·es', 'Welcoming members'),
    short: bilingual('Accueil', 'Welcome'),
    text: bilingual(
      'Répondre aux nouvelles personnes, leur faire découvrir l’association, tenir la liste des adhésions.',
      'Answer newcomers, show them around the association, keep the list of members.',
    ),
    questions: [bilingual('Qui aime accueillir et relancer ?', 'Who likes welcoming people?')],
  },
  {
    id: taskId('evenements'),
    position: 1,
    label: bilingual('Organisation des événements', 'Organising events'),
    short: bilingual('Événements', 'Events'),
    text: bilingual(
      'Prévoir le calendrier, réserver les lieux, répartir les rôles et veiller au bon déroulement le jour venu.',
      'Plan the calendar, book the places, share out the roles and see that the day goes well.',
    ),
    questions: [bilingual('Qui sait anticiper et déléguer ?', 'Who can plan ahead and delegate?')],
  },
  {
    id: taskId('comptes'),
    position: 2,
    label: bilingual('Tenue des comptes', 'Keeping the accounts'),
    short: bilingual('Comptes', 'Accounts'),
    text: bilingual(
      'Suivre les recettes et les dépenses, conserver les justificatifs, présenter le bilan à l’assemblée.',
      'Follow income and spending, keep the receipts, present the balance to the assembly.',
    ),
    questions: [bilingual('Qui est rigoureux avec les chiffres ?', 'Who is careful with figures?')],
  },
];

const step = (
  name: StepText['step'],
  minutes: number,
  title: readonly [string, string],
  lead: readonly [string, string],
): StepText => ({
  step: name,
  title: bilingual(...title),
  lead: bilingual(...lead),
  paragraphs: [],
  minutes,
});

const STEPS: readonly StepText[] = [
  step(
    'welcome',
    10,
    ['Accueil', 'Welcome'],
    ['Rejoignez la réunion avec le code affiché.', 'Join the meeting with the code shown.'],
  ),
  step(
    'frame',
    5,
    ['Le cadre', 'The rules'],
    ['On choisit par consensus, sans vote.', 'We choose by consensus, without a vote.'],
  ),
  step(
    'tasks',
    5,
    ['Les tâches', 'The tasks'],
    ['Trois tâches, un binôme pour chacune.', 'Three tasks, a pair for each.'],
  ),
  step(
    'profiles',
    20,
    ['Les profils', 'The profiles'],
    [
      'En petits groupes : quelles qualités pour chaque tâche ?',
      'In small groups: which qualities for each task?',
    ],
  ),
  step(
    'candidacies',
    20,
    ['Les candidatures', 'The candidacies'],
    [
      'Regardez chaque candidature ; les candidat·es quittent la table.',
      'Look at each candidacy; candidates leave the table.',
    ],
  ),
  step(
    'proposals',
    10,
    ['Les propositions', 'The proposals'],
    ['Un binôme si le groupe s’accorde, sinon des noms.', 'A pair if you agree, otherwise names.'],
  ),
  step(
    'pooling',
    30,
    ['La mise en commun', 'The pooling'],
    [
      'Comparez les propositions et cherchez ce qui rassemble.',
      'Compare the proposals and look for what brings people together.',
    ],
  ),
  step(
    'closing',
    5,
    ['La clôture', 'The closing'],
    [
      'Relisez les actes. Sans consensus, le bureau propose une suite.',
      'Read the decisions again. Without a consensus, the board suggests what comes next.',
    ],
  ),
];

/** A plain association: three tasks, smaller tables, no parity rule. Shows that the method is data. */
export const ASSOCIATION_TEMPLATE: Template = {
  id: 'association',
  name: bilingual('Association : trois binômes', 'Association: three pairs'),
  texts: {
    whoChooses: bilingual(
      'Faute de consensus, le bureau de l’association choisira parmi les candidatures débattues.',
      'Without consensus, the board of the association will choose among the candidacies that were debated.',
    ),
    newCall: bilingual(
      'Un nouvel appel à candidatures sera envoyé à l’ensemble des adhérent·es.',
      'A new call for candidacies will be sent to all members.',
    ),
    nextPurpose: bilingual('Faire le point avec les binômes', 'Take stock with the pairs'),
  },
  tasks: [...TASKS],
  steps: [...STEPS],
  settings: {
    groupSize: 8,
    remoteGroupMin: 3,
    advisedNames: 4,
    exactShare: 0.5,
    togetherShare: 2 / 3,
    minGroups: 2,
    wideShare: 0.6,
    oppositionShare: 0.05,
    candidatesAbstain: true,
    speakSeconds: 120,
    parity: false,
    retentionDays: 60,
    accent: '#00594c',
  },
};
