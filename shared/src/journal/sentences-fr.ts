import { ofName } from '../people/elision';
import type { JournalDetail } from './detail';
import type { JournalSentences } from './types';

const reason = (d: JournalDetail, key = 'reason') =>
  d.text(key) === '' ? '' : ` Raison : ${d.text(key)}`;
const s = (count: number, one: string, many: string) => `${count} ${count < 2 ? one : many}`;

const exceptions = (d: JournalDetail): string =>
  [
    ['parityException', 'Exception de parité'],
    ['doubleException', 'Double désignation'],
    ['againstReading', 'Contre la lecture de la vérification'],
  ]
    .filter(([key = '']) => d.has(key))
    .map(([key = '', words = '']) => ` ${words} : ${d.inside(key).text('reason')}`)
    .join('.');

function acted(d: JournalDetail, task: string): string {
  switch (d.text('kind')) {
    case 'designated':
      return `Binôme désigné pour « ${task} » : ${d.candidates('pair')}.${exceptions(d)}`;
    case 'debated':
      return `Noms débattus pour « ${task} » : ${d.candidates('names')}.${exceptions(d)}`;
    default:
      return `Pas de candidature pertinente pour « ${task} ».${exceptions(d)}`;
  }
}

const PRESENCE: Readonly<Record<string, string>> = {
  absent: 'absent·e',
  room: 'présent·e dans la salle',
  remote: 'présent·e à distance',
};
const KIND: Readonly<Record<string, string>> = { reservation: 'réserve', opposition: 'opposition' };
const INTO: Readonly<Record<string, string>> = {
  adhesion: 'une adhésion',
  reservation: 'une réserve',
};

/** Those without a phone whose answers were entered: how many by name, or as numbers; never which. */
function withoutPhone(d: JournalDetail): string {
  if (d.has('byName')) return `${s(d.number('byName'), 'réponse', 'réponses')} par nom`;
  const counts = d.inside('counts');
  const all = ['adhesions', 'reservations', 'oppositions'].map((kind) => counts.number(kind));
  return `${s(
    all.reduce((sum, one) => sum + one, 0),
    'réponse',
    'réponses',
  )} en nombre`;
}

const SETTLED: Readonly<Record<string, string>> = {
  askAgain: 'les groupes sont consultés de nouveau',
  plenary: 'la plénière continue sans ce nom',
};

const MARKS: Readonly<Record<string, string>> = {
  announced: 'événement annoncé',
  agendaSent: 'ordre du jour envoyé',
  candidaciesSent: 'candidatures envoyées',
  printed: 'documents imprimés',
};

/** One sentence for each kind of line; null for a command that leaves none. */
export const SENTENCES_FR: JournalSentences = {
  'meeting.create': () => 'La réunion est créée.',
  'seat.join': (d) => `${d.person()} entre dans la réunion.`,
  'seat.wait': () => 'Quelqu’un demande à entrer.',
  'import.members': (d) =>
    `Liste des membres importée : ${s(d.number('added'), 'personne ajoutée', 'personnes ajoutées')}, ${s(d.number('merged'), 'déjà connue', 'déjà connues')}.`,
  'import.candidacies': (d) =>
    `Candidatures importées : ${s(d.number('added'), 'ajoutée', 'ajoutées')}, ${s(d.number('merged'), 'déjà connue', 'déjà connues')}.`,
  'contact.read': (d) => `Coordonnées lues : ${d.person()}.`,
  'contact.write': (d) => `Coordonnées modifiées : ${d.person()}.`,
  'report.read': (d) => `Coordonnées lues pour les remontées : ${d.people()}.`,
  'contact.export': (d) =>
    `${d.text('export')} téléchargé, avec les coordonnées ${ofName(d.people())}.`,
  'person.export': (d) =>
    d.is('own')
      ? `${d.person()} télécharge les données qui la ou le concernent.`
      : `Données téléchargées, avec les coordonnées : ${d.person()}.`,
  'person.erase': () => 'Les données d’une personne sont effacées, à sa demande.',
  'step.set': (d) => `Étape : ${d.step()} (avant : ${d.step('from')}).`,
  'timer.set': null,
  'groups.form': (d) =>
    `Groupes formés : ${s(d.number('groups'), 'groupe', 'groupes')}, ${s(d.number('people'), 'personne', 'personnes')}.`,
  'group.add': (d) => `Groupe ajouté : ${d.group()}.`,
  'group.remove': () => 'Un groupe vide est supprimé.',
  'group.move': (d) =>
    d.has('to')
      ? `${d.person()} rejoint le groupe ${d.group('to')}.`
      : `${d.person()} quitte son groupe.`,
  'group.share': (d) =>
    d.is('shared')
      ? `Le groupe ${d.group()} partage ce qu’il écrit avec ses membres.`
      : `Le groupe ${d.group()} ne partage plus ce qu’il écrit.`,
  'group.silent': (d) =>
    d.is('silent')
      ? `Groupe ${d.group()} marqué sans réponse pour « ${d.task()} ».`
      : `Groupe ${d.group()} compté à nouveau pour « ${d.task()} ».`,
  'rapporteur.name': (d) => `Stylo du groupe ${d.group()} : ${d.people('rapporteurs')}.`,
  'pen.pass': (d) =>
    `Groupe ${d.group()}, « ${d.task()} » : ${d.person('from')} passe le stylo à ${d.person('to')}.`,
  'task.add': (d) => `Tâche ajoutée : « ${d.task()} ».`,
  'task.edit': (d) => `Tâche modifiée : « ${d.task()} ».`,
  'task.remove': () => 'Une tâche est supprimée.',
  'task.move': (d) => `Tâche déplacée : « ${d.task()} ».`,
  'step.edit': (d) => `Textes ou durée d’une étape modifiés : ${d.step()}.`,
  'texts.edit': () => 'Textes des documents modifiés.',
  'settings.edit': (d) =>
    `Réglages de la méthode modifiés : ${s(d.size('fields'), 'réglage', 'réglages')}.`,
  'template.apply': () => 'Méthode remplacée par un autre modèle.',
  'task.reveal': (d) => `Révélé : ${d.tasks()}.`,
  'candidacy.add': (d) => `Candidature pour « ${d.task()} » : ${d.person()}.`,
  'candidacy.link': (d) => `Candidature rattachée à ${d.person()}.`,
  'candidacy.unlink': (d) => `Candidature détachée ${ofName(d.person())}.`,
  'candidacy.refuse': (d) =>
    d.is('refused')
      ? `Lien proposé avec ${d.person()} : refusé.`
      : `Lien proposé avec ${d.person()} : de nouveau proposé.`,
  'candidacy.edit': (d) => `Candidature ${ofName(d.candidate())} corrigée.`,
  'candidate.say': (d) =>
    d.is('candidate')
      ? `${d.person()} dit être candidat·e.`
      : `${d.person()} dit ne pas être candidat·e.`,
  'candidacy.retract': (d) => `Désistement pour « ${d.task()} » : ${d.candidate()}.${reason(d)}`,
  'person.add': (d) => `${d.person()} est ajouté·e à la liste.`,
  'person.edit': (d) => `Fiche corrigée : ${d.person()}.`,
  'person.admit': (d) =>
    d.is('admitted') ? `${d.person()} est admis·e.` : 'Une demande d’entrée est refusée.',
  'person.remove': () => 'Une personne est retirée de la liste, avec ses coordonnées.',
  'person.merge': (d) => `Deux fiches de la même personne réunies : ${d.person()}.`,
  'person.present': (d) => `${PRESENCE[d.text('presence')] ?? ''} : ${d.people()}.`,
  'seat.grant': (d) => `Place donnée : ${d.role()}${d.has('person') ? `, ${d.person()}` : ''}.`,
  'seat.revoke': (d) => `Place retirée : ${d.seat()}.`,
  'door.set': (d) => (d.is('door', 'open') ? 'Entrées ouvertes.' : 'Entrées fermées.'),
  'check.open': (d) =>
    `Vérification ouverte pour « ${d.task()} », tour ${d.number('round')} : ${d.candidates('pair')}.`,
  'check.record': (d) =>
    d.has('kind')
      ? `« ${d.task()} » : une ${KIND[d.text('kind')] ?? ''} est notée.`
      : `« ${d.task()} », personnes sans téléphone : ${withoutPhone(d)}.`,
  'check.remove': (d) =>
    `« ${d.task()} » : une ${KIND[d.text('removed')] ?? ''} notée par erreur est supprimée.`,
  'check.lift': (d) =>
    `« ${d.task()} » : une opposition est levée et devient ${INTO[d.text('lifted')] ?? ''}.`,
  'check.project': null,
  'check.close': (d) =>
    `Vérification close pour « ${d.task()} » : ${d.has('answered') ? `${s(d.number('answered'), 'réponse', 'réponses')} sur ${d.number('entitled')}, ${s(d.number('adhesions'), 'adhésion', 'adhésions')}, ` : ''}${s(d.number('reservations'), 'réserve', 'réserves')}, ${s(d.number('oppositions'), 'opposition', 'oppositions')}, ${s(d.number('lifted'), 'levée', 'levées')}.`,
  'decision.set': (d) => acted(d.inside('decision'), d.task()),
  'decision.reopen': (d) => `Acte rouvert pour « ${d.task()} ».${reason(d)}`,
  'help.ask': null,
  'help.clear': null,
  'screen.show': null,
  'screen.turn': null,
  'screen.sort': null,
  'group.order': (d) => `Ordre des tâches du groupe ${d.group()} changé.`,
  'groups.restore': () => 'Les groupes d’avant sont rétablis.',
  'speaker.ask': null,
  'speaker.remove': (d) => `Demande de parole retirée : ${d.person()}.`,
  'speaker.next': (d) => `La parole est donnée hors de l’ordre à ${d.person()}.`,
  'speaker.done': null,
  'speaker.back': (d) => `La parole donnée à ${d.person()} est reprise.`,
  'meeting.edit': (d) =>
    `Fiche de la réunion modifiée${d.size('fields') > 0 ? ` : ${s(d.size('fields'), 'champ', 'champs')}` : ''}.`,
  'checklist.tick': (d) =>
    d.is('done')
      ? `Liste de contrôle : ${MARKS[d.text('mark')] ?? d.text('mark')}.`
      : `Liste de contrôle, décoché : ${MARKS[d.text('mark')] ?? d.text('mark')}.`,
  'person.await': (d) => `${d.person()} doit de nouveau être admis·e.`,
  'self.presence': (d) => `${d.person()} dit sa présence : ${PRESENCE[d.text('presence')] ?? ''}.`,
  'seat.open': (d) => `Un lien est ouvert : ${d.role()}.`,
  'seat.name': (d) => `Place nommée : ${d.role()}${d.has('person') ? `, ${d.person()}` : ''}.`,
  'seat.pass': (d) => `Place à passer : ${d.role()}${d.has('to') ? `, à ${d.person('to')}` : ''}.`,
  'check.answer': (d) => `« ${d.task()} » : réponses notées pour des personnes sans téléphone.`,
  'check.reopen': (d) => `Vérification rouverte pour « ${d.task()} ».`,
  'help.come': null,
  'candidacy.restore': (d) => `Désistement annulé pour « ${d.task()} » : ${d.candidate()}.`,
  'candidacy.settle': (d) =>
    `Désistement pour « ${d.task()} » (${d.candidate()}) : ${SETTLED[d.text('how')] ?? 'la suite est de nouveau à décider'}.`,
  'seat.take': (d) => `L’animation prend une place du groupe ${d.group()}, au vu de tous.`,
  'seat.giveBack': (d) => `L’animation rend la place du groupe ${d.group()}.`,
  'report.sent': (d) =>
    d.is('sent')
      ? `Remontées notées comme envoyées : ${s(d.number('decided'), 'acte', 'actes')}, ${s(d.number('undecided'), 'tâche sans acte', 'tâches sans acte')}.`
      : 'L’envoi des remontées est annulé.',
  'next.set': (d) =>
    d.has('date')
      ? `Prochaine réunion fixée : ${d.date()}.`
      : 'La date de la prochaine réunion est retirée.',
};
