import type { candidateTexts as french } from '../fr/candidate-texts';
import type { Shape } from '../shape';

/** What somebody is told of their own candidacies, once they are in the meeting. */
export const candidateTexts: Shape<typeof french> = {
  candidate: {
    received: 'Candidacy received on {{date}}',
    claimed: 'Are you a candidate?',
    none: 'No candidacy is linked to your name yet. The facilitators have been told.',
    elsewhere:
      '{{name}} also stands for: {{tasks}}. That is allowed: one person may be proposed for several tasks.',
    outgoing: '{{name}} (outgoing)',
    say: 'I am a candidate',
    unsay: 'I am not a candidate',
  },
};
