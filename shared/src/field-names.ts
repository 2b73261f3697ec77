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
};

/** The name of a field on screen; a path without a name is left as it is. */
export const fieldName = (path: string, locale: Locale): string => NAMES[path]?.[locale] ?? path;
