import { arrivalTexts } from './arrival-texts';
import { candidateTexts } from './candidate-texts';
import { offlineTexts } from './offline-texts';
import { welcomeTexts } from './welcome-texts';
import type { common as fr } from '../fr/common';
import type { Shape } from '../shape';

export const common: Shape<typeof fr> = {
  ...arrivalTexts,
  ...candidateTexts,
  ...offlineTexts,
  ...welcomeTexts,
  product: 'Tour de table',
  title: '{{page}} – Tour de table',
  otherLanguage: 'Français',
  languageOffline:
    'Without a network the other language cannot be fetched: this page keeps its own.',
  displayPage: 'Display and accessibility',
  loading: 'Opening the meeting…',
  close: 'Close',
  cancel: 'Cancel',
  confirm: 'Confirm',
  back: 'Back',
  retry: 'Try again',
  clear: 'Clear',
  skip: 'Skip to content',
  and: 'and',
  group: 'Group {{number}}',
  saving: {
    saving: 'Saving…',
    saved: 'Saved {{time}}',
    savedUntimed: 'Saved',
    offline: 'Offline',
    offlineCount: 'Offline – kept on this phone ({{count}})',
    offlineUnkept: 'Offline – keep this page open ({{count}})',
    offlineHint: 'Carry on. It will be sent once the network is back.',
  },
  network: {
    needed: 'Network needed: reconnect, then try again.',
    unreachable: 'The server does not answer. Check the network, then try again.',
    unexpected: 'The server answered something unexpected. Reload the page.',
  },
  refused: {
    title: 'These lines could not be sent',
    lead: 'Your seat changed while you were writing. Copy what follows or write it again.',
    leadEmpty: 'Your seat has changed: your last choices could not be sent. Check them.',
    copy: 'Copy',
    copyThis: 'Copy: {{text}}',
    copied: 'Copied.',
    selected: 'The text is selected: copy it with your keyboard or with a long press.',
    done: 'Noted',
  },
  seat: {
    pendingTitle: 'A facilitator will let you in',
    pendingLead:
      'Your request has arrived. Show yourself to the facilitators: this page will change by itself.',
    lostTitle: 'This seat no longer exists',
    lostLead:
      'It was revoked, or this browser does not know it. Join with the meeting’s code or your link.',
    goneTitle: 'This meeting no longer exists',
    goneLead: 'It was erased, or the link is not the right one.',
    join: 'Join with a code',
    damagedTitle: 'This meeting can no longer be read on the server',
    damagedLead:
      'Its data are damaged there. Tell the person who runs the server: they can restore the last backup. What you wrote stays on this device.',
    offlineTitle: 'No network',
    offlineLead: 'The meeting will open as soon as the network is back.',
  },
  error: {
    title: 'Something went wrong on this page',
    lead: 'What you wrote is kept. Reload the page.',
    reload: 'Reload',
    notFoundTitle: 'This page does not exist',
    notFoundLead: 'Check the address, or join with the meeting’s code.',
  },
  round: {
    label: 'Tasks of the group',
    profiles: 'profiles',
    candidacies: 'candidacies',
    proposals: 'proposal',
    reported: 'reported',
    recused: 'stepped aside',
    current: 'current',
    todo: 'to do',
  },
  step: {
    welcome: 'Welcome',
    frame: 'Rules',
    tasks: 'Tasks',
    profiles: 'Profiles',
    candidacies: 'Candidacies',
    proposals: 'Proposals',
    pooling: 'Pooling',
    closing: 'Closing',
  },
  status: {
    waiting: 'Waiting',
    consensus: 'Consensus',
    noCandidacy: 'No relevant candidacy',
    consensusSoFar: 'Partial agreement {{groups}}/{{of}}',
    noCandidacySoFar: 'Partial agreement {{groups}}/{{of}}: no relevant candidacy',
    converging: 'Converging',
    diverging: 'To discuss',
    provisional: 'provisional',
  },
  erased: {
    report: 'Erased on {{day}}: {{count}} days after the report was sent.',
    meeting:
      'Erased on {{day}}: {{count}} days after the meeting, unless the report is sent before.',
  },
  next: {
    title: 'Next meeting',
    calendar: 'Add it to my calendar (.ics)',
  },
  parity: {
    ok: 'Parity respected',
    unknown: 'Parity to confirm',
    broken: 'Parity not respected',
  },
  badge: {
    outgoing: 'Outgoing',
    onTheSpot: 'Proposed in session',
    retracted: 'Withdrawn',
  },
  mine: {
    title: 'Your candidacy',
    titleMany: 'Your candidacies',
    retract: 'Withdraw: {{task}}',
    ask: 'Withdraw from “{{task}}”?',
    lead: 'Your name leaves the lists of every group. Only the facilitators can take it back.',
    do: 'Withdraw',
    failed: 'It was not done. {{message}}',
  },
  paper: {
    mark: 'Entered by the facilitators since {{time}}.',
    was: 'Entered by the facilitators from {{from}} to {{to}}.',
  },
  tableDots: 'Table of {{count}} people',
};
