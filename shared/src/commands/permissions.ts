import type { CommandType } from '../protocol/commands';
import type { Role } from '../roles';

const STAFF: readonly Role[] = ['facilitator'];
const GROUP: readonly Role[] = ['groupRapporteur'];
/** Everybody who may be a person of the list: what they may do is decided by who they are. */
const SEATED: readonly Role[] = [
  'facilitator',
  'meetingRapporteur',
  'groupRapporteur',
  'participant',
];
/** Who reports what the plenary decided. */
const REPORTERS: readonly Role[] = ['facilitator', 'meetingRapporteur'];
const SCREEN: readonly Role[] = ['facilitator', 'plenary'];
const BOTH: readonly Role[] = ['facilitator', 'groupRapporteur'];
/** The meeting rapporteur for their own seat only. */
const LINKED: readonly Role[] = ['facilitator', 'meetingRapporteur'];
/** Whoever may be somebody of the list. */
const PEOPLE: readonly Role[] = [
  'facilitator',
  'meetingRapporteur',
  'groupRapporteur',
  'participant',
];

/** The one table of who may give which command. Rules that depend on the meeting stand in the commands themselves. */
export const COMMAND_ROLES: Readonly<Record<CommandType, readonly Role[]>> = {
  'meeting.edit': STAFF,
  'checklist.tick': STAFF,
  'step.set': STAFF,
  'timer.set': STAFF,
  'groups.form': STAFF,
  'groups.restore': STAFF,
  'group.add': STAFF,
  'group.remove': STAFF,
  'group.move': STAFF,
  'group.order': BOTH,
  'group.share': STAFF,
  'group.silent': STAFF,
  'rapporteur.name': BOTH,
  'pen.pass': GROUP,
  'task.add': STAFF,
  'task.edit': STAFF,
  'task.move': STAFF,
  'task.remove': STAFF,
  'step.edit': STAFF,
  'settings.edit': STAFF,
  'texts.edit': STAFF,
  'template.apply': STAFF,
  'task.reveal': STAFF,
  'candidacy.add': BOTH,
  'candidacy.link': STAFF,
  'candidacy.retract': SEATED,
  'candidacy.restore': STAFF,
  'candidacy.settle': STAFF,
  'candidacy.unlink': STAFF,
  'candidacy.refuse': STAFF,
  'candidacy.edit': STAFF,
  'candidate.say': SEATED,
  'person.add': STAFF,
  'person.edit': STAFF,
  'person.admit': STAFF,
  'person.present': BOTH,
  'person.await': STAFF,
  'person.remove': STAFF,
  'person.merge': STAFF,
  'self.presence': PEOPLE,
  'seat.grant': STAFF,
  'seat.name': LINKED,
  'seat.pass': LINKED,
  'seat.take': STAFF,
  'seat.giveBack': BOTH,
  'seat.revoke': STAFF,
  'door.set': STAFF,
  'check.open': STAFF,
  'check.answer': SEATED,
  'check.record': STAFF,
  'check.remove': STAFF,
  'check.lift': SEATED,
  'check.project': STAFF,
  'check.close': STAFF,
  'check.reopen': STAFF,
  'decision.set': STAFF,
  'decision.reopen': STAFF,
  'help.ask': GROUP,
  'help.come': STAFF,
  'help.clear': BOTH,
  'screen.show': STAFF,
  'screen.turn': SCREEN,
  'screen.sort': SCREEN,
  'speaker.ask': SEATED,
  'speaker.remove': SEATED,
  'speaker.next': STAFF,
  'speaker.done': SEATED,
  'speaker.back': STAFF,
  'report.sent': REPORTERS,
  'next.set': REPORTERS,
};
