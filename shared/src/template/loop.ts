import { LOOP_STEPS } from './loop-steps';
import { LOOP_TASKS } from './loop-tasks';
import type { Template } from './template';
import { bilingual } from './bilingual';

/** The method of the departmental loops: five parity pairs, by consensus (`method.md`). */
export const LOOP_TEMPLATE: Template = {
  id: 'loop',
  name: bilingual(
    'Boucle départementale : binômes opérationnels',
    'Departmental loop: operational pairs',
  ),
  texts: {
    whoChooses: bilingual(
      'Faute de consensus, les responsables nationaux du suivi des binômes choisiront parmi les candidatures débattues.',
      'Without consensus, those who follow the pairs nationally will choose among the candidacies that were debated.',
    ),
    newCall: bilingual(
      'Les membres de la boucle sont invité·es à susciter de nouvelles candidatures dans leurs groupes d’action.',
      'The members of the loop are invited to bring forward new candidacies in their action groups.',
    ),
    nextPurpose: bilingual(
      'Préparer l’Assemblée représentative',
      'Prepare the representative assembly',
    ),
  },
  tasks: [...LOOP_TASKS],
  steps: [...LOOP_STEPS],
  settings: {
    groupSize: 10,
    remoteGroupMin: 3,
    advisedNames: 4,
    exactShare: 0.5,
    togetherShare: 2 / 3,
    minGroups: 2,
    wideShare: 0.6,
    oppositionShare: 0.05,
    candidatesAbstain: true,
    speakSeconds: 120,
    parity: true,
    retentionDays: 60,
    accent: '#571aff',
  },
};
