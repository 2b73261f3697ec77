import type { entry as fr } from '../../fr/console-texts/entry';
import type { Shape } from '../../shape';

export const entry: Shape<typeof fr> = {
  entry: {
    contact: 'Contact details',
    journaled: 'Each reading and each change is noted in the journal.',
    read: 'Read the contact details',
    email: 'E-mail',
    phone: 'Phone',
    address: 'Address',
    write: 'Save the contact details',
    written: 'The contact details are saved.',
    remove: 'Remove from the list…',
    removeTitle: 'Remove {{name}} from the list?',
    removeLead: 'Their entry and contact details are erased. This cannot be undone.',
    removeDo: 'Remove from the list',
    removed: '{{name}} is no longer on the list.',
    merge: 'This is the same person as…',
    mergeTitle: '{{name}}: make one entry of two',
    mergeLead:
      'The entry of {{name}} stays. It takes over the candidacies of the other and what it does not know yet, contact details included. The other entry is erased. This cannot be undone.',
    mergeOther: 'The other entry of this person',
    choose: 'Choose the entry',
    mergeMissing: 'Choose the other entry.',
    mergeDo: 'Make one entry of both',
    merged: 'The two entries of {{name}} are one now.',
  },
};
