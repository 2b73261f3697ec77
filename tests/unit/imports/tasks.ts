import { taskId } from '@tdt/shared/ids';
import type { ImportTask } from '@tdt/shared/imports/task-names';

const task = (
  id: string,
  label: string,
  short: string,
  en: string,
  aliases: string[] = [],
): ImportTask => ({
  id: taskId(id),
  label: { fr: label, en },
  short: { fr: short },
  aliases,
});

/** The five tasks that the example files name. */
export const TASKS: ImportTask[] = [
  task(
    'press',
    'Réseaux sociaux et relations presse',
    'Réseaux et presse',
    'Social media and press',
  ),
  task('hq', 'QG et matériel', 'QG et matériel', 'Headquarters and equipment', [
    'QG insoumis et matériel militant',
  ]),
  task('unity', 'Relations unitaires', 'Relations unitaires', 'Relations with allies'),
  task('struggles', 'Suivi des luttes', 'Suivi des luttes', 'Following the struggles'),
  task('fund', 'Caisse départementale', 'Caisse', 'Department fund'),
];
