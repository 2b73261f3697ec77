/** What is refused around checks and acts: `{name}` is replaced by a parameter. */
export const CHECK_SENTENCES = {
  check_open_elsewhere: {
    fr: 'Une vérification par téléphone est déjà ouverte pour une autre tâche. Terminez-la d’abord : les téléphones ne posent qu’une question à la fois.',
    en: 'A check by phone is already open for another task. Close it first: the phones ask one question at a time.',
  },
  not_by_phone: {
    fr: 'Cette vérification se fait à voix haute. Dites votre réponse à l’animation.',
    en: 'This check is spoken. Tell the facilitators your answer.',
  },
  not_spoken: {
    fr: 'Cette vérification se fait par téléphone : entrez la réponse d’une personne sans téléphone, ou leur nombre.',
    en: 'This check is by phone: enter the answer of somebody without a phone, or how many they are.',
  },
  seat_without_person: {
    fr: 'Votre place n’est liée à aucune personne de la liste : dites à l’animation qui vous êtes.',
    en: 'Your seat is linked to nobody on the list: tell the facilitators who you are.',
  },
  not_entitled: {
    fr: 'Seuls les membres présents répondent. Demandez à l’animation de cocher la présence.',
    en: 'Only members who are present answer. Ask the facilitators to tick the attendance.',
  },
  candidate_abstains: {
    fr: 'Les candidat·es à cette tâche ne répondent pas à la vérification.',
    en: 'Candidates to this task do not answer the check.',
  },
  not_without_phone: {
    fr: 'Cette personne n’est pas cochée « sans téléphone ». Cochez-la d’abord.',
    en: 'This person is not ticked “no phone”. Tick them first.',
  },
  answered_by_phone: {
    fr: 'Cette personne a déjà répondu elle-même. Elle peut changer sa réponse sur son téléphone.',
    en: 'This person has answered already. They can change their answer on their phone.',
  },
  too_many_without_phone: {
    fr: 'Vous comptez {count} réponses sans téléphone pour {of} personnes présentes qui peuvent être comptées ainsi. Corrigez le nombre.',
    en: 'You count {count} answers without phone for {of} people present who can be counted so. Mend the number.',
  },
  counted_without_phone: {
    fr: 'L’animation vous a déjà compté·e parmi les personnes sans téléphone. Dites-lui que vous répondez vous-même.',
    en: 'The facilitators have counted you among those without a phone. Tell them that you answer yourself.',
  },
  argument_per_opposition: {
    fr: 'Chaque opposition se motive : écrivez un argument par opposition.',
    en: 'Every opposition must be argued: write one argument for each.',
  },
  author_lifts: {
    fr: 'Une opposition donnée par téléphone est levée par son auteur·e seul·e, sur son téléphone.',
    en: 'An opposition given by phone is lifted by its author alone, on their phone.',
  },
  nothing_to_lift: {
    fr: 'Vous n’avez pas d’opposition à lever dans cette vérification.',
    en: 'You have no opposition to lift in this check.',
  },
  check_not_closed: {
    fr: 'Cette vérification est encore ouverte.',
    en: 'This check is still open.',
  },
  not_last_round: {
    fr: 'Seul le dernier tour d’une tâche se rouvre. Ouvrez un nouveau tour.',
    en: 'Only the last round of a task can be reopened. Open a new round.',
  },
  answers_erased: {
    fr: 'Les réponses de ce tour sont effacées depuis l’acte. Ouvrez un nouveau tour.',
    en: 'The answers of this round were erased when the plenary acted. Open a new round.',
  },
  against_reading: {
    fr: 'Cet acte va contre la lecture de la vérification. Donnez-en la raison : elle sera notée avec l’acte.',
    en: 'This decision goes against the reading of the check. Give the reason: it is kept with the decision.',
  },
  handed_over: {
    fr: 'Vous êtes candidat·e à cette tâche : c’est à l’autre animateur·rice de la mener.',
    en: 'You are a candidate for this task: the other facilitator runs it.',
  },
} as const satisfies Record<string, { fr: string; en: string }>;
