import type { gauge as french } from '../fr/gauge';
import type { Shape } from '../shape';

/** The plenary screen of a check by phone: while it is open, its gauge once it is closed. */
export const gauge: Shape<typeof french> = {
  open: '{{task}}, check by phone, {{round}}',
  answered_one: '<b>{{count}}</b> answer of {{of}}',
  answered_other: '<b>{{count}}</b> answers of {{of}}',
  how: 'Answer on your phone: support, reservation or opposition.',
  hidden: 'The result appears when the check is closed.',
  withoutPhone: 'No phone? Tell the facilitators your answer.',
  reading: {
    wideSupport: 'Wide support',
    toDiscuss: 'To discuss',
    tooFewAnswers: 'Too few answers',
  },
  closed: 'check closed, {{answered}} answers of {{of}}',
  threshold_one: '{{share}} of the answers: {{count}} in support',
  threshold_other: '{{share}} of the answers: {{count}} in support',
  adhesions_one: 'in support',
  adhesions_other: 'in support',
  reservations_one: 'reservation',
  reservations_other: 'reservations',
  oppositions_one: 'opposition',
  oppositions_other: 'oppositions',
  silent_one: 'no answer',
  silent_other: 'no answer',
  rule: '<b>The rule.</b> Wide support: at least {{share}} in support and at most {{oppositions}} of oppositions (one is always borne), {{needed}} answers at least. Here {{hereShare}} and {{hereOppositions}}.',
  lone: 'A lone opposition is left out of this share.',
  advises: 'This reading advises; the facilitators decide.',
  abstain_one: 'The candidate for this task does not answer',
  abstain_other: 'The {{count}} candidates to this task do not answer',
  lifted_one: '{{count}} opposition lifted',
  lifted_other: '{{count}} oppositions lifted',
  projected: {
    opposition: '<b>Opposition</b>  projected by the facilitators, unnamed',
    reservation: '<b>Reservation</b>  projected by the facilitators, unnamed',
  },
  named: {
    opposition: '<b>Opposition</b>  of {{name}}, with their agreement',
    reservation: '<b>Reservation</b>  of {{name}}, with their agreement',
  },
  heard: '{{reading}}: {{adhesions}} of {{answers}}, with {{reservations}} and {{oppositions}}.',
  withReservations_one: '{{count}} reservation',
  withReservations_other: '{{count}} reservations',
  withOppositions_one: '{{count}} opposition heard',
  withOppositions_other: '{{count}} oppositions heard',
  against: 'Against this reading, for a reason kept with the decision.',
};
