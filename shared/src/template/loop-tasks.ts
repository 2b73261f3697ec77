import { taskId } from '../ids';
import type { Task } from './template';
import { bilingual } from './bilingual';

/** The five tasks of a departmental loop. Names are those of the organisation; a file may shorten them (`aliases`). */
export const LOOP_TASKS: readonly Task[] = [
  {
    id: taskId('reseaux'),
    position: 0,
    label: bilingual('Réseaux sociaux et relations presse', 'Social media and press relations'),
    short: bilingual('Réseaux et presse', 'Social media and press'),
    text: bilingual(
      'Faire vivre les comptes du département et y relayer les campagnes numériques. Tenir le contact avec les journaux et radios d’ici, pour que nos actions soient connues.',
      'Keep the department’s accounts alive and carry the online campaigns there. Stay in touch with local papers and radios so that what we do is known.',
    ),
    questions: [
      bilingual(
        'Qui sait écrire, filmer ou monter, et accepte de publier souvent ?',
        'Who can write, film or edit, and is willing to post often?',
      ),
      bilingual(
        'Qui connaît des journalistes du département, ou saurait leur parler ?',
        'Who knows journalists in the department, or would be able to talk to them?',
      ),
      bilingual(
        'Comment relit-on et valide-t-on une publication urgente ?',
        'How is an urgent post reread and approved?',
      ),
    ],
    liaison: bilingual('Espace Bataille médiatique', 'Media (“Bataille médiatique”)'),
    aliases: ['Réseaux sociaux', 'Réseaux sociaux et presse', 'Relations presse'],
  },
  {
    id: taskId('qg'),
    position: 1,
    label: bilingual('QG insoumis et matériel militant', 'Headquarters and campaign material'),
    short: bilingual('QG et matériel', 'HQ and material'),
    text: bilingual(
      'Ouvrir et animer le local, s’il y en a un. Réceptionner les envois nationaux et les partager entre les groupes qui en veulent ; chaque groupe peut aussi commander de son côté.',
      'Open and run the premises, where there are any. Receive national deliveries and share them out among the groups that want some; each group may also order its own.',
    ),
    questions: [
      bilingual(
        'Qui peut réceptionner, stocker et transporter des cartons ?',
        'Who can receive, store and carry boxes?',
      ),
      bilingual(
        'Comment prévenir les groupes éloignés et leur faire passer leur part ?',
        'How are distant groups told, and how do they get their share?',
      ),
      bilingual(
        'Que faudrait-il pour que le local serve davantage ?',
        'What would make the premises more useful?',
      ),
    ],
    liaison: bilingual(
      'Espaces Vie et développement du mouvement et Bataille médiatique',
      'Life and growth of the movement; Media',
    ),
    aliases: ['QG insoumis', 'QG et matériel militant', 'Matériel militant'],
  },
  {
    id: taskId('unitaire'),
    position: 2,
    label: bilingual('Relations unitaires', 'Relations with allies'),
    short: bilingual('Relations unitaires', 'Relations with allies'),
    text: bilingual(
      'Parler avec les partis, les syndicats et les associations du département, et préparer avec eux ce qui peut se faire ensemble.',
      'Talk with the parties, unions and associations of the department, and prepare with them what can be done together.',
    ),
    questions: [
      bilingual(
        'Qui a déjà la confiance d’organisations partenaires ?',
        'Who already has the trust of partner organisations?',
      ),
      bilingual(
        'Quelles rencontres régulières faut-il tenir, et à quels horaires ?',
        'Which regular meetings must be kept up, and at what hours?',
      ),
      bilingual(
        'Comment rendre compte à la boucle de ce qui s’est dit ?',
        'How is what was said reported to the loop?',
      ),
    ],
    liaison: bilingual(
      'Espace Événements et mobilisations unitaires',
      'Events and joint mobilisations',
    ),
    aliases: ['Relation unitaire', 'Unitaire'],
  },
  {
    id: taskId('luttes'),
    position: 3,
    label: bilingual('Suivi des luttes', 'Following local struggles'),
    short: bilingual('Suivi des luttes', 'Local struggles'),
    text: bilingual(
      'Repérer les luttes sociales, écologistes et citoyennes d’ici et faire en sorte que nous y soyons, nombreux et visibles : alerter à temps, donner un lieu de rendez-vous, apporter de quoi être vus.',
      'Spot the social, ecological and civic struggles nearby and see to it that we are there, in numbers and visible: give warning in time, set a meeting point, bring what makes us seen.',
    ),
    questions: [
      bilingual(
        'Qui est en lien avec les collectifs et les entreprises en lutte ?',
        'Who is in touch with campaigns and workplaces in struggle?',
      ),
      bilingual(
        'Qui est libre en journée, parfois au dernier moment ?',
        'Who is free in the daytime, sometimes at short notice?',
      ),
      bilingual(
        'Comment être présent dans tout le département, pas seulement en ville ?',
        'How can we be present all over the department, not only in town?',
      ),
    ],
    liaison: bilingual('Espace Batailles de la société', 'Battles in society'),
    aliases: ['Luttes', 'Suivi luttes'],
  },
  {
    id: taskId('caisse'),
    position: 4,
    label: bilingual('Caisse départementale', 'Departmental funds'),
    short: bilingual('Caisse départementale', 'Departmental funds'),
    text: bilingual(
      'Tenir le budget du département : déposer les demandes de dépense et de remboursement sur Action populaire, suivre ce qui reste, respecter les règles des comptes de campagne.',
      'Keep the department’s budget: file requests for spending and refunds on Action populaire, follow what is left, respect the rules of campaign accounts.',
    ),
    questions: [
      bilingual(
        'Qui a l’habitude des comptes, des factures et des délais ?',
        'Who is used to accounts, invoices and deadlines?',
      ),
      bilingual(
        'Combien d’heures par mois, et qui peut prendre le relais ?',
        'How many hours a month, and who can take over?',
      ),
      bilingual(
        'Comment chaque groupe sait-il où en est le budget ?',
        'How does each group know where the budget stands?',
      ),
    ],
    liaison: bilingual('Trésorier de la France insoumise', 'National treasurer'),
    aliases: ['Caisse', 'Caisse dép.'],
  },
];
