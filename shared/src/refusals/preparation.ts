/** The sentences of what is refused in the preparation (`errors.ts`). */
export const PREPARATION_SENTENCES = {
  title_missing: {
    fr: 'Donnez un titre à la réunion : il s’affiche partout.',
    en: 'Give the meeting a title: it is shown everywhere.',
  },
  text_too_long: {
    fr: 'Le champ « {field} » est trop long : {limit} caractères au plus.',
    en: '“{field}” is too long: at most {limit} characters.',
  },
  department_unknown: {
    fr: 'Ce code de département n’est pas connu : de 01 à 95 (2A et 2B pour la Corse), 971 à 978, 984, 986 à 989, ou 99-01 à 99-11.',
    en: 'This department code is not known: 01 to 95 (2A and 2B for Corsica), 971 to 978, 984, 986 to 989, or 99-01 to 99-11.',
  },
  link_invalid: {
    fr: 'Ce lien de visioconférence n’en est pas un : il commence par https:// ou http://.',
    en: 'This is no video call link: it starts with https:// or http://.',
  },
  date_unreadable: {
    fr: 'Le champ « {field} » ne se lit pas. Écrivez le jour ainsi : JJ/MM/AAAA.',
    en: '“{field}” cannot be read. Write the day like this: DD/MM/YYYY.',
  },
  day_impossible: {
    fr: 'Dans le champ « {field} », ce jour n’existe pas. Vérifiez le jour, le mois et l’année.',
    en: '“{field}”: there is no such day. Check the day, the month and the year.',
  },
  hour_impossible: {
    fr: 'Dans le champ « {field} », cette heure n’existe pas. Elle va de 00:00 à 23:59.',
    en: '“{field}”: there is no such hour. It goes from 00:00 to 23:59.',
  },
  day_missing: {
    fr: 'Le champ « {field} » a une heure et pas de jour. Donnez le jour.',
    en: '“{field}” has an hour and no day. Give the day.',
  },
  window_half: {
    fr: 'Dans le champ « {field} », donnez le premier et le dernier jour, ou aucun des deux.',
    en: '“{field}”: give the first and the last day, or neither.',
  },
  window_upside_down: {
    fr: 'Le champ « {field} » finit avant de commencer. Échangez ses deux jours.',
    en: '“{field}” ends before it begins. Swap its two days.',
  },
  edited_meanwhile: {
    fr: 'Le champ « {field} » vient d’être changé par quelqu’un d’autre. Relisez sa version, puis choisissez.',
    en: '“{field}” has just been changed by somebody else. Read their version, then choose.',
  },
} as const satisfies Record<string, { fr: string; en: string }>;
