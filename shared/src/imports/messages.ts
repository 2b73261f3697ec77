import type { Locale } from '../locale';
import type { ImportField } from './mapping';
import type { ImportProblem, ProblemCode } from './problems';

/** What the fields are called on screen. */
const FIELD_LABELS: Readonly<Record<ImportField, Readonly<Record<Locale, string>>>> = {
  last: { fr: 'nom', en: 'last name' },
  first: { fr: 'prénom', en: 'first name' },
  fullName: { fr: 'nom et prénom', en: 'full name' },
  description: { fr: 'description', en: 'description' },
  origin: { fr: 'groupe d’origine', en: 'group of origin' },
  gender: { fr: 'genre', en: 'gender' },
  email: { fr: 'e-mail', en: 'e-mail' },
  phone: { fr: 'téléphone', en: 'phone' },
  address: { fr: 'adresse', en: 'address' },
  status: { fr: 'statut', en: 'status' },
  pseudo: { fr: 'pseudo', en: 'nickname' },
  since: { fr: 'membre depuis le', en: 'member since' },
  task: { fr: 'tâche', en: 'task' },
  text: { fr: 'texte de candidature', en: 'statement' },
  outgoing: { fr: 'membre sortant·e', en: 'outgoing member' },
};

/** `{field}` `{value}` `{of}` `{limit}` `{missing}` `{found}` are filled in; French spacing is put right afterwards. */
const SENTENCES: Readonly<Record<ProblemCode, Readonly<Record<Locale, string>>>> = {
  file_empty: {
    fr: 'Ce fichier est vide. Choisissez-en un autre.',
    en: 'This file is empty. Choose another one.',
  },
  file_too_large: {
    fr: 'Ce fichier dépasse {limit} Mo. Gardez les seules colonnes utiles, ou partagez-le en plusieurs fichiers.',
    en: 'This file is larger than {limit} MB. Keep the useful columns only, or split it into several files.',
  },
  too_many_lines: {
    fr: 'Ce fichier a plus de {limit} lignes. Partagez-le en plusieurs fichiers.',
    en: 'This file has more than {limit} lines. Split it into several files.',
  },
  too_many_candidacies: {
    fr: 'La tâche « {value} » aurait plus de {limit} candidatures. Vérifiez que c’est le bon fichier, et la colonne des tâches.',
    en: 'The task “{value}” would have more than {limit} candidacies. Check that it is the right file, and the column of tasks.',
  },
  sheet_missing: {
    fr: 'Ce classeur n’a pas de feuille « {value} » où quelque chose est écrit. Choisissez une autre feuille.',
    en: 'This workbook has no sheet “{value}” with anything in it. Choose another sheet.',
  },
  workbook_protected: {
    fr: 'Ce classeur est protégé par un mot de passe. Ouvrez-le dans le tableur, enregistrez-en une copie sans mot de passe, puis choisissez la copie.',
    en: 'This workbook is protected by a password. Open it in the spreadsheet program, save a copy without a password, then choose the copy.',
  },
  workbook_old: {
    fr: 'C’est un classeur d’un ancien format (.xls). Dans le tableur, enregistrez-le au format XLSX, ODS ou CSV.',
    en: 'This is a workbook of an old format (.xls). In the spreadsheet program, save it as XLSX, ODS or CSV.',
  },
  workbook_unreadable: {
    fr: 'Ce fichier est abîmé, ou ce n’est pas un classeur XLSX ou ODS. Ouvrez-le dans un tableur, enregistrez-le à nouveau, puis choisissez-le.',
    en: 'This file is damaged, or is no XLSX or ODS workbook. Open it in a spreadsheet program, save it again, then choose it.',
  },
  workbook_too_large: {
    fr: 'Une fois ouvert, ce classeur est trop grand pour être lu. Gardez la feuille de la liste et ses seules colonnes utiles, ou enregistrez-la au format CSV.',
    en: 'Once opened, this workbook is too large to be read. Keep the sheet of the list and its useful columns only, or save it as CSV.',
  },
  web_page: {
    fr: 'C’est une page web, pas un tableau. Ouvrez-la dans un tableur et enregistrez-la au format XLSX, ODS ou CSV.',
    en: 'This is a web page, not a table. Open it in a spreadsheet program and save it as XLSX, ODS or CSV.',
  },
  not_text: {
    fr: 'Ce fichier n’est pas un tableau. Enregistrez la liste au format XLSX, ODS ou CSV, puis choisissez ce fichier.',
    en: 'This file is not a table. Save the list as XLSX, ODS or CSV, then choose that file.',
  },
  quotes_broken: {
    fr: 'Trop de lignes ont des guillemets qui ne se ferment pas. Enregistrez à nouveau le fichier au format CSV depuis un tableur.',
    en: 'Too many lines have quotes that do not close. Save the file as CSV again from a spreadsheet program.',
  },
  no_lines: {
    fr: 'Le fichier a des titres de colonnes et aucune ligne en dessous. Vérifiez que c’est le bon fichier.',
    en: 'The file has column titles and no line below them. Check that it is the right file.',
  },
  columns_missing: {
    fr: 'Colonnes introuvables : {missing}. Le fichier a : {found}. Indiquez quelle colonne les contient, ou ajoutez une première ligne avec les titres.',
    en: 'Columns not found: {missing}. The file has: {found}. Say which column holds them, or add a first line with the titles.',
  },
  column_not_found: {
    fr: 'La colonne « {value} », indiquée pour « {field} », n’est pas dans le fichier. Choisissez parmi : {found}.',
    en: 'The column “{value}”, given for “{field}”, is not in the file. Choose among: {found}.',
  },
  cut_line: {
    fr: 'La ligne est coupée : il y manque « {field} » et tout ce qui suit. Complétez-la, puis importez à nouveau.',
    en: 'The line is cut: “{field}” and everything after it are missing. Complete it and import again.',
  },
  long_line: {
    fr: 'La ligne a plus de cellules que de titres : un séparateur s’est glissé dans un texte. Mettez ce texte entre guillemets, puis importez à nouveau.',
    en: 'The line has more cells than titles: a separator slipped into a text. Put that text between quotes and import again.',
  },
  quote_open: {
    fr: 'Un guillemet s’ouvre et ne se ferme pas. Fermez-le ou retirez-le, puis importez à nouveau.',
    en: 'A quote opens and does not close. Close it or remove it, then import again.',
  },
  name_missing: {
    fr: 'Il manque le nom. Complétez la ligne, puis importez à nouveau.',
    en: 'The last name is missing. Complete the line and import again.',
  },
  first_name_missing: {
    fr: 'Il manque le nom ou le prénom à côté de « {value} ». Complétez la ligne, puis importez à nouveau.',
    en: 'The first or last name is missing beside “{value}”. Complete the line and import again.',
  },
  task_missing: {
    fr: 'Il manque la tâche. Complétez la ligne, puis importez à nouveau.',
    en: 'The task is missing. Complete the line and import again.',
  },
  formula: {
    fr: 'La cellule « {field} » contient une formule de tableur. Elle n’a pas été exécutée. Écrivez le texte à sa place, puis importez à nouveau.',
    en: 'The cell “{field}” holds a spreadsheet formula. It was not run. Write the text in its place and import again.',
  },
  person_ambiguous: {
    fr: 'Plusieurs personnes de la liste s’appellent {value}. Ajoutez un e-mail à la ligne pour dire de qui il s’agit, puis importez à nouveau.',
    en: 'Several people on the list are called {value}. Add an e-mail to the line to tell which one, then import again.',
  },
  task_unknown: {
    fr: 'Aucune tâche de la réunion ne s’appelle « {value} ». Choisissez la tâche qui convient.',
    en: 'No task of the meeting is called “{value}”. Choose the task that fits.',
  },
  duplicate_person: {
    fr: '{value} est déjà à la ligne {of} : une seule fiche est gardée.',
    en: '{value} is already on line {of}: kept once.',
  },
  duplicate_candidacy: {
    fr: '{value} a déjà cette candidature à la ligne {of} : elle est gardée une fois.',
    en: '{value} already has this candidacy on line {of}: it is kept once.',
  },
  person_unlisted: {
    fr: '{value} n’est pas dans la liste des membres. La candidature est gardée : vérifiez le nom, ou dites de qui il s’agit.',
    en: '{value} is not on the list of members. The candidacy is kept: check the name, or say who it is.',
  },
  link_namesakes: {
    fr: 'Plusieurs personnes de la liste s’appellent {value}. La candidature est gardée : dites de qui il s’agit.',
    en: 'Several people on the list are called {value}. The candidacy is kept: say who it is.',
  },
  link_other_email: {
    fr: '{value} est dans la liste avec un autre e-mail. La candidature est gardée : dites si c’est la même personne.',
    en: '{value} is on the list with another e-mail. The candidacy is kept: say whether it is the same person.',
  },
  link_shared_email: {
    fr: 'L’e-mail de {value} est celui de quelqu’un d’autre dans la liste. La candidature est gardée : dites de qui il s’agit.',
    en: 'The e-mail of {value} is somebody else’s on the list. The candidacy is kept: say who it is.',
  },
  link_by_name: {
    fr: '{value} est dans la liste, sans e-mail pour l’assurer. La candidature est gardée : confirmez que c’est la même personne.',
    en: '{value} is on the list, without an e-mail to be sure. The candidacy is kept: confirm that it is the same person.',
  },
  same_name: {
    fr: 'Une autre personne s’appelle {value}, ligne {of}. Les deux sont gardées : vérifiez que ce n’est pas la même.',
    en: 'Another person is called {value}, line {of}. Both are kept: check that they are not the same.',
  },
  shared_email: {
    fr: '{value} a le même e-mail que la personne de la ligne {of}. Les deux sont gardées : vérifiez.',
    en: '{value} has the same e-mail as the person on line {of}. Both are kept: please check.',
  },
  same_name_listed: {
    fr: 'La liste a déjà une personne du nom de {value}, avec un autre e-mail. Les deux sont gardées : vérifiez que ce n’est pas la même.',
    en: 'The list already has a person called {value}, with another e-mail. Both are kept: check that they are not the same.',
  },
  shared_email_listed: {
    fr: 'L’e-mail de {value} est celui de quelqu’un d’autre dans la liste. Les deux sont gardées : vérifiez.',
    en: 'The e-mail of {value} is somebody else’s on the list. Both are kept: please check.',
  },
  different_value: {
    fr: '« {field} » diffère de la ligne {of}, qui est gardée. Lu ici : {value}.',
    en: '“{field}” differs from line {of}, which is kept. Read here: {value}.',
  },
  short_line: {
    fr: 'La ligne s’arrête avant la dernière colonne. Elle est gardée : vérifiez qu’il n’y manque rien.',
    en: 'The line stops before the last column. It is kept: check that nothing is missing.',
  },
  character_lost: {
    fr: 'Un caractère de la ligne ne se lit pas (�). La ligne est gardée : corrigez le texte, ou enregistrez à nouveau le fichier en UTF-8.',
    en: 'A character of the line cannot be read (�). The line is kept: correct the text, or save the file again as UTF-8.',
  },
  formula_removed: {
    fr: 'La cellule « {field} » contenait une formule de tableur. Elle n’a pas été exécutée ; le reste de la ligne est gardé.',
    en: 'The cell “{field}” held a spreadsheet formula. It was not run; the rest of the line is kept.',
  },
  email_bad: {
    fr: '« {value} » n’a pas la forme d’un e-mail. La ligne est gardée sans : complétez la fiche.',
    en: '“{value}” does not look like an e-mail. The line is kept without it: complete the contact details.',
  },
  phone_bad: {
    fr: '« {value} » n’a pas la forme d’un numéro de téléphone. La ligne est gardée sans : complétez la fiche.',
    en: '“{value}” does not look like a phone number. The line is kept without it: complete the contact details.',
  },
  gender_unread: {
    fr: 'Genre non compris : « {value} ». Il reste à demander ; écrivez Femme, Homme ou Autre / Non défini.',
    en: 'Gender not understood: “{value}”. It remains to be asked; write Woman, Man or Other / Not defined.',
  },
  outgoing_unread: {
    fr: 'Membre sortant·e ? « {value} » n’est pas compris, la ligne compte comme « non ». Écrivez Oui ou Non.',
    en: 'Outgoing member? “{value}” is not understood, the line counts as “no”. Write Yes or No.',
  },
  lines_above: {
    fr: 'Ce qui est écrit au-dessus des titres de colonnes n’est pas importé.',
    en: 'What is written above the titles of the columns is not imported.',
  },
  cells_merged: {
    fr: 'Des cellules sont fusionnées : leur valeur compte pour chacune de leurs lignes.',
    en: 'Some cells are merged: their value counts for each of their lines.',
  },
  phone_restored: {
    fr: 'Le tableur avait pris le téléphone pour un nombre : son début a été rétabli. Vérifiez-le.',
    en: 'The spreadsheet took the phone number for a figure: its beginning was put back. Check it.',
  },
  value_cut: {
    fr: '« {field} » dépasse {limit} caractères : la fin a été coupée.',
    en: '“{field}” is longer than {limit} characters: the end was cut.',
  },
};

/** What a column is called on screen: its title, or "colonne 3" when it has none. */
export function columnLabel(header: string, locale: Locale): string {
  const number = /^#(\d+)$/.exec(header)?.[1];
  if (number === undefined) return header;
  return locale === 'fr' ? `colonne ${number}` : `column ${number}`;
}

/** What a field is called on screen. */
export function fieldLabel(field: ImportField, locale: Locale): string {
  return FIELD_LABELS[field][locale];
}

/**
 * One sentence or two on a problem and what to do, in plain text (to be escaped by what shows it). The line number and
 * the excerpt are shown beside it by the caller.
 */
export function problemMessage(problem: ImportProblem, locale: Locale): string {
  const sentence = SENTENCES[problem.code][locale];
  const spaced =
    locale === 'fr'
      ? sentence.replace(/ ([:;!?»])/g, '\u00a0$1').replace(/« /g, '«\u00a0')
      : sentence;
  return spaced.replace(/\{(\w+)\}/g, (_, name: string) => parameter(problem, name, locale));
}

function parameter(problem: ImportProblem, name: string, locale: Locale): string {
  const list = (texts: readonly string[]) => texts.filter((text) => text !== '').join(', ') || '–';
  switch (name) {
    case 'field':
      return problem.field === undefined ? '' : fieldLabel(problem.field, locale);
    case 'missing':
      return list((problem.missing ?? []).map((field) => fieldLabel(field, locale)));
    case 'found':
      return list((problem.found ?? []).slice(0, 20).map((header) => columnLabel(header, locale)));
    case 'of':
      return String(problem.of ?? '');
    case 'limit':
      return String(problem.limit ?? '');
    default:
      return problem.value ?? '';
  }
}
