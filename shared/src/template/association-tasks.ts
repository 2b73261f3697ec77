import { taskId } from '../ids';
import { bilingual } from './bilingual';
import type { Task } from './template';

/** Three tasks that most associations know. */
export const ASSOCIATION_TASKS: readonly Task[] = [
  {
    id: taskId('accueil'),
    position: 0,
    label: bilingual('Accueil des adhérent·es', 'Welcoming members'),
    short: bilingual('Accueil', 'Welcome'),
    text: bilingual(
      'Répondre aux nouvelles personnes, leur faire découvrir l’association, tenir la liste des adhésions et relancer à temps celles qui s’achèvent.',
      'Answer newcomers, show them around the association, keep the list of members and send reminders before a membership ends.',
    ),
    questions: [
      bilingual(
        'Qui aime accueillir et relancer ?',
        'Who likes welcoming people and following up?',
      ),
      bilingual(
        'Qui sait tenir une liste à jour et protéger ce qu’elle contient ?',
        'Who can keep a list up to date and protect what is in it?',
      ),
      bilingual(
        'Combien de temps par semaine, et à quels moments de l’année davantage ?',
        'How much time a week, and when in the year is it more?',
      ),
    ],
    liaison: bilingual('Secrétariat de l’association', 'Secretary of the association'),
    aliases: ['Accueil', 'Adhésions', 'Adhérents'],
  },
  {
    id: taskId('evenements'),
    position: 1,
    label: bilingual('Organisation des événements', 'Organising events'),
    short: bilingual('Événements', 'Events'),
    text: bilingual(
      'Prévoir le calendrier, réserver les lieux, répartir les rôles, demander les autorisations et veiller au bon déroulement le jour venu.',
      'Plan the calendar, book the places, share out the roles, ask for permits and see that the day goes well.',
    ),
    questions: [
      bilingual('Qui sait anticiper et déléguer ?', 'Who can plan ahead and delegate?'),
      bilingual(
        'Qui connaît les lieux, les prestataires et les services de la mairie ?',
        'Who knows the venues, the suppliers and the services of the town hall?',
      ),
      bilingual(
        'Comment garder des forces pour le rangement et le bilan ?',
        'How do we keep strength for clearing up and looking back?',
      ),
    ],
    liaison: bilingual('Bureau et bénévoles', 'Board and volunteers'),
    aliases: ['Événements', 'Evénementiel', 'Manifestations'],
  },
  {
    id: taskId('comptes'),
    position: 2,
    label: bilingual('Tenue des comptes', 'Keeping the accounts'),
    short: bilingual('Comptes', 'Accounts'),
    text: bilingual(
      'Suivre les recettes et les dépenses, conserver les justificatifs, préparer les demandes de subvention et présenter le bilan à l’assemblée.',
      'Follow income and spending, keep the receipts, prepare grant applications and present the balance to the assembly.',
    ),
    questions: [
      bilingual('Qui est rigoureux avec les chiffres ?', 'Who is careful with figures?'),
      bilingual(
        'Qui sait expliquer un bilan à des personnes qui n’en lisent jamais ?',
        'Who can explain a balance to people who never read one?',
      ),
      bilingual(
        'À deux, comment se relire avant chaque paiement ?',
        'As a pair, how do you check each other before each payment?',
      ),
    ],
    liaison: bilingual('Bureau de l’association', 'Board of the association'),
    aliases: ['Comptes', 'Comptabilité', 'Finances'],
  },
];
