import { bilingual } from './bilingual';
import type { StepText } from './template';

/** The run-sheet of an association's assembly: what is said at each step, and a suggested duration. */
export const ASSOCIATION_STEPS: readonly StepText[] = [
  {
    step: 'welcome',
    title: bilingual('Accueil', 'Welcome'),
    lead: bilingual(
      'Rejoignez la réunion avec le code affiché.',
      'Join the meeting with the code shown.',
    ),
    paragraphs: [
      bilingual(
        'Pas de téléphone ? On vous coche sur la liste, et votre table écrira pour vous.',
        'No phone? You are ticked on the list, and your table will write for you.',
      ),
      bilingual(
        'Deux personnes animent, une troisième prend en note ce qui sera décidé.',
        'Two people facilitate, a third one writes down what is decided.',
      ),
    ],
    minutes: 10,
  },
  {
    step: 'frame',
    title: bilingual('Le cadre', 'The rules'),
    lead: bilingual(
      'On choisit par consensus, sans vote.',
      'We choose by consensus, without a vote.',
    ),
    paragraphs: [
      bilingual(
        'Prennent part à la décision les adhérent·es à jour de cotisation, dans la salle ou à distance.',
        'Members whose dues are paid take part in the decision, in the room or from home.',
      ),
      bilingual(
        'Un consensus est une adhésion large, pas l’unanimité : des réserves ne l’empêchent pas.',
        'A consensus is wide support, not unanimity: reservations do not prevent it.',
      ),
      bilingual(
        'Personne ne bloque seul·e. Une opposition s’explique, se discute et peut se lever.',
        'Nobody blocks alone. An opposition is explained, discussed and may be lifted.',
      ),
    ],
    minutes: 5,
  },
  {
    step: 'tasks',
    title: bilingual('Les tâches', 'The tasks'),
    lead: bilingual('Trois tâches, un binôme pour chacune.', 'Three tasks, a pair for each.'),
    paragraphs: [
      bilingual(
        'Chaque tâche est lue en une minute. On la retrouve ensuite sur les téléphones des tables.',
        'Each task is read out in one minute. It is then on the phones of the tables.',
      ),
      bilingual(
        'Le binôme agit au nom de l’association et rend compte au bureau.',
        'The pair acts for the association and reports to the board.',
      ),
    ],
    minutes: 5,
  },
  {
    step: 'profiles',
    title: bilingual('Les profils', 'The profiles'),
    lead: bilingual(
      'En petits groupes : quelles qualités pour chaque tâche ?',
      'In small groups: which qualities for each task?',
    ),
    paragraphs: [
      bilingual(
        'Par tables de huit au plus. Une personne écrit sur son téléphone, chacun·e parle à son tour.',
        'At tables of eight at most. One person writes on their phone, everyone speaks in turn.',
      ),
      bilingual(
        'On parle de la tâche, pas encore des personnes : savoir-faire, temps libre, envies.',
        'Talk about the task, not yet about people: skills, free time, wishes.',
      ),
      bilingual(
        'Qu’est-ce qui a bien marché jusqu’ici, et à quoi faire attention ?',
        'What has gone well so far, and what should be watched?',
      ),
    ],
    minutes: 20,
  },
  {
    step: 'candidacies',
    title: bilingual('Les candidatures', 'The candidacies'),
    lead: bilingual(
      'Regardez chaque candidature ; les candidat·es quittent la table.',
      'Look at each candidacy; candidates leave the table.',
    ),
    paragraphs: [
      bilingual(
        'Gardez celles qui répondent aux qualités que vous avez notées. Ce tri ne sort pas de la table.',
        'Keep those that answer the qualities you noted. This sorting never leaves the table.',
      ),
      bilingual(
        'Quelqu’un conviendrait et n’a rien envoyé ? Avec son accord, ajoutez son nom.',
        'Would somebody suit who sent nothing? With their agreement, add their name.',
      ),
      bilingual(
        'Qui s’en occupait peut continuer. Pensez aussi à faire une place à de nouvelles personnes.',
        'Those who took care of it may go on. Think of making room for new people too.',
      ),
    ],
    minutes: 20,
  },
  {
    step: 'proposals',
    title: bilingual('Les propositions', 'The proposals'),
    lead: bilingual(
      'Un binôme si le groupe s’accorde, sinon des noms.',
      'A pair if you agree, otherwise names.',
    ),
    paragraphs: [
      bilingual(
        'D’accord sur deux personnes ? Faites remonter ce binôme.',
        'Do you agree on two people? Report that pair.',
      ),
      bilingual(
        'Sinon, faites remonter les noms qui conviennent, quatre de préférence au plus.',
        'Otherwise report the names that suit, preferably four at most.',
      ),
      bilingual(
        'Personne ne voit vos réponses avant la mise en commun.',
        'Nobody sees your answers before the pooling.',
      ),
    ],
    minutes: 10,
  },
  {
    step: 'pooling',
    title: bilingual('La mise en commun', 'Pooling the choices'),
    lead: bilingual(
      'Comparez les propositions et cherchez ce qui rassemble.',
      'Compare the proposals and look for what brings people together.',
    ),
    paragraphs: [
      bilingual(
        'Les tables disent la même chose : l’animation vérifie auprès de l’assemblée, puis acte le binôme.',
        'The tables say the same: the facilitators check with the assembly, then act the pair.',
      ),
      bilingual(
        'Les réponses diffèrent : on en parle, jusqu’à ce qu’un binôme rassemble ou qu’on s’arrête là.',
        'The answers differ: we talk, until one pair brings people together or we leave it there.',
      ),
    ],
    minutes: 30,
  },
  {
    step: 'closing',
    title: bilingual('La clôture', 'The closing'),
    lead: bilingual('Relisez les actes ensemble.', 'Read the decisions again together.'),
    paragraphs: [
      bilingual(
        'Les noms des binômes sont transmis au bureau, avec de quoi les joindre.',
        'The names of the pairs go to the board, with how to reach them.',
      ),
      bilingual(
        'Sans consensus, le bureau choisira parmi les noms débattus. Sans candidature, un nouvel appel part.',
        'Without a consensus, the board will choose among the debated names. Without a candidacy, a new call goes out.',
      ),
      bilingual(
        'Fixons la date à laquelle nous ferons le point avec les binômes.',
        'Let us set the date on which we take stock with the pairs.',
      ),
    ],
    minutes: 5,
  },
];
