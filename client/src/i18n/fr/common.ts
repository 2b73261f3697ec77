import { arrivalTexts } from './arrival-texts';
import { candidateTexts } from './candidate-texts';
import { offlineTexts } from './offline-texts';
import { welcomeTexts } from './welcome-texts';
/** Texts that every surface shares. */
export const common = {
  ...arrivalTexts,
  ...candidateTexts,
  ...offlineTexts,
  ...welcomeTexts,
  product: 'Tour de table',
  title: '{{page}} – Tour de table',
  otherLanguage: 'English',
  languageOffline:
    'Sans réseau, l’autre langue ne peut pas être chargée : cette page garde la sienne.',
  displayPage: 'Affichage et accessibilité',
  loading: 'Ouverture de la réunion…',
  close: 'Fermer',
  cancel: 'Annuler',
  confirm: 'Confirmer',
  back: 'Retour',
  retry: 'Réessayer',
  clear: 'Effacer',
  skip: 'Aller au contenu',
  and: 'et',
  group: 'Groupe {{number}}',
  saving: {
    saving: 'Enregistrement…',
    saved: 'Enregistré {{time}}',
    savedUntimed: 'Enregistré',
    offline: 'Hors ligne',
    offlineCount: 'Hors ligne – gardé sur ce téléphone ({{count}})',
    offlineUnkept: 'Hors ligne – gardez cette page ouverte ({{count}})',
    offlineHint: 'Continuez. Envoi au retour du réseau.',
  },
  network: {
    needed: 'Réseau nécessaire : reconnectez-vous, puis recommencez.',
    unreachable: 'Le serveur ne répond pas. Vérifiez le réseau, puis recommencez.',
    unexpected: 'Le serveur a répondu autre chose que prévu. Rechargez la page.',
  },
  refused: {
    title: 'Ces lignes n’ont pas pu être envoyées',
    lead: 'Votre place a changé pendant que vous écriviez. Copiez ce qui suit ou écrivez-le à nouveau.',
    leadEmpty: 'Votre place a changé : vos derniers choix n’ont pas pu être envoyés. Vérifiez-les.',
    copy: 'Copier',
    copyThis: 'Copier : {{text}}',
    copied: 'Copié.',
    selected:
      'Le texte est sélectionné : copiez-le avec votre clavier ou en appuyant dessus longuement.',
    done: 'C’est noté',
  },
  seat: {
    pendingTitle: 'L’animation va vous faire entrer',
    pendingLead:
      'Votre demande est arrivée. Montrez-vous à l’animation : cette page changera toute seule.',
    lostTitle: 'Cette place n’existe plus',
    lostLead:
      'Elle a été retirée, ou ce navigateur ne la connaît pas. Entrez avec le code de la réunion ou votre lien.',
    goneTitle: 'Cette réunion n’existe plus',
    goneLead: 'Elle a été effacée, ou le lien n’est pas le bon.',
    join: 'Entrer avec un code',
    damagedTitle: 'Cette réunion ne peut plus être lue sur le serveur',
    damagedLead:
      'Ses données y sont endommagées. Prévenez la personne qui s’occupe du serveur : elle peut rétablir la dernière sauvegarde. Ce que vous avez écrit reste sur cet appareil.',
    offlineTitle: 'Pas de réseau',
    offlineLead: 'La réunion s’ouvrira dès que le réseau reviendra.',
  },
  error: {
    title: 'Cette page a rencontré un problème',
    lead: 'Ce que vous avez écrit est gardé. Rechargez la page.',
    reload: 'Recharger',
    notFoundTitle: 'Cette page n’existe pas',
    notFoundLead: 'Vérifiez l’adresse, ou entrez avec le code de la réunion.',
  },
  round: {
    label: 'Tâches du groupe',
    profiles: 'profils',
    candidacies: 'candidatures',
    proposals: 'proposition',
    reported: 'remontée',
    recused: 'en retrait',
    current: 'en cours',
    todo: 'à faire',
  },
  step: {
    welcome: 'Accueil',
    frame: 'Cadre',
    tasks: 'Tâches',
    profiles: 'Profils',
    candidacies: 'Candidatures',
    proposals: 'Propositions',
    pooling: 'Mise en commun',
    closing: 'Clôture',
  },
  status: {
    waiting: 'En attente',
    consensus: 'Consensus',
    noCandidacy: 'Pas de candidature pertinente',
    consensusSoFar: 'Accord partiel {{groups}}/{{of}}',
    noCandidacySoFar: 'Accord partiel {{groups}}/{{of}} : pas de candidature pertinente',
    converging: 'Converge',
    diverging: 'À débattre',
    provisional: 'provisoire',
  },
  erased: {
    report: 'Effacée le {{day}} : {{count}} jours après l’envoi des remontées.',
    meeting:
      'Effacée le {{day}} : {{count}} jours après la réunion, sauf si les remontées partent entre-temps.',
  },
  next: {
    title: 'Prochaine réunion',
    calendar: 'L’ajouter à mon agenda (.ics)',
  },
  parity: {
    ok: 'Parité respectée',
    unknown: 'Parité à confirmer',
    broken: 'Parité non respectée',
  },
  badge: {
    outgoing: 'Sortant·e',
    onTheSpot: 'Proposé·e en séance',
    retracted: 'Désistement',
  },
  mine: {
    title: 'Votre candidature',
    titleMany: 'Vos candidatures',
    retract: 'Me désister : {{task}}',
    ask: 'Vous désister de « {{task}} » ?',
    lead: 'Votre nom quitte les listes de tous les groupes. Seule l’animation peut revenir dessus.',
    do: 'Me désister',
    failed: 'Ce n’est pas fait. {{message}}',
  },
  paper: {
    mark: 'Saisi par l’animation, depuis {{time}}.',
    was: 'Saisi par l’animation, de {{from}} à {{to}}.',
  },
  tableDots: 'Table de {{count}} personnes',
} as const;
