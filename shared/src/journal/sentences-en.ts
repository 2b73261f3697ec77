import type { JournalDetail } from './detail';
import type { JournalSentences } from './types';

const reason = (d: JournalDetail, key = 'reason') =>
  d.text(key) === '' ? '' : ` Reason: ${d.text(key)}`;
const s = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const exceptions = (d: JournalDetail): string =>
  [
    ['parityException', 'Exception to parity'],
    ['doubleException', 'Designated twice'],
    ['againstReading', 'Against the reading of the check'],
  ]
    .filter(([key = '']) => d.has(key))
    .map(([key = '', words = '']) => ` ${words}: ${d.inside(key).text('reason')}`)
    .join('.');

function acted(d: JournalDetail, task: string): string {
  switch (d.text('kind')) {
    case 'designated':
      return `Pair designated for “${task}”: ${d.candidates('pair')}.${exceptions(d)}`;
    case 'debated':
      return `Names debated for “${task}”: ${d.candidates('names')}.${exceptions(d)}`;
    default:
      return `No relevant candidacy for “${task}”.${exceptions(d)}`;
  }
}

const PRESENCE: Readonly<Record<string, string>> = {
  absent: 'Absent',
  room: 'Present in the room',
  remote: 'Present remotely',
};
const KIND: Readonly<Record<string, string>> = {
  reservation: 'a reservation',
  opposition: 'an opposition',
};
const INTO: Readonly<Record<string, string>> = {
  adhesion: 'a support',
  reservation: 'a reservation',
};

/** Those without a phone whose answers were entered: how many by name, or as numbers; never which. */
function withoutPhone(d: JournalDetail): string {
  if (d.has('byName')) return `${s(d.number('byName'), 'answer', 'answers')} by name`;
  const counts = d.inside('counts');
  const all = ['adhesions', 'reservations', 'oppositions'].map((kind) => counts.number(kind));
  return `${s(
    all.reduce((sum, one) => sum + one, 0),
    'answer',
    'answers',
  )} as numbers`;
}

const SETTLED: Readonly<Record<string, string>> = {
  askAgain: 'the groups are asked again',
  plenary: 'the plenary goes on without this name',
};

const MARKS: Readonly<Record<string, string>> = {
  announced: 'event announced',
  agendaSent: 'agenda sent',
  candidaciesSent: 'candidacies sent',
  printed: 'papers printed',
};

/** One sentence for each kind of line; null for a command that leaves none. */
export const SENTENCES_EN: JournalSentences = {
  'meeting.create': () => 'The meeting is created.',
  'seat.join': (d) => `${d.person()} joins the meeting.`,
  'seat.wait': () => 'Somebody asks to be admitted.',
  'import.members': (d) =>
    `List of members imported: ${s(d.number('added'), 'person', 'people')} added, ${d.number('merged')} known already.`,
  'import.candidacies': (d) =>
    `Candidacies imported: ${d.number('added')} added, ${d.number('merged')} known already.`,
  'contact.read': (d) => `Contact details read: ${d.person()}.`,
  'contact.write': (d) => `Contact details changed: ${d.person()}.`,
  'report.read': (d) => `Contact details read for the report: ${d.people()}.`,
  'contact.export': (d) =>
    `${d.text('export')} downloaded, with the contact details of ${d.people()}.`,
  'person.export': (d) =>
    d.is('own')
      ? `${d.person()} downloads the data about them.`
      : `Data downloaded, with contact details: ${d.person()}.`,
  'person.erase': () => 'The data of a person are erased, at their request.',
  'step.set': (d) => `Step: ${d.step()} (before: ${d.step('from')}).`,
  'timer.set': null,
  'groups.form': (d) =>
    `Groups formed: ${s(d.number('groups'), 'group', 'groups')}, ${s(d.number('people'), 'person', 'people')}.`,
  'group.add': (d) => `Group added: ${d.group()}.`,
  'group.remove': () => 'An empty group is removed.',
  'group.move': (d) =>
    d.has('to')
      ? `${d.person()} moves to group ${d.group('to')}.`
      : `${d.person()} leaves their group.`,
  'group.share': (d) =>
    d.is('shared')
      ? `Group ${d.group()} shares what it writes with its members.`
      : `Group ${d.group()} no longer shares what it writes.`,
  'group.silent': (d) =>
    d.is('silent')
      ? `Group ${d.group()} marked as not answering for “${d.task()}”.`
      : `Group ${d.group()} counts again for “${d.task()}”.`,
  'rapporteur.name': (d) => `Pen of group ${d.group()}: ${d.people('rapporteurs')}.`,
  'pen.pass': (d) =>
    `Group ${d.group()}, “${d.task()}”: ${d.person('from')} hands the pen to ${d.person('to')}.`,
  'task.add': (d) => `Task added: “${d.task()}”.`,
  'task.edit': (d) => `Task changed: “${d.task()}”.`,
  'task.remove': () => 'A task is removed.',
  'task.move': (d) => `Task moved: “${d.task()}”.`,
  'step.edit': (d) => `Texts or duration of a step changed: ${d.step()}.`,
  'texts.edit': () => 'Texts of the papers changed.',
  'settings.edit': (d) =>
    `Settings of the method changed: ${s(d.size('fields'), 'setting', 'settings')}.`,
  'template.apply': () => 'Method replaced by another template.',
  'task.reveal': (d) => `Revealed: ${d.tasks()}.`,
  'candidacy.add': (d) => `Candidacy for “${d.task()}”: ${d.person()}.`,
  'candidacy.link': (d) => `Candidacy linked to ${d.person()}.`,
  'candidacy.unlink': (d) => `Candidacy unlinked from ${d.person()}.`,
  'candidacy.refuse': (d) =>
    d.is('refused')
      ? `Proposed link with ${d.person()}: refused.`
      : `Proposed link with ${d.person()}: proposed again.`,
  'candidacy.edit': (d) => `Candidacy of ${d.candidate()} corrected.`,
  'candidate.say': (d) =>
    d.is('candidate')
      ? `${d.person()} says they are a candidate.`
      : `${d.person()} says they are no candidate.`,
  'candidacy.retract': (d) => `Withdrawal for “${d.task()}”: ${d.candidate()}.${reason(d)}`,
  'person.add': (d) => `${d.person()} is added to the list.`,
  'person.edit': (d) => `Details corrected: ${d.person()}.`,
  'person.admit': (d) =>
    d.is('admitted')
      ? `${d.person()} is admitted.`
      : 'Somebody asking to be admitted is turned away.',
  'person.remove': () => 'Somebody is taken off the list, with their contact details.',
  'person.merge': (d) => `Two entries of the same person made one: ${d.person()}.`,
  'person.present': (d) => `${PRESENCE[d.text('presence')] ?? ''}: ${d.people()}.`,
  'seat.grant': (d) => `Seat granted: ${d.role()}${d.has('person') ? `, ${d.person()}` : ''}.`,
  'seat.revoke': (d) => `Seat revoked: ${d.seat()}.`,
  'door.set': (d) => (d.is('door', 'open') ? 'Door opened.' : 'Door closed.'),
  'check.open': (d) =>
    `Check opened for “${d.task()}”, round ${d.number('round')}: ${d.candidates('pair')}.`,
  'check.record': (d) =>
    d.has('kind')
      ? `“${d.task()}”: ${KIND[d.text('kind')] ?? ''} is noted.`
      : `“${d.task()}”, people without a phone: ${withoutPhone(d)}.`,
  'check.remove': (d) =>
    `“${d.task()}”: ${KIND[d.text('removed')] ?? ''} noted by mistake is removed.`,
  'check.lift': (d) =>
    `“${d.task()}”: an opposition is lifted and becomes ${INTO[d.text('lifted')] ?? ''}.`,
  'check.project': null,
  'check.close': (d) =>
    `Check closed for “${d.task()}”: ${d.has('answered') ? `${s(d.number('answered'), 'answer', 'answers')} of ${d.number('entitled')}, ${d.number('adhesions')} in support, ` : ''}${s(d.number('reservations'), 'reservation', 'reservations')}, ${s(d.number('oppositions'), 'opposition', 'oppositions')}, ${d.number('lifted')} lifted.`,
  'decision.set': (d) => acted(d.inside('decision'), d.task()),
  'decision.reopen': (d) => `Decision reopened for “${d.task()}”.${reason(d)}`,
  'help.ask': null,
  'help.clear': null,
  'screen.show': null,
  'screen.turn': null,
  'screen.sort': null,
  'group.order': (d) => `Order of the tasks of group ${d.group()} changed.`,
  'groups.restore': () => 'The former groups are back.',
  'speaker.ask': null,
  'speaker.remove': (d) => `Request to speak removed: ${d.person()}.`,
  'speaker.next': (d) => `${d.person()} is given the floor out of order.`,
  'speaker.done': null,
  'speaker.back': (d) => `The floor given to ${d.person()} is taken back.`,
  'meeting.edit': (d) =>
    `Form of the meeting changed${d.size('fields') > 0 ? `: ${s(d.size('fields'), 'field', 'fields')}` : ''}.`,
  'checklist.tick': (d) =>
    d.is('done')
      ? `Checklist: ${MARKS[d.text('mark')] ?? d.text('mark')}.`
      : `Checklist, unticked: ${MARKS[d.text('mark')] ?? d.text('mark')}.`,
  'person.await': (d) => `${d.person()} must be admitted again.`,
  'self.presence': (d) =>
    `${d.person()} tells their presence: ${PRESENCE[d.text('presence')] ?? ''}.`,
  'seat.open': (d) => `A link is opened: ${d.role()}.`,
  'seat.name': (d) => `Seat named: ${d.role()}${d.has('person') ? `, ${d.person()}` : ''}.`,
  'seat.pass': (d) =>
    `Seat to be passed: ${d.role()}${d.has('to') ? `, to ${d.person('to')}` : ''}.`,
  'check.answer': (d) => `“${d.task()}”: answers entered for people without a phone.`,
  'check.reopen': (d) => `Check opened again for “${d.task()}”.`,
  'help.come': null,
  'candidacy.restore': (d) => `Withdrawal taken back for “${d.task()}”: ${d.candidate()}.`,
  'candidacy.settle': (d) =>
    `Withdrawal for “${d.task()}” (${d.candidate()}): ${SETTLED[d.text('how')] ?? 'what follows is to be decided again'}.`,
  'seat.take': (d) => `The facilitators take a seat of group ${d.group()}, openly.`,
  'seat.giveBack': (d) => `The facilitators give the seat of group ${d.group()} back.`,
  'report.sent': (d) =>
    d.is('sent')
      ? `Report marked as sent: ${s(d.number('decided'), 'decision', 'decisions')}, ${s(d.number('undecided'), 'task', 'tasks')} without one.`
      : 'The sending of the report is taken back.',
  'next.set': (d) =>
    d.has('date')
      ? `Next meeting set: ${d.date()}.`
      : 'The date of the next meeting is taken away.',
};
