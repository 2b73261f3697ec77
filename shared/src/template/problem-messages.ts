import { fieldName } from '../field-names';
import type { Locale } from '../locale';
import { frenchSpaces } from '../typography';
import type { TemplatePath, TemplateProblem, TemplateProblemCode } from './problems';

type Both = Readonly<Record<Locale, string>>;

/** What the keys of a template are called; a list and one of its items. */
const NAMES: Readonly<Record<string, Both>> = {
  id: { fr: 'identifiant', en: 'identifier' },
  name: { fr: 'nom du modèle', en: 'name of the template' },
  position: { fr: 'position', en: 'position' },
  tasks: { fr: 'tâches', en: 'tasks' },
  label: { fr: 'nom', en: 'name' },
  short: { fr: 'nom court', en: 'short name' },
  text: { fr: 'texte', en: 'text' },
  questions: { fr: 'questions', en: 'questions' },
  liaison: { fr: 'liaison', en: 'liaison' },
  aliases: { fr: 'autres noms', en: 'other names' },
  steps: { fr: 'étapes', en: 'steps' },
  step: { fr: 'étape', en: 'step' },
  title: { fr: 'titre', en: 'title' },
  lead: { fr: 'chapeau', en: 'lead' },
  paragraphs: { fr: 'paragraphes', en: 'paragraphs' },
  minutes: { fr: 'durée', en: 'duration' },
  settings: { fr: 'réglages', en: 'settings' },
  texts: { fr: 'textes des documents', en: 'texts of the papers' },
  fr: { fr: 'français', en: 'French' },
  en: { fr: 'anglais', en: 'English' },
};

const ITEMS: Readonly<Record<string, Both>> = {
  tasks: { fr: 'tâche', en: 'task' },
  questions: { fr: 'question', en: 'question' },
  aliases: { fr: 'autre nom', en: 'other name' },
  steps: { fr: 'étape', en: 'step' },
  paragraphs: { fr: 'paragraphe', en: 'paragraph' },
};

const SENTENCES: Readonly<Record<TemplateProblemCode, Both>> = {
  missing: { fr: 'il manque.', en: 'this is missing.' },
  not_text: { fr: 'on attend un texte.', en: 'a text is expected.' },
  not_number: { fr: 'on attend un nombre.', en: 'a number is expected.' },
  not_whole: { fr: 'on attend un nombre entier.', en: 'a whole number is expected.' },
  not_list: { fr: 'on attend une liste.', en: 'a list is expected.' },
  not_object: { fr: 'on attend un objet { … }.', en: 'an object { … } is expected.' },
  not_yes_or_no: { fr: 'on attend true ou false.', en: 'true or false is expected.' },
  empty: { fr: 'il est vide.', en: 'this is empty.' },
  too_long: {
    fr: 'trop long, {limit} caractères au plus.',
    en: 'too long, at most {limit} characters.',
  },
  too_many: { fr: 'trop nombreux, {limit} au plus.', en: 'too many, at most {limit}.' },
  too_few: { fr: 'il en faut au moins {limit}.', en: 'at least {limit} needed.' },
  too_small: { fr: 'au moins {limit}.', en: 'at least {limit}.' },
  too_large: { fr: 'au plus {limit}.', en: 'at most {limit}.' },
  bad_form: { fr: 'cette valeur n’est pas permise ici.', en: 'this value is not allowed here.' },
  step_missing: { fr: 'il manque l’étape « {value} ».', en: 'the step “{value}” is missing.' },
  task_twice: {
    fr: 'une autre tâche a déjà l’identifiant « {value} ».',
    en: 'another task has the identifier “{value}” already.',
  },
  remote_above_size: {
    fr: 'plus que la taille des groupes ({limit}).',
    en: 'more than the size of the groups ({limit}).',
  },
  accent_pale: {
    fr: 'trop pâle pour des mots blancs : prenez une couleur plus foncée.',
    en: 'too pale for white words: take a darker colour.',
  },
};

/** "Tâche 2, nom court, français": where a problem stands, in the person's language. */
export function templatePlace(path: TemplatePath, locale: Locale): string {
  const words: string[] = [];
  for (const [at, part] of path.entries()) {
    if (typeof part === 'string' && typeof path[at + 1] === 'number' && ITEMS[part]) continue;
    const list = ITEMS[String(path[at - 1])];
    const isItem = typeof part === 'number' && list !== undefined;
    words.push(
      isItem
        ? `${list[locale]} ${part + 1}`
        : (NAMES[part]?.[locale] ?? fieldName(String(part), locale)),
    );
  }
  const text = words.join(', ') || (locale === 'fr' ? 'le fichier' : 'the file');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The path as a program writes it: `tasks[1].short.fr`. */
export const templatePointer = (path: TemplatePath): string =>
  path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? part : `.${part}`))
    .join('');

/** What is wrong, to be read after its place. */
export function templateProblemMessage(problem: TemplateProblem, locale: Locale): string {
  const { code, limit, value } = problem;
  const sentence = SENTENCES[code][locale].replace('{limit}', String(limit ?? ''));
  const text = locale === 'fr' ? frenchSpaces(sentence) : sentence;
  return text.replace('{value}', () => value ?? '');
}
