/** The sentences of what is refused when somebody leaves the list, or two entries become one (`errors.ts`). */
export const PEOPLE_SENTENCES = {
  not_welcoming: {
    fr: 'L’accueil n’est pas encore ouvert : le jour de la réunion, revenez sur cette page pour dire que vous êtes là.',
    en: 'The welcome is not open yet: on the day of the meeting, come back to this page to say that you are here.',
  },
  person_designated: {
    fr: 'Cette personne est désignée ou débattue dans un acte : sa fiche reste. Rouvrez d’abord l’acte si c’est une erreur.',
    en: 'An act designates or names this person: their entry stays. Reopen the act first if it is a mistake.',
  },
  person_is_candidate: {
    fr: 'Cette personne est candidate, ou l’a été : les remontées la nomment, sa fiche reste. Un désistement suffit.',
    en: 'This person is, or was, a candidate: the report names them, their entry stays. A withdrawal is enough.',
  },
  person_present: {
    fr: 'Cette personne est notée présente. Cochez d’abord son absence.',
    en: 'This person is marked present. Tick them absent first.',
  },
  person_in_team: {
    fr: 'Cette personne anime la réunion ou en est rapporteur·e. Passez ou retirez d’abord sa place.',
    en: 'This person facilitates the meeting or is its rapporteur. Hand over or revoke their seat first.',
  },
  person_seated: {
    fr: 'Cette personne a une place dans la réunion. Retirez d’abord sa place.',
    en: 'This person has a seat in the meeting. Revoke their seat first.',
  },
  person_holds_pen: {
    fr: 'Cette personne tient le stylo d’un groupe. Confiez-le d’abord à quelqu’un d’autre.',
    en: 'This person holds the pen of a group. Give it to somebody else first.',
  },
  person_spoke: {
    fr: 'Cette personne a pris la parole ou signé un argument : l’historique la nomme, sa fiche reste. Cochez plutôt son absence.',
    en: 'This person spoke or signed an argument: the history names them, their entry stays. Tick them absent instead.',
  },
  person_check_open: {
    fr: 'Une vérification par téléphone est ouverte. Terminez-la d’abord.',
    en: 'A check by phone is open. Close it first.',
  },
  likely_duplicate_elsewhere: {
    fr: '{name} est déjà candidat·e à « {task} ». Si c’est la même personne, choisissez-la parmi celles de la réunion ; sinon, confirmez.',
    en: '{name} is already a candidate for “{task}”. If it is the same person, choose them among those of the meeting; if not, confirm.',
  },
  merge_same: {
    fr: 'C’est la même fiche. Choisissez-en une autre.',
    en: 'This is the same entry. Choose another one.',
  },
  merge_both_candidates: {
    fr: 'Ces deux fiches ont chacune une candidature à « {task} ». Notez d’abord le désistement de celle qui est en trop.',
    en: 'Both entries have a candidacy to “{task}”. Note the withdrawal of the one too many first.',
  },
} as const satisfies Record<string, { fr: string; en: string }>;
