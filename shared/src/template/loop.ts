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
    parity: true,
    retentionDays: 60,
    accent: '#571aff',
  },
};
