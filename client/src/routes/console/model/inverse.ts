import { screenOf } from '@tdt/shared/commands/run-sheet';
import type { MeetingState, StaffState } from '@tdt/shared/document/state';
import type { StaffPerson } from '@tdt/shared/document/values';
import { ArgumentIdSchema, GroupIdSchema, PersonIdSchema, TurnIdSchema } from '@tdt/shared/ids';
import type { PersonId } from '@tdt/shared/ids';
import type { Command, CommandType, PayloadOf } from '@tdt/shared/protocol/commands';
import { placeOf, timerLeft } from '@tdt/shared/steps';
import type { Timer } from '@tdt/shared/steps';
import { CANDIDACY_INVERSES } from './inverse-candidacies';
import { againstAgain, entryBack, roundsBack } from './inverse-checks';
import { preparationBack } from './inverse-preparation';
import { sameScreen } from '../../../ui/stage/layout/screens';

/** The meeting as it was when the command was given, and what the server answered. */
export interface Before {
  readonly meeting: MeetingState;
  readonly staff: StaffState;
  /** Server clock, ms. */
  readonly now: number;
  readonly result?: unknown;
  /** Why an act is taken back within ten seconds, for the journal. */
  readonly undoReason: string;
}

export type Inverse<T extends CommandType> = (payload: PayloadOf<T>, before: Before) => Command[];

const MINUTE = 60_000;

/** A timer as it was: started for a minute, then moved to the time left, which may be negative. */
function timerBack(timer: Timer | null, now: number): Command[] {
  if (!timer) return [{ type: 'timer.set', payload: { action: 'end' } }];
  const left = timerLeft(timer, now) / MINUTE;
  const back: Command[] = [
    { type: 'timer.set', payload: { action: 'start', minutes: 1 } },
    { type: 'timer.set', payload: { action: 'extend', minutes: left - 1 } },
  ];
  if (timer.state === 'paused') back.push({ type: 'timer.set', payload: { action: 'pause' } });
  return back;
}

const setTimer: Inverse<'timer.set'> = (payload, { meeting: { timer }, now }) => {
  switch (payload.action) {
    case 'extend':
      return [{ type: 'timer.set', payload: { ...payload, minutes: -payload.minutes } }];
    case 'pause':
      return [{ type: 'timer.set', payload: { action: 'resume' } }];
    case 'resume':
      return [{ type: 'timer.set', payload: { action: 'pause' } }];
    case 'start':
    case 'end':
      return timerBack(timer, now);
  }
};

const setStep: Inverse<'step.set'> = ({ step: to }, { meeting, now }) => {
  const { step, screen, timer, speaking } = meeting;
  const back: Command[] = [{ type: 'step.set', payload: { step: step.step } }];
  if (!sameScreen(screen, screenOf(step.step)))
    back.push({ type: 'screen.show', payload: { screen } });
  // Going into groups ended the turn of whoever spoke.
  if (speaking && placeOf(to) === 'groups')
    back.push({ type: 'speaker.back', payload: { turn: speaking.turn } });
  return timer ? [...back, ...timerBack(timer, now)] : back;
};

/** The rapporteurs of a person's group as they were, when the person was one of them. */
function penBack(person: StaffPerson, { meeting }: Before): Command[] {
  const group = meeting.groups.find(({ id }) => id === person.group);
  if (!group?.rapporteurs.includes(person.id)) return [];
  const { id, rapporteurs } = group;
  return [{ type: 'rapporteur.name', payload: { group: id, rapporteurs: [...rapporteurs] } }];
}

const movePerson: Inverse<'group.move'> = ({ person: id }, before) => {
  const person = before.staff.people.get(id);
  if (!person) return [];
  return [
    { type: 'group.move', payload: { person: id, group: person.group } },
    ...penBack(person, before),
  ];
};

const setPresence: Inverse<'person.present'> = ({ people }, before) => {
  const known = people.flatMap((id) => before.staff.people.get(id) ?? []);
  const back: Command[] = [];
  for (const presence of ['absent', 'room', 'remote'] as const) {
    const some: PersonId[] = known.filter((p) => p.presence === presence).map(({ id }) => id);
    if (some.length > 0) back.push({ type: 'person.present', payload: { people: some, presence } });
  }
  for (const person of known.filter(({ presence }) => presence !== 'absent')) {
    back.push({ type: 'group.move', payload: { person: person.id, group: person.group } });
    back.push(...penBack(person, before));
  }
  return back;
};

/** They wait again; somebody of the list is then there or not as before, and whom the admission put there leaves it. */
const admitBack: Inverse<'person.admit'> = ({ seat, person, admit }, before) => {
  const back: Command[] = [{ type: 'person.await', payload: { seat } }];
  if (!admit) return back;
  const admitted = PersonIdSchema.safeParse(resultOf(before.result, 'person'));
  if (!admitted.success) return back;
  const known = person === null ? undefined : before.staff.people.get(person);
  if (known && known.presence !== 'absent') return back;
  const payload = { people: [admitted.data], presence: 'absent' as const };
  back.push({ type: 'person.present', payload });
  if (person === null) back.push({ type: 'person.remove', payload: { person: admitted.data } });
  return back;
};

const editPerson: Inverse<'person.edit'> = ({ person: id, ...changes }, { staff }) => {
  const person = staff.people.get(id);
  if (!person) return [];
  return [
    {
      type: 'person.edit',
      payload: {
        person: id,
        ...(changes.first === undefined ? {} : { first: person.first }),
        ...(changes.last === undefined ? {} : { last: person.last }),
        ...(changes.origin === undefined ? {} : { origin: person.origin }),
        ...(changes.gender === undefined ? {} : { gender: person.gender }),
        ...(changes.noPhone === undefined ? {} : { noPhone: person.noPhone }),
        from: person.from ?? {},
      },
    },
  ];
};

const removeArgument: Inverse<'check.remove'> = ({ argument: id }, { staff }) => {
  const argument = staff.arguments.get(id);
  if (!argument || argument.lifted) return [];
  const { check, kind, text } = argument;
  return [{ type: 'check.record', payload: { check, kind, text } }];
};

const recordArgument: Inverse<'check.record'> = (payload, before) => {
  const entry = entryBack(payload, before);
  if (entry) return [...entry];
  const { result } = before;
  const argument = ArgumentIdSchema.safeParse(resultOf(result, 'argument'));
  return argument.success ? [{ type: 'check.remove', payload: { argument: argument.data } }] : [];
};

/** Groups come back under the act that took them away; those formed first go as they came. */
function groupsBack({ result }: Before): Command[] {
  const act = resultOf(result, 'act');
  const known = typeof act === 'string' || act === null;
  return known ? [{ type: 'groups.restore', payload: { act } }] : [];
}

const addGroup: Inverse<'group.add'> = (_, { result }) => {
  const group = GroupIdSchema.safeParse(resultOf(result, 'group'));
  return group.success ? [{ type: 'group.remove', payload: { group: group.data } }] : [];
};

function resultOf(result: unknown, key: string): unknown {
  return typeof result === 'object' && result !== null && key in result
    ? Object.entries(result).find(([name]) => name === key)?.[1]
    : undefined;
}

const screenBack = ({ meeting }: Before): Command => ({
  type: 'screen.show',
  payload: { screen: meeting.screen },
});

const setDecision: Inverse<'decision.set'> = ({ task }, before) => [
  { type: 'decision.reopen', payload: { task, reason: before.undoReason } },
  ...roundsBack(task, before),
  screenBack(before),
];

const reopenDecision: Inverse<'decision.reopen'> = ({ task }, before) => {
  const decision = before.meeting.decisions.get(task);
  if (!decision) return [];
  const again = againstAgain(decision);
  switch (decision.kind) {
    case 'noCandidacy':
      return [{ type: 'decision.set', payload: { kind: 'noCandidacy', task, ...again } }];
    case 'debated':
      return [
        {
          type: 'decision.set',
          payload: { kind: 'debated', task, names: decision.names, ...again },
        },
      ];
    case 'designated': {
      const { pair, check, parityException, doubleException } = decision;
      const reasons = {
        ...(parityException ? { parityReason: parityException.reason } : {}),
        ...(doubleException ? { doubleReason: doubleException.reason } : {}),
        ...again,
      };
      return [
        { type: 'decision.set', payload: { kind: 'designated', task, pair, check, ...reasons } },
      ];
    }
  }
};

const nameRapporteurs: Inverse<'rapporteur.name'> = ({ group: id }, { meeting }) => {
  const group = meeting.groups.find((one) => one.id === id);
  if (!group) return [];
  const rapporteurs = [...group.rapporteurs];
  return [{ type: 'rapporteur.name', payload: { group: id, rapporteurs } }];
};

const markSilent: Inverse<'group.silent'> = (payload) => [
  { type: 'group.silent', payload: { ...payload, silent: !payload.silent } },
];
const shareGroup: Inverse<'group.share'> = (payload) => [
  { type: 'group.share', payload: { ...payload, shared: !payload.shared } },
];
const projectArgument: Inverse<'check.project'> = (payload) => [
  { type: 'check.project', payload: { ...payload, projected: !payload.projected } },
];
const setDoor: Inverse<'door.set'> = (_, { meeting }) => [
  { type: 'door.set', payload: { door: meeting.door } },
];

const sendReport: Inverse<'report.sent'> = ({ sent }) => [
  { type: 'report.sent', payload: sent ? { sent: false } : { sent: true, confirm: true } },
];
const setNext: Inverse<'next.set'> = (_, { meeting: { next } }) => [
  { type: 'next.set', payload: next ?? { date: null, place: null } },
];
const askToSpeak: Inverse<'speaker.ask'> = ({ person }) => [
  { type: 'speaker.remove', payload: person === undefined ? {} : { person } },
];
const removeSpeaker: Inverse<'speaker.remove'> = ({ person }, { staff }) => {
  const request = person === undefined ? undefined : staff.speakers.get(person);
  return request
    ? [{ type: 'speaker.ask', payload: { person: request.person, at: request.at } }]
    : [];
};
const nextSpeaker: Inverse<'speaker.next'> = (_, { result }) => {
  const turn = TurnIdSchema.safeParse(resultOf(result, 'turn'));
  return turn.success ? [{ type: 'speaker.back', payload: { turn: turn.data } }] : [];
};
const endSpeaking: Inverse<'speaker.done'> = (_, { meeting: { speaking } }) =>
  speaking ? [{ type: 'speaker.back', payload: { turn: speaking.turn } }] : [];

const INVERSES: { readonly [T in CommandType]?: Inverse<T> } = {
  'step.set': setStep,
  'timer.set': setTimer,
  'screen.show': (_, before) => [screenBack(before)],
  'door.set': setDoor,
  'groups.form': (_, before) => groupsBack(before),
  'group.remove': (_, before) => groupsBack(before),
  'group.move': movePerson,
  'group.add': addGroup,
  'group.share': shareGroup,
  'group.silent': markSilent,
  'rapporteur.name': nameRapporteurs,
  'candidacy.retract': (payload) => [{ type: 'candidacy.restore', payload }],
  ...CANDIDACY_INVERSES,
  'speaker.ask': askToSpeak,
  'speaker.remove': removeSpeaker,
  'speaker.next': nextSpeaker,
  'speaker.done': endSpeaking,
  'report.sent': sendReport,
  'next.set': setNext,
  'person.present': setPresence,
  'person.admit': admitBack,
  'person.edit': editPerson,
  'check.record': recordArgument,
  'check.close': (payload) => [{ type: 'check.reopen', payload }],
  'check.reopen': (payload) => [{ type: 'check.close', payload }],
  'check.remove': removeArgument,
  'check.project': projectArgument,
  'decision.set': setDecision,
  'decision.reopen': reopenDecision,
};

/**
 * The commands that bring back what a command changed, in order; none when there is no way back (a reveal, a
 * seat). Nothing is remembered here: it is read from the meeting as it was.
 */
export function inverseOf(command: Command, before: Before): readonly Command[] {
  return (
    preparationBack(command, before) ?? inverseTyped(command.type, command.payload, before) ?? []
  );
}

const inverseTyped = <T extends CommandType>(
  type: T,
  payload: PayloadOf<T>,
  before: Before,
): readonly Command[] | undefined => INVERSES[type]?.(payload, before);
