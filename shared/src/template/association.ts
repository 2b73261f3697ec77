import { ASSOCIATION_STEPS } from './association-steps';
import { ASSOCIATION_TASKS } from './association-tasks';
import { bilingual } from './bilingual';
import type { Template } from './template';

/** A plain association: three tasks, smaller tables, no parity rule. Shows that the method is data. */
export const ASSOCIATION_TEMPLATE: Template = {
  id: 'association',
  name: bilingual('Association : trois binômes', 'Association: three pairs'),
  texts: {
    whoChooses: bilingual(
      'Faute de consensus, le bureau de l’association choisira parmi les candidatures débattues.',
      'Without consensus, the board of the association will choose among the candidacies that were debated.',
    ),
    newCall: bilingual(
      'Un nouvel appel à candidatures sera envoyé à l’ensemble des adhérent·es.',
      'A new call for candidacies will be sent to all members.',
    ),
    nextPurpose: bilingual('Faire le point avec les binômes', 'Take stock with the pairs'),
  },
  tasks: [...ASSOCIATION_TASKS],
  steps: [...ASSOCIATION_STEPS],
  settings: {
    groupSize: 8,
    remoteGroupMin: 3,
    advisedNames: 4,
    exactShare: 0.5,
    togetherShare: 2 / 3,
    minGroups: 2,
    wideShare: 0.6,
    oppositionShare: 0.05,
    candidatesAbstain: true,
    speakSeconds: 120,
    parity: false,
    retentionDays: 60,
    accent: '#00594c',
  },
};
