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
  text_missing: {
    fr: 'Le champ « {field} » est vide. Remplissez-le.',
    en: '“{field}” is empty. Fill it in.',
  },
  number_out_of_bounds: {
    fr: 'Le champ « {field} » va de {least} à {most}.',
    en: '“{field}” goes from {least} to {most}.',
  },
  remote_above_size: {
    fr: 'Un groupe à distance ne peut pas demander plus de monde que la taille des groupes.',
    en: 'A remote group cannot ask for more people than the size of the groups.',
  },
  accent_pale: {
    fr: 'Cette couleur est trop pâle pour porter des mots blancs. Choisissez-en une plus foncée.',
    en: 'This colour is too pale to bear white words. Choose a darker one.',
  },
  template_invalid: {
    fr: 'Ce modèle n’est pas valable. Voyez « {place} » (en tout, à corriger : {count}).',
    en: 'This template is not valid. See “{place}” (to mend in all: {count}).',
  },
  template_late: {
    fr: 'Des groupes ont déjà travaillé : on ne change plus de modèle. Modifiez ses textes un à un.',
    en: 'Groups have already worked: the template can no longer be replaced. Change its texts one by one.',
  },
  too_many_tasks: {
    fr: 'Une réunion a {limit} tâches au plus.',
    en: 'A meeting has at most {limit} tasks.',
  },
  last_task: {
    fr: 'Une réunion a au moins une tâche. Ajoutez-en une autre avant de supprimer celle-ci.',
    en: 'A meeting has at least one task. Add another before removing this one.',
  },
  candidacies_go: {
    fr: 'Des candidatures partiraient avec : {count}. Confirmez ce nombre, ou gardez la tâche.',
    en: 'Candidacies would go along: {count}. Confirm this number, or keep the task.',
  },
  settings_revealed: {
    fr: 'Une tâche est déjà révélée : la règle « {field} » ne change plus.',
    en: 'A task is already revealed: the rule “{field}” can no longer change.',
  },
  settings_reported: {
    fr: 'Des groupes ont déjà fait remonter des choix : la règle « {field} » ne change plus.',
    en: 'Groups have already reported choices: the rule “{field}” can no longer change.',
  },
  settings_checked: {
    fr: 'Une vérification a déjà été ouverte : la règle « {field} » ne change plus.',
    en: 'A check has already been opened: the rule “{field}” can no longer change.',
  },
  retention_longer: {
    fr: 'Les remontées sont envoyées : la durée de conservation annoncée ne s’allonge plus.',
    en: 'The report is sent: the retention period that was announced can no longer be made longer.',
  },
  edited_meanwhile: {
    fr: 'Le champ « {field} » vient d’être changé par quelqu’un d’autre. Relisez sa version, puis choisissez.',
    en: '“{field}” has just been changed by somebody else. Read their version, then choose.',
  },
} as const satisfies Record<string, { fr: string; en: string }>;
