import type { Locale } from '@tdt/shared/locale';
import type { Reading } from '@tdt/shared/consensus/reading';
import type { ReportException } from '@tdt/shared/report/report';
import { spaced } from '../spaced';

/*
 * What the report and the minutes say, apart from the words of the meeting itself. Both languages have the same keys.
 */

const count = (n: number, one: string, many: string): string => `${n} ${n > 1 ? many : one}`;
const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

type Readings = Readonly<Record<Reading, string>>;
/** A share, and how many that was. */
type Threshold = readonly [share: string, count: number];
type Exceptions = Readonly<Record<ReportException['kind'], string>>;

const fr = {
  yes: 'oui',
  outcome: {
    designated: 'Binôme désigné',
    debated: 'Noms débattus, sans désignation',
    noCandidacy: 'Pas de candidature pertinente',
    draft: 'Pas encore d’acte',
  },
  exception: {
    parity: 'Exception à la parité',
    double: 'Désignation pour deux tâches',
    againstReading: 'Acte contre la lecture de la vérification',
  } as Exceptions,
  reason: (kind: string, reason: string) => `${kind} : ${reason}`,
  outgoing: 'sortant·e',
  missing: 'à compléter',
  unreadable: 'illisible : chiffré avec une autre clé',
  report: {
    title: 'Remontées',
    department: 'Département',
    departmentCell: (code: string) => `Département ${code}`,
    state: 'État',
    draft: 'Brouillon : ces remontées ne sont pas encore envoyées.',
    sent: (day: string, time: string) => `Envoyées : ${day}, ${time}.`,
    changed: 'Un acte a changé depuis l’envoi.',
    deadline: 'À envoyer avant',
    private:
      'Ce document contient des coordonnées. Ne le transmettez qu’à l’instance à laquelle les remontées sont envoyées.',
    missingTitle: 'Coordonnées à compléter',
    missingLine: (name: string, fields: string) => `${name} : ${fields}`,
    field: { email: 'e-mail', phone: 'téléphone' },
    columns: {
      name: 'Personne',
      email: 'E-mail',
      phone: 'Téléphone',
      address: 'Adresse',
    },
    csv: {
      meeting: 'Réunion',
      date: 'Date',
      department: 'Département',
      task: 'Tâche',
      outcome: 'Issue',
      first: 'Prénom',
      last: 'Nom',
      email: 'E-mail',
      phone: 'Téléphone',
      address: 'Adresse',
      outgoing: 'Sortant·e',
      exceptions: 'Exceptions',
      then: 'Suite',
    },
  },
  minutes: {
    title: 'Compte rendu',
    attendance: 'Présence',
    listed: 'Membres sur la liste',
    present: 'Présences',
    presentValue: (room: number, remote: number) =>
      `${room + remote}, dont ${room} dans la salle et ${remote} à distance`,
    parity: 'Parité des présences',
    parityValue: (women: number, men: number, others: number) =>
      [
        count(women, 'femme', 'femmes'),
        count(men, 'homme', 'hommes'),
        ...(others > 0 ? [`${others} autre genre ou non indiqué`] : []),
      ].join(', '),
    groups: 'Petits groupes',
    candidacies: (all: number, spot: number, retracted: number) =>
      [
        count(all, 'candidature', 'candidatures'),
        ...(spot > 0 ? [`dont ${count(spot, 'proposée', 'proposées')} en séance`] : []),
        ...(retracted > 0 ? [count(retracted, 'désistement', 'désistements')] : []),
      ].join(', '),
    list: {
      qualities: 'Profils recherchés',
      pastPractice: 'Comment c’était fait jusqu’ici',
      goodExperiences: 'Bonnes expériences',
      vigilance: 'Points de vigilance',
    },
    entry: (label: string, groups: number, of: number) =>
      `${label} (${count(groups, 'groupe', 'groupes')} sur ${of})`,
    noProfiles: 'Aucun profil n’a été noté.',
    checks: 'Vérifications du consensus',
    columns: {
      round: 'Tour',
      pair: 'Binôme',
      mode: 'Comment',
      adhesions: 'Adhésions',
      reservations: 'Réserves',
      oppositions: 'Oppositions',
      lifted: 'Levées',
    },
    oral: 'À voix haute',
    phone: (answered: number, entitled: number) =>
      `Par téléphone, ${count(answered, 'réponse', 'réponses')} sur ${entitled}`,
    reading: {
      word: {
        wideSupport: 'large adhésion',
        toDiscuss: 'à discuter',
        tooFewAnswers: 'trop peu de réponses',
      } as Readings,
      said: (round: number, word: string) => `Lecture du tour ${round} : ${word}.`,
      rule: ([wide, needed]: Threshold, [most, borne]: Threshold, answers: number) =>
        `Règle : large adhésion à partir de ${wide} d’adhésions (ici ${needed}) et avec ${most} d’oppositions au plus (ici ${borne}, une est toujours admise), si ${answers} personnes au moins ont répondu.`,
      lone: 'Une opposition isolée ne compte pas dans ce calcul.',
    },
    open: 'en cours',
    noCheck: 'Aucune vérification.',
    outcome: 'Acte',
    and: ' et ',
    next: 'Prochaine réunion',
    nextNone: 'La date n’est pas encore fixée.',
    nextDate: 'Date',
    nextPlace: 'Lieu',
    nextPurpose: 'Objet',
  },
  journal: {
    date: 'Date',
    time: 'Heure',
    who: 'Qui',
    what: 'Quoi',
    type: 'Type',
  },
};

const en: typeof fr = {
  yes: 'yes',
  outcome: {
    designated: 'Pair designated',
    debated: 'Names debated, none designated',
    noCandidacy: 'No relevant candidacy',
    draft: 'No decision yet',
  },
  exception: {
    parity: 'Exception to parity',
    double: 'Designated for two tasks',
    againstReading: 'Decided against the reading of the check',
  },
  reason: (kind, reason) => `${kind}: ${reason}`,
  outgoing: 'outgoing',
  missing: 'to be completed',
  unreadable: 'cannot be read: encrypted with another key',
  report: {
    title: 'Report',
    department: 'Department',
    departmentCell: (code) => `Department ${code}`,
    state: 'State',
    draft: 'Draft: this report has not been sent yet.',
    sent: (day, time) => `Sent: ${day}, ${time}.`,
    changed: 'A decision has changed since it was sent.',
    deadline: 'To be sent before',
    private:
      'This document holds contact details. Give it only to the body to which the report is sent.',
    missingTitle: 'Contact details to complete',
    missingLine: (name, fields) => `${name}: ${fields}`,
    field: { email: 'e-mail', phone: 'telephone' },
    columns: { name: 'Person', email: 'E-mail', phone: 'Telephone', address: 'Address' },
    csv: {
      meeting: 'Meeting',
      date: 'Date',
      department: 'Department',
      task: 'Task',
      outcome: 'Outcome',
      first: 'First name',
      last: 'Last name',
      email: 'E-mail',
      phone: 'Telephone',
      address: 'Address',
      outgoing: 'Outgoing',
      exceptions: 'Exceptions',
      then: 'What follows',
    },
  },
  minutes: {
    title: 'Minutes',
    attendance: 'Attendance',
    listed: 'Members on the list',
    present: 'Present',
    presentValue: (room, remote) =>
      `${room + remote}, of whom ${room} in the room and ${remote} remote`,
    parity: 'Parity of those present',
    parityValue: (women, men, others) =>
      [
        plural(women, 'woman', 'women'),
        plural(men, 'man', 'men'),
        ...(others > 0 ? [`${others} of another gender or not said`] : []),
      ].join(', '),
    groups: 'Small groups',
    candidacies: (all, spot, retracted) =>
      [
        plural(all, 'candidacy', 'candidacies'),
        ...(spot > 0 ? [`${spot} of them proposed on the spot`] : []),
        ...(retracted > 0 ? [plural(retracted, 'withdrawal', 'withdrawals')] : []),
      ].join(', '),
    list: {
      qualities: 'Profiles sought',
      pastPractice: 'How it was done until now',
      goodExperiences: 'Good experiences',
      vigilance: 'Points of vigilance',
    },
    entry: (label, groups, of) => `${label} (${plural(groups, 'group', 'groups')} of ${of})`,
    noProfiles: 'No profile was noted.',
    checks: 'Consensus checks',
    columns: {
      round: 'Round',
      pair: 'Pair',
      mode: 'How',
      adhesions: 'Support',
      reservations: 'Reservations',
      oppositions: 'Oppositions',
      lifted: 'Lifted',
    },
    oral: 'Aloud',
    phone: (answered, entitled) =>
      `By phone, ${plural(answered, 'answer', 'answers')} of ${entitled}`,
    reading: {
      word: {
        wideSupport: 'wide support',
        toDiscuss: 'to discuss',
        tooFewAnswers: 'too few answers',
      },
      said: (round, word) => `Reading of round ${round}: ${word}.`,
      rule: ([wide, needed], [most, borne], answers) =>
        `Rule: wide support from ${wide} in support (${needed} here) and with at most ${most} of oppositions (${borne} here, one is always borne), if at least ${answers} people answered.`,
      lone: 'A lone opposition is left out of this share.',
    },
    open: 'under way',
    noCheck: 'No check.',
    outcome: 'Decision',
    and: ' and ',
    next: 'Next meeting',
    nextNone: 'The date is not set yet.',
    nextDate: 'Date',
    nextPlace: 'Place',
    nextPurpose: 'Purpose',
  },
  journal: { date: 'Date', time: 'Time', who: 'Who', what: 'What', type: 'Type' },
};

export type ReportTexts = typeof fr;
const TEXTS: Readonly<Record<Locale, ReportTexts>> = { fr: spaced(fr), en };

export const reportTexts = (locale: Locale): ReportTexts => TEXTS[locale];
