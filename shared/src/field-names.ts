import type { Locale } from './locale';

/** What the fields of forms and commands are called on screen, for refusals that name one. */
const NAMES: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  title: { fr: 'Titre', en: 'Title' },
  department: { fr: 'Département', en: 'Department' },
  date: { fr: 'Date et heure', en: 'Date and time' },
  place: { fr: 'Lieu', en: 'Place' },
  videoLink: { fr: 'Lien de visioconférence', en: 'Video call link' },
  window: { fr: 'Période prévue', en: 'Planned period' },
  'window.from': { fr: 'Début de la période prévue', en: 'Start of the planned period' },
  'window.to': { fr: 'Fin de la période prévue', en: 'End of the planned period' },
  candidaciesSentOn: { fr: 'Candidatures envoyées le', en: 'Candidacies sent on' },
  reportDeadline: { fr: 'Échéance des remontées', en: 'Report deadline' },
  nextWindow: { fr: 'Période de la prochaine réunion', en: 'Period of the next meeting' },
  'nextWindow.from': {
    fr: 'Début de la période de la prochaine réunion',
    en: 'Start of the period of the next meeting',
  },
  'nextWindow.to': {
    fr: 'Fin de la période de la prochaine réunion',
    en: 'End of the period of the next meeting',
  },
  template: { fr: 'Modèle', en: 'Template' },
  label: { fr: 'Nom de la tâche', en: 'Name of the task' },
  short: { fr: 'Nom court', en: 'Short name' },
  text: { fr: 'Texte', en: 'Text' },
  questions: { fr: 'Questions', en: 'Questions' },
  liaison: { fr: 'Liaison', en: 'Liaison' },
  aliases: { fr: 'Autres noms', en: 'Other names' },
  lead: { fr: 'Chapeau', en: 'Lead' },
  paragraphs: { fr: 'Paragraphes', en: 'Paragraphs' },
  minutes: { fr: 'Durée', en: 'Duration' },
  groupSize: { fr: 'Taille des groupes', en: 'Size of the groups' },
  remoteGroupMin: { fr: 'Plus petit groupe à distance', en: 'Smallest remote group' },
  advisedNames: { fr: 'Noms conseillés', en: 'Advised names' },
  exactShare: { fr: 'Part des groupes, même binôme', en: 'Share of groups, same pair' },
  togetherShare: { fr: 'Part des groupes, mêmes noms', en: 'Share of groups, same names' },
  minGroups: { fr: 'Nombre de groupes au moins', en: 'Least number of groups' },
  wideShare: { fr: 'Part d’adhésions', en: 'Share of adhesions' },
  oppositionShare: { fr: 'Part d’oppositions', en: 'Share of oppositions' },
  candidatesAbstain: { fr: 'Abstention des candidat·es', en: 'Candidates abstain' },
  speakSeconds: { fr: 'Temps de parole, en secondes', en: 'Speaking time, in seconds' },
  parity: { fr: 'Parité', en: 'Parity' },
  retentionDays: { fr: 'Durée de conservation, en jours', en: 'Retention period, in days' },
  accent: { fr: 'Couleur', en: 'Colour' },
  whoChooses: { fr: 'Qui choisira', en: 'Who will choose' },
  newCall: { fr: 'Nouvel appel', en: 'New call' },
  nextPurpose: { fr: 'Objet de la prochaine réunion', en: 'Purpose of the next meeting' },
};

/** The name of a field on screen; a path without a name is left as it is. */
export const fieldName = (path: string, locale: Locale): string => NAMES[path]?.[locale] ?? path;
