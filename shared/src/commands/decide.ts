import { ok, refuse } from '../errors';
import type { Result } from '../errors';
import { COMMAND_PAYLOADS, isCommandType } from '../protocol/commands';
import type { Command, CommandType } from '../protocol/commands';
import { addCandidacy } from './candidacies';
import {
  editCandidacy,
  linkCandidacy,
  refuseLink,
  sayCandidate,
  unlinkCandidacy,
} from './candidacy-links';
import {
  closeCheck,
  liftOpposition,
  openCheck,
  projectArgument,
  recordArgument,
  removeArgument,
  reopenCheck,
} from './checks';
import { sendReport, setNext } from './closing';
import { reopenDecision, setDecision } from './decisions';
import { addGroup, formAllGroups, removeGroup, restoreGroups } from './forming';
import { handedOver } from './handed-over';
import { askHelp, clearHelp, comeToGroup } from './help';
import { movePerson, nameRapporteurs, orderTasks, passPen, shareGroup } from './groups';
import type { CommandContext, Decide, Outcome } from './outcome';
import { setOwnPresence, setPresence } from './attendance';
import { addPerson, admitPerson, awaitPerson, editPerson } from './people';
import { giveSeatBack, takeSeat } from './papers';
import { restoreCandidacy, retractCandidacy, settleCandidacy } from './retraction';
import { COMMAND_ROLES } from './permissions';
import { answerCheck } from './phone-checks';
import { editMeeting, tickChecklist } from './preparation';
import { markSilent, revealTask, setDoor, setStep, setTimer } from './run-sheet';
import { askToSpeak, endSpeaking, nextSpeaker, removeSpeaker, takeTurnBack } from './speakers';
import { fromFirstPage, showScreen, sortScreen, turnScreen } from './screen';
import { grantSeat, nameSeat, passSeat, revokeSeat } from './seats';
import { addTask, editTask, moveTask, removeTask } from './tasks';
import { applyTemplate, editSettings, editStep, editTexts } from './template';
import { removePerson } from './removal';
import { mergePeople } from './merging';

const DECIDERS: { readonly [T in CommandType]: Decide<T> } = {
  'meeting.edit': editMeeting,
  'checklist.tick': tickChecklist,
  'step.set': setStep,
  'timer.set': setTimer,
  'groups.form': formAllGroups,
  'groups.restore': restoreGroups,
  'group.add': addGroup,
  'group.remove': removeGroup,
  'group.move': movePerson,
  'group.order': orderTasks,
  'group.share': shareGroup,
  'group.silent': markSilent,
  'rapporteur.name': nameRapporteurs,
  'pen.pass': passPen,
  'task.add': addTask,
  'task.edit': editTask,
  'task.move': moveTask,
  'task.remove': removeTask,
  'step.edit': editStep,
  'settings.edit': editSettings,
  'texts.edit': editTexts,
  'template.apply': applyTemplate,
  'task.reveal': revealTask,
  'candidacy.add': addCandidacy,
  'candidacy.link': linkCandidacy,
  'candidacy.unlink': unlinkCandidacy,
  'candidacy.refuse': refuseLink,
  'candidacy.edit': editCandidacy,
  'candidate.say': sayCandidate,
  'candidacy.retract': retractCandidacy,
  'candidacy.restore': restoreCandidacy,
  'candidacy.settle': settleCandidacy,
  'person.add': addPerson,
  'person.edit': editPerson,
  'person.admit': admitPerson,
  'person.await': awaitPerson,
  'person.remove': removePerson,
  'person.merge': mergePeople,
  'self.presence': setOwnPresence,
  'person.present': setPresence,
  'seat.grant': grantSeat,
  'seat.name': nameSeat,
  'seat.pass': passSeat,
  'seat.take': takeSeat,
  'seat.giveBack': giveSeatBack,
  'seat.revoke': revokeSeat,
  'door.set': setDoor,
  'check.open': openCheck,
  'check.answer': answerCheck,
  'check.record': recordArgument,
  'check.remove': removeArgument,
  'check.lift': liftOpposition,
  'check.project': projectArgument,
  'check.close': closeCheck,
  'check.reopen': reopenCheck,
  'decision.set': setDecision,
  'decision.reopen': reopenDecision,
  'help.ask': askHelp,
  'help.come': comeToGroup,
  'help.clear': clearHelp,
  'screen.show': showScreen,
  'screen.turn': turnScreen,
  'screen.sort': sortScreen,
  'speaker.ask': askToSpeak,
  'speaker.remove': removeSpeaker,
  'speaker.next': nextSpeaker,
  'speaker.done': endSpeaking,
  'speaker.back': takeTurnBack,
  'report.sent': sendReport,
  'next.set': setNext,
};

/** Reads a command as received; a wrong payload names the first field that does not fit. */
export function parseCommand(type: string, payload: unknown): Result<Command> {
  if (!isCommandType(type)) return refuse('bad_request', 'unknown_command', { field: 'type' });
  const parsed = COMMAND_PAYLOADS[type].safeParse(payload);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') || 'payload';
    return refuse('invalid', 'field_invalid', { field, params: { field } });
  }
  // The payload was parsed with the schema of this very type.
  return { ok: true, value: { type, payload: parsed.data } as Command };
}

/** Says what a command does to the meeting, or why it may not. Pure; nothing changes here. */
export function decide(command: Command, context: CommandContext): Result<Outcome> {
  if (!COMMAND_ROLES[command.type].includes(context.actor.role))
    return refuse('forbidden', 'forbidden');
  const handed = handedOver(command, context);
  if (!handed.ok) return handed;
  const decided = decideTyped(command.type, command.payload, context);
  return decided.ok ? ok(fromFirstPage(decided.value, context)) : decided;
}

function decideTyped<T extends CommandType>(
  type: T,
  payload: Parameters<Decide<T>>[0],
  context: CommandContext,
): Result<Outcome> {
  return DECIDERS[type](payload, context);
}
