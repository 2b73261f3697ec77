import { fieldName } from './field-names';
import type { Locale } from './locale';
import type { Refusal } from './outcome';
import { CHECK_SENTENCES } from './refusals/checks';
import { PEOPLE_SENTENCES } from './refusals/people';
import { IMPORT_SENTENCES } from './refusals/imports';
import { PREPARATION_SENTENCES } from './refusals/preparation';
import { SPEAKER_SENTENCES } from './refusals/speakers';
import { frenchSpaces } from './typography';

export { CLOSE, ERROR_CODES, ok, refuse } from './outcome';
export type { CloseCode, ErrorCode, Refusal, Result } from './outcome';

/** The sentences of every refusal, in both languages: what is wrong and what to do. `{name}` is replaced by a parameter. */
const SENTENCES = {
  bad_request: {
    fr: 'La demande n’a pas la forme attendue. Rechargez la page, puis recommencez.',
    en: 'The request is not in the expected form. Reload the page and try again.',
  },
  unauthenticated: {
    fr: 'Ce navigateur n’a pas de place dans cette réunion. Entrez avec le code ou avec votre lien.',
    en: 'This browser has no seat in this meeting. Join with the code or with your link.',
  },
  seat_revoked: {
    fr: 'Cette place a été retirée par l’animation. Demandez un nouveau lien ou entrez avec le code.',
    en: 'The facilitators have revoked this seat. Ask for a new link or join with the code.',
  },
  forbidden: {
    fr: 'Votre place ne permet pas cette action. Demandez à l’animation.',
    en: 'Your seat does not allow this. Ask the facilitators.',
  },
  foreign_origin: {
    fr: 'Cette demande vient d’un autre site. Ouvrez la réunion par son propre lien.',
    en: 'This request comes from another site. Open the meeting through its own link.',
  },
  unknown_code: {
    fr: 'Aucune réunion n’a ce code. Vérifiez les six caractères affichés à l’écran.',
    en: 'No meeting has this code. Check the six characters on the screen.',
  },
  unknown_secret: {
    fr: 'Ce lien n’ouvre aucune place. Demandez un nouveau lien à l’animation.',
    en: 'This link opens no seat. Ask the facilitators for a new one.',
  },
  unknown_meeting: {
    fr: 'Cette réunion n’existe pas ou a été effacée.',
    en: 'This meeting does not exist or has been erased.',
  },
  not_found: {
    fr: 'Ce que vous cherchez n’existe pas ou plus. Rechargez la page.',
    en: 'What you are looking for does not exist any more. Reload the page.',
  },
  door_closed: {
    fr: 'L’animation a fermé les entrées. Demandez-lui de les rouvrir.',
    en: 'The facilitators have closed the door. Ask them to open it again.',
  },
  waiting: {
    fr: 'L’animation doit d’abord vous admettre. Patientez, la page changera toute seule.',
    en: 'The facilitators must admit you first. Wait: the page will change by itself.',
  },
  name_missing: { fr: 'Écrivez votre prénom et votre nom.', en: 'Write your first and last name.' },
  rate_limited: {
    fr: 'Trop d’essais. Attendez une minute, puis recommencez.',
    en: 'Too many attempts. Wait a minute, then try again.',
  },
  too_large: {
    fr: 'Le fichier est trop grand ({limit} au plus). Découpez-le, puis recommencez.',
    en: 'The file is too large (at most {limit}). Split it and try again.',
  },
  storage_full: {
    fr: 'Le serveur ne peut plus enregistrer. Prévenez l’animation ; ce qui est écrit reste sur votre appareil.',
    en: 'The server can no longer save. Tell the facilitators; what you wrote stays on your device.',
  },
  storage_damaged: {
    fr: 'Les données de cette réunion sont endommagées sur le serveur. Prévenez la personne qui s’en occupe : elle peut rétablir la dernière sauvegarde. Ce que vous avez écrit reste sur votre appareil.',
    en: 'The data of this meeting are damaged on the server. Tell the person who runs it: they can restore the last backup. What you wrote stays on your device.',
  },
  out_of_step: {
    fr: 'Cela ne se fait pas à cette étape de la réunion. Passez d’abord à l’étape « {step} ».',
    en: 'This does not belong to the current step. Move to the step “{step}” first.',
  },
  field_invalid: {
    fr: 'Le champ « {field} » n’est pas valable. Corrigez-le, puis recommencez.',
    en: 'The field “{field}” is not valid. Mend it and try again.',
  },
  unknown_command: {
    fr: 'Cette commande n’existe pas. Rechargez la page.',
    en: 'There is no such command. Reload the page.',
  },
  id_reused: {
    fr: 'Cet identifiant de commande a déjà servi à autre chose. Rechargez la page.',
    en: 'This command identifier has served for something else. Reload the page.',
  },
  unknown_task: {
    fr: 'Cette tâche n’existe pas dans la réunion.',
    en: 'This task is not in the meeting.',
  },
  unknown_group: { fr: 'Ce groupe n’existe pas.', en: 'There is no such group.' },
  unknown_person: {
    fr: 'Cette personne n’est pas dans la réunion.',
    en: 'This person is not in the meeting.',
  },
  unknown_candidacy: { fr: 'Cette candidature n’existe pas.', en: 'There is no such candidacy.' },
  unknown_check: { fr: 'Cette vérification n’existe pas.', en: 'There is no such check.' },
  unknown_seat: { fr: 'Cette place n’existe pas.', en: 'There is no such seat.' },
  task_in_use: {
    fr: 'Des groupes ont déjà travaillé sur cette tâche : elle ne peut plus être supprimée.',
    en: 'Groups have already worked on this task: it can no longer be removed.',
  },
  already_lifted: {
    fr: 'Cette opposition est déjà levée.',
    en: 'This opposition has already been lifted.',
  },
  nobody_present: {
    fr: 'Personne n’est présent. Cochez les présences, puis formez les groupes.',
    en: 'Nobody is present. Tick the attendance, then form the groups.',
  },
  person_absent: {
    fr: 'Cette personne n’est pas présente. Cochez d’abord sa présence.',
    en: 'This person is not present. Tick their attendance first.',
  },
  not_in_group: {
    fr: 'Cette personne n’est pas dans ce groupe. Déplacez-la d’abord.',
    en: 'This person is not in this group. Move them first.',
  },
  group_has_written: {
    fr: 'Des groupes ont déjà écrit. Déplacez les personnes une à une, ou confirmez pour tout reformer.',
    en: 'Groups have already written. Move people one by one, or confirm to form all groups again.',
  },
  removed_group_wrote: {
    fr: 'Ce groupe a déjà écrit. Confirmez : ce qu’il a écrit sera gardé, et il ne comptera plus.',
    en: 'This group has already written. Confirm: what it wrote is kept, and it counts no more.',
  },
  group_not_empty: {
    fr: 'Ce groupe a encore des membres. Déplacez-les d’abord.',
    en: 'This group still has members. Move them first.',
  },
  rapporteur_is_candidate: {
    fr: 'Cette personne est candidate à cette tâche. Passez le stylo à quelqu’un d’autre.',
    en: 'This person is a candidate for this task. Hand the pen to somebody else.',
  },
  already_revealed: { fr: 'Cette tâche est déjà révélée.', en: 'This task is already revealed.' },
  not_revealed: {
    fr: 'Révélez d’abord cette tâche : les groupes ont choisi, l’assemblée doit le voir.',
    en: 'Reveal this task first: the groups have chosen, the assembly must see it.',
  },
  confirm_reveal: {
    fr: 'Révéler ne s’annule pas. Confirmez.',
    en: 'A reveal cannot be undone. Confirm.',
  },
  candidacy_exists: {
    fr: 'Cette personne est déjà candidate à cette tâche.',
    en: 'This person is already a candidate for this task.',
  },
  likely_duplicate: {
    fr: '{name} est déjà candidat·e à cette tâche. S’agit-il de quelqu’un d’autre ? Confirmez.',
    en: '{name} is already a candidate for this task. Is this somebody else? Confirm.',
  },
  agreement_missing: {
    fr: 'Une candidature demande l’accord de la personne.',
    en: 'A candidacy needs the person’s agreement.',
  },
  not_retracted: {
    fr: 'Cette candidature n’est pas retirée.',
    en: 'This candidacy is not withdrawn.',
  },
  paper_taken: {
    fr: 'La feuille de ce groupe est déjà en cours de saisie.',
    en: 'The sheet of this group is being entered already.',
  },
  group_has_phone: {
    fr: 'Un téléphone écrit pour ce groupe. Il garde sa place, même silencieux.',
    en: 'A phone writes for this group. It keeps its place, even when silent.',
  },
  details_given: {
    fr: 'Ces coordonnées ne se donnent plus d’ici. Donnez-les à l’animation.',
    en: 'These contact details can no longer be given from here. Give them to the facilitators.',
  },
  already_retracted: {
    fr: 'Cette candidature est déjà retirée.',
    en: 'This candidacy is already withdrawn.',
  },
  pair_same_person: {
    fr: 'Un binôme se compose de deux personnes différentes.',
    en: 'A pair is made of two different people.',
  },
  pair_other_task: {
    fr: 'Ces deux candidatures doivent concerner cette tâche.',
    en: 'Both candidacies must be for this task.',
  },
  pair_retracted: {
    fr: 'Une de ces candidatures a été retirée. Choisissez un autre binôme.',
    en: 'One of these candidacies has been withdrawn. Choose another pair.',
  },
  parity_broken: {
    fr: 'Ce binôme n’est pas paritaire. Choisissez un autre binôme, ou accordez une exception en la motivant.',
    en: 'This pair has no parity. Choose another, or grant an exception with a reason.',
  },
  parity_unknown: {
    fr: 'Le genre d’une des deux personnes n’est pas connu. Demandez-le-lui, notez-le, puis désignez.',
    en: 'The gender of one of the two is unknown. Ask them, note it, then designate.',
  },
  already_designated: {
    fr: '{name} est déjà désigné·e pour une autre tâche. Confirmez en donnant la raison.',
    en: '{name} is already designated for another task. Confirm with a reason.',
  },
  check_open: {
    fr: 'Une vérification est déjà ouverte pour cette tâche. Terminez-la d’abord.',
    en: 'A check is already open for this task. Close it first.',
  },
  check_closed: { fr: 'Cette vérification est close.', en: 'This check is closed.' },
  argument_missing: {
    fr: 'Une opposition se motive : écrivez l’argument.',
    en: 'An opposition must be argued: write the argument.',
  },
  note_missing: {
    fr: 'Écrivez une note : comment l’opposition a-t-elle été levée ?',
    en: 'Write a note: how was the opposition lifted?',
  },
  reason_missing: { fr: 'Donnez la raison.', en: 'Give the reason.' },
  names_missing: {
    fr: 'Indiquez au moins un nom débattu.',
    en: 'Name at least one debated candidacy.',
  },
  decision_exists: {
    fr: 'Un acte est déjà pris pour cette tâche. Rouvrez-le d’abord.',
    en: 'This task already has a decision. Reopen it first.',
  },
  no_decision: { fr: 'Aucun acte n’est pris pour cette tâche.', en: 'This task has no decision.' },
  report_sent: {
    fr: 'Les remontées sont déjà notées comme envoyées.',
    en: 'The report is already marked as sent.',
  },
  report_not_sent: {
    fr: 'Les remontées ne sont pas encore notées comme envoyées.',
    en: 'The report is not marked as sent.',
  },
  report_incomplete: {
    fr: 'Des tâches n’ont pas encore d’acte ({count}). Confirmez si les remontées partent ainsi.',
    en: 'Some tasks have no act yet ({count}). Confirm if the report goes as it is.',
  },
  date_invalid: {
    fr: 'Cette date n’existe pas. Donnez un jour et une heure.',
    en: 'There is no such date. Give a day and a time.',
  },
  no_next: {
    fr: 'La date de la prochaine réunion n’est pas encore fixée.',
    en: 'The date of the next meeting is not set yet.',
  },
  last_facilitator: {
    fr: 'C’est la dernière place d’animation : donnez-en une autre avant de la retirer.',
    en: 'This is the last facilitator seat: grant another before revoking it.',
  },
  own_seat_only: {
    fr: 'Cela concerne la place de quelqu’un d’autre. Demandez à l’animation.',
    en: 'This is about somebody else’s seat. Ask the facilitators.',
  },
  seat_held: {
    fr: '{name} tient déjà cette fonction avec une autre place.',
    en: '{name} already holds this role with another seat.',
  },
  seat_passing: {
    fr: 'Cette place est déjà en train d’être passée. Annulez d’abord cette passation.',
    en: 'This seat is already being handed over. Cancel that first.',
  },
  holder_missing: {
    fr: 'Dites qui tient cette place : choisissez la personne ou écrivez son nom.',
    en: 'Say who holds this seat: choose the person or write their name.',
  },
  not_listed: {
    fr: 'Cette personne n’est pas sur la liste des membres. Choisissez quelqu’un de la liste.',
    en: 'This person is not on the list of members. Choose somebody on the list.',
  },
  not_your_table: {
    fr: 'Cette personne n’est pas dans votre groupe.',
    en: 'This person is not in your group.',
  },
  other_table: {
    fr: '{name} est déjà dans le groupe {number}. Pour changer de groupe, demandez à l’animation.',
    en: '{name} already sits in group {number}. To change groups, ask the facilitators.',
  },
  own_phone: {
    fr: 'Cette personne a son propre téléphone dans la réunion. Demandez à l’animation.',
    en: 'This person has a phone of their own in the meeting. Ask the facilitators.',
  },
  who_are_you: {
    fr: 'Dites d’abord qui vous êtes, dans la liste des membres.',
    en: 'Say first who you are, in the list of members.',
  },
  no_call: {
    fr: 'Ce groupe n’appelle plus.',
    en: 'This group no longer calls.',
  },
  help_taken: {
    fr: 'Quelqu’un y va déjà ({name}).',
    en: 'Somebody is already on the way ({name}).',
  },
  help_taken_unnamed: {
    fr: 'Quelqu’un de l’animation y va déjà.',
    en: 'A facilitator is already on the way.',
  },
  conflict: {
    fr: 'Quelqu’un vient de changer la même chose. Regardez, puis recommencez.',
    en: 'Somebody has just changed the same thing. Have a look, then try again.',
  },
  contact_unreadable: {
    fr: 'Ces coordonnées ont été chiffrées avec une autre clé. Remettez la clé d’avant (CONTACTS_KEY ou contacts.key), puis redémarrez.',
    en: 'These contact details were encrypted with another key. Put the former key back (CONTACTS_KEY or contacts.key) and restart.',
  },
  try_again: {
    fr: 'Le serveur n’a pas pu le faire. Réessayez dans un instant.',
    en: 'The server could not do it. Try again in a moment.',
  },
  ...IMPORT_SENTENCES,
  ...CHECK_SENTENCES,
  ...PEOPLE_SENTENCES,
  ...PREPARATION_SENTENCES,
  ...SPEAKER_SENTENCES,
} as const satisfies Record<string, { fr: string; en: string }>;

export type RefusalReason = keyof typeof SENTENCES;

/** Every reason that has a sentence. */
export const REFUSAL_REASONS = Object.keys(SENTENCES) as readonly RefusalReason[];

/** The sentence of a refusal in the person's language. */
export function refusalMessage(refusal: Refusal, locale: Locale): string {
  const params = refusal.params ?? {};
  const sentence = SENTENCES[refusal.reason][locale];
  // The sentence is set before a name goes in: what somebody typed is left as it is.
  return (locale === 'fr' ? frenchSpaces(sentence) : sentence).replace(
    /\{(\w+)\}/g,
    (whole, name: string) =>
      name === 'field'
        ? fieldName(String(params[name] ?? whole), locale)
        : String(params[name] ?? whole),
  );
}
