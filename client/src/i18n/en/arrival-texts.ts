import type { arrivalTexts as french } from '../fr/arrival-texts';
import type { Shape } from '../shape';

/** What somebody is told who is not noted as present, or who scanned the poster of another group. */
export const arrivalTexts: Shape<typeof french> = {
  arrival: {
    before: 'The meeting is on {{day}}',
    beforeAt: 'The meeting is on {{day}} at {{time}}',
    beforeLead:
      'Until then, you can read the candidacies. On that day, come back to this page to say that you are here.',
    title: 'Are you here?',
    lead: 'You are not marked as present yet. Being present gives you a place in a group and the right to answer the checks.',
    room: 'I am in the room',
    remote: 'I am taking part remotely',
  },
  poster: {
    title: 'You are in group {{number}}',
    scanned: 'This is the poster of group {{scanned}}. Scanning it has not moved you.',
    go: 'Take a seat at the table of group {{number}}.',
    goWith: 'Take a seat at the table of group {{number}}, with {{names}}.',
    ask: 'Should you be in group {{scanned}}? Ask {{names}} to move you.',
    askAnybody: 'Should you be in group {{scanned}}? Ask the facilitators to move you.',
  },
};
