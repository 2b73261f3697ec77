import type { candidacyEdit as french } from '../../fr/console-texts/candidacy-edit';
import type { Shape } from '../../shape';

/** Reading and correcting a candidacy from its row. */
export const candidacyEdit: Shape<typeof french> = {
  candidacyEdit: {
    read: 'Read the presentation',
    readNamed: 'Read the presentation of {{name}} ({{task}})',
    quote: '“{{text}}”',
    open: 'Edit…',
    openNamed: 'Edit… the candidacy of {{name}} ({{task}})',
    title: '{{name}}: edit the candidacy',
    text: 'Presentation',
    hint: 'A file that comes again no longer changes what you correct here.',
    save: 'Save',
    said: 'The candidacy of {{name}} has been edited.',
  },
};
