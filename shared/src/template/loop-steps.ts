import type { StepText } from './template';
import { bilingual } from './bilingual';

/** The run-sheet of a departmental loop: what is said at each step, and a suggested duration. */
export const LOOP_STEPS: readonly StepText[] = [
  {
    step: 'welcome',
    title: bilingual('Accueil', 'Welcome'),
    lead: bilingual(
      'Chacun·e s’installe, signe et rejoint la réunion.',
      'Everybody settles in, signs and joins the meeting.',
    ),
    paragraphs: [
      bilingual(
        'Scannez le QR ou tapez le code. Pas de téléphone ? Vous êtes coché·e sur la liste, et votre groupe écrira pour vous.',
        'Scan the QR code or type the code. No phone? You are ticked on the list, and your group will write for you.',
      ),
      bilingual(
        'Avant de commencer, trois rôles : deux personnes de genres différents pour animer, une pour remplir les remontées.',
        'Three roles before we start: two people of different genders to facilitate, one to fill in the report.',
      ),
    ],
    minutes: 15,
  },
  {
    step: 'frame',
    title: bilingual('Le cadre', 'The rules'),
    lead: bilingual(
      'Qui compose la boucle, et comment elle décide.',
      'Who makes up the loop, and how it decides.',
    ),
    paragraphs: [
      bilingual(
        'Une boucle par département. Y siègent, en binômes paritaires : l’animation des groupes d’action certifiés et celle des groupes lycéens et étudiants certifiés, l’association départementale des élu·es, et les binômes opérationnels.',
        'One loop per department. Its members sit in parity pairs: those who run the certified local groups and the certified youth groups, the department’s association of elected members, and the operational pairs.',
      ),
      bilingual(
        'En font aussi partie nos parlementaires et nos élu·es de la région et du département ; là où nous n’avons pas de député·e, la personne que le groupe parlementaire a désignée comme référente.',
        'Our members of parliament and our regional and departmental councillors belong to it too; where we have no member of parliament, the one whom the parliamentary group appointed as a reference.',
      ),
      bilingual(
        'Tout s’échange par la messagerie d’Action populaire. La boucle se réunit quand elle en a besoin.',
        'Everything is exchanged through the messages of Action populaire. The loop meets when it needs to.',
      ),
      bilingual(
        'On décide ici par consensus, sans vote.',
        'Here we decide by consensus, without a vote.',
      ),
      bilingual(
        'Un groupe d’action reste maître de ce qu’il fait : rien de ce que la boucle arrête ne l’y contraint.',
        'A local group remains the master of what it does: nothing that the loop settles binds it.',
      ),
    ],
    minutes: 10,
  },
  {
    step: 'tasks',
    title: bilingual('Les cinq tâches', 'The five tasks'),
    lead: bilingual('Un binôme pour chacune.', 'A pair for each of them.'),
    paragraphs: [
      bilingual(
        'Nous lisons chaque tâche, une minute chacune. Vous les retrouverez à tout moment sur les téléphones des groupes.',
        'We read out each task, one minute each. You will find them on the groups’ phones at any time.',
      ),
      bilingual(
        'Quelle que soit la tâche, le binôme met en œuvre ce que la boucle a décidé ensemble.',
        'Whatever the task, its pair carries out what the loop has settled together.',
      ),
    ],
    minutes: 10,
  },
  {
    step: 'profiles',
    title: bilingual('Les profils', 'The profiles'),
    lead: bilingual(
      'De qui chaque tâche a-t-elle besoin ? On ne parle pas encore des personnes.',
      'Whom does each task need? We do not talk about people yet.',
    ),
    paragraphs: [
      bilingual(
        'Par tables de dix au plus, avec un·e rapporteur·e. Chacun·e prend la parole à son tour, et les cinq tâches y passent.',
        'At tables of ten at most, each with a rapporteur. Everyone speaks in turn, and all five tasks get their time.',
      ),
      bilingual(
        'Pour chaque tâche, notez les qualités attendues : savoir-faire, parcours militant, temps libre, engagements.',
        'For each task, note the qualities you expect: skills, activist background, free time, commitments.',
      ),
      bilingual(
        'Si cela aide : qui s’en chargeait, qu’est-ce qui a bien marché, à quoi faire attention ?',
        'If it helps: who took care of it, what went well, what should we watch out for?',
      ),
    ],
    minutes: 30,
  },
  {
    step: 'candidacies',
    title: bilingual('Les candidatures', 'The candidacies'),
    lead: bilingual(
      'Relire chaque candidature à la lumière des qualités listées.',
      'Read each candidacy in the light of the qualities listed.',
    ),
    paragraphs: [
      bilingual(
        'Vous êtes candidat·e ? Quittez la table pendant que votre groupe étudie cette tâche ; on vous rappelle ensuite.',
        'Are you a candidate? Leave the table while your group studies that task; you are called back afterwards.',
      ),
      bilingual(
        'Toutes les candidatures sont regardées, une par une, et le groupe garde celles qui lui semblent convenir. Ce tri ne sort pas du groupe.',
        'Every candidacy is looked at, one by one, and the group keeps those that seem right. This sorting never leaves the group.',
      ),
      bilingual(
        'Quelqu’un conviendrait et n’a pas candidaté ? Avec son accord, ajoutez son nom : les autres groupes le verront aussitôt.',
        'Would somebody suit who did not apply? With their agreement, add their name: the other groups will see it at once.',
      ),
      bilingual(
        'Les sortant·es peuvent continuer, à deux, à moitié ou pas du tout. Pensez aussi à former de nouvelles têtes.',
        'Outgoing members may go on, both, one of them or neither. Think of training newcomers too.',
      ),
    ],
    minutes: 30,
  },
  {
    step: 'proposals',
    title: bilingual('Les propositions', 'The proposals'),
    lead: bilingual(
      'Un binôme paritaire si le groupe s’accorde, sinon des noms.',
      'A parity pair if the group agrees, otherwise names.',
    ),
    paragraphs: [
      bilingual(
        'Le groupe s’accorde ? Le ou la rapporteur·e remonte les deux noms.',
        'Does the group agree? The rapporteur reports the two names.',
      ),
      bilingual(
        'Pas d’accord ? Remontez les noms qui conviennent, quatre de préférence au plus.',
        'No agreement? Report the names that suit, preferably four at most.',
      ),
      bilingual(
        'Rien ne s’affiche avant la mise en commun.',
        'Nothing is shown before the pooling.',
      ),
    ],
    minutes: 20,
  },
  {
    step: 'pooling',
    title: bilingual('La mise en commun', 'Pooling the choices'),
    lead: bilingual(
      'Révéler, comparer, discuter, vérifier, acter.',
      'Reveal, compare, discuss, check, act.',
    ),
    paragraphs: [
      bilingual(
        'Les groupes disent la même chose : l’animation vérifie le consensus auprès de l’assemblée, puis acte le binôme.',
        'The groups say the same: the facilitators check the consensus with the assembly, then act the pair.',
      ),
      bilingual(
        'Plusieurs noms : on en parle ensemble, jusqu’à ce qu’un binôme rassemble.',
        'Several names: we talk it over together until one pair brings people together.',
      ),
      bilingual(
        'Un consensus est une adhésion large, pas l’unanimité. Des réserves ne l’empêchent pas, et personne ne peut le bloquer seul·e.',
        'A consensus is wide support, not unanimity. Reservations do not prevent it, and nobody can block it alone.',
      ),
      bilingual(
        'S’opposer, c’est donner ses arguments : on en discute, et l’opposition peut être levée.',
        'To oppose is to give arguments: they are discussed, and the opposition may be lifted.',
      ),
      bilingual(
        'Aucun binôme ne se dégage ? L’animation le note, et les noms débattus sont remontés.',
        'No pair emerges? The facilitators note it, and the debated names are reported.',
      ),
    ],
    minutes: 45,
  },
  {
    step: 'closing',
    title: bilingual('La clôture', 'The closing'),
    lead: bilingual(
      'Envoyer les remontées, fixer la prochaine date.',
      'Send the report, set the next date.',
    ),
    paragraphs: [
      bilingual(
        'Les noms et les coordonnées des binômes partent dans le formulaire d’Action populaire.',
        'The names and contact details of the pairs go into the form of Action populaire.',
      ),
      bilingual(
        'Sans consensus, ce sont ceux des personnes débattues : l’animation nationale du pôle concerné choisira parmi elles.',
        'Without a consensus, those of the people debated: the national team of the matching branch will choose among them.',
      ),
      bilingual(
        'Une tâche sans candidature qui convienne ? À chaque groupe d’action d’en faire naître de nouvelles.',
        'A task without a suitable candidacy? It is up to each local group to bring new ones forward.',
      ),
      bilingual(
        'Fixons maintenant la réunion qui préparera l’Assemblée représentative.',
        'Let us now set the meeting that will prepare the Representative Assembly.',
      ),
    ],
    minutes: 10,
  },
];
