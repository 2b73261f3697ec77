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
    data: 'Their personal data',
    dataLead:
      'All that the meeting keeps of this person, in a file to hand to them; or nothing any more. Both are noted in the journal.',
    dataExport: 'Export the data of this person',
    dataErase: 'Erase the data of this person',
    eraseTitle: 'Erase the data of {{name}}?',
    eraseDo: 'Erase for good',
    eraseLead:
      'Their name, contact details, the text of their candidacies and their seats disappear everywhere. What the meeting decided stays, with “Removed person” in the place of the name. There is no way back.',
    eraseDevices:
      'Every device of the meeting connects again and drops its copy: wait for a break. A first name or a surname alone, in a free text, is not looked for: correct it yourself.',
    eraseBackups:
      'Backups already made and files already downloaded still name them: delete those.',
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
