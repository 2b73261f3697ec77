import type { PayloadOf } from '@tdt/shared/protocol/commands';
import { waitUntil } from '../support/wait';
import { FUNDS, PREMISES, PRESS, STRUGGLES } from './hall';
import type { Hall } from './hall';
import { choices, reportTheRest, studySome, writeProfiles, writeProposals } from './writing';

/*
 * The meeting, moment by moment: each is reached from the one before by the commands that a real room would give.
 */

async function arrive(hall: Hall): Promise<void> {
  const { room, remote } = hall.coming();
  for (const person of room) await hall.seatOf(person, 'room');
  for (const person of remote) await hall.seatOf(person, 'remote');
  await waitUntil('everybody', () => hall.meeting.counts.room >= room.length, 60_000);
}

/** Forms the groups; each pen goes to two people who are candidates to nothing, where there are any. */
async function formGroups(hall: Hall): Promise<void> {
  await hall.facilitator.command('step.set', { step: 'profiles' });
  await hall.facilitator.command('groups.form', { seed: 2026 });
  await waitUntil('the groups', () => hall.meeting.groups.length > 0);
  for (const group of hall.meeting.groups) {
    const members = hall.people.filter(
      (one) => one.group === group.id && !hall.reserved.has(one.id),
    );
    const free = members.filter(({ id }) => !hall.isCandidate(id));
    const [first, second] = free.length > 0 ? free : members;
    // In the second group the second pen is a candidate's: they will step aside with the phone in their hand.
    const aside = members.find(({ id }) => hall.isCandidate(id, FUNDS));
    const other = group.number === 2 && aside ? aside : second;
    await hall.facilitator.command('rapporteur.name', {
      group: group.id,
      rapporteurs: [first, other].flatMap((person) => (person ? [person.id] : [])),
    });
  }
  await hall.facilitator.command('timer.set', { action: 'start', minutes: 30 });
}

async function reveal(hall: Hall): Promise<void> {
  await reportTheRest(hall);
  await hall.facilitator.command('step.set', { step: 'pooling' });
  await hall.facilitator.command('task.reveal', { task: null, confirm: true });
  await waitUntil('the reveal', () => hall.meeting.reveals.size === hall.meeting.tasks.length);
}

async function openCheck(hall: Hall, mode: 'oral' | 'phone'): Promise<void> {
  const task = mode === 'oral' ? PREMISES : FUNDS;
  const [pair] = choices(hall, task).pairs;
  if (!pair) throw new Error('There is no pair to check.');
  await hall.facilitator.command('check.open', { task, pair: [...pair], mode });
  await waitUntil('the round', () => lastCheck(hall)?.mode === mode);
}

/** The round opened last. */
export const lastCheck = (hall: Hall) =>
  [...hall.meeting.checks.values()].sort((a, b) => a.openedAt - b.openedAt).at(-1);

function lastCheckId(hall: Hall) {
  const check = lastCheck(hall);
  if (!check) throw new Error('No check was opened.');
  return check.id;
}

const OTHER_ARGUMENT = 'Personne n’a dit où seraient les archives.';
const ARGUMENT = 'Qui prendra le relais pendant la période électorale ?';

async function checkAloud(hall: Hall): Promise<void> {
  await openCheck(hall, 'oral');
  const check = lastCheckId(hall);
  const record = (kind: 'reservation' | 'opposition', text: string) =>
    hall.facilitator.command('check.record', { check, kind, text });
  for (const text of ['', '', 'Deux personnes du même groupe.']) await record('reservation', text);
  await record('opposition', ARGUMENT);
  const argument = await waitUntil('the argument', () =>
    [...hall.device.staff.arguments.values()].find((one) => one.kind === 'opposition'),
  );
  await hall.facilitator.command('check.project', { argument: argument.id, projected: true });
}

/** Everybody but a few answers; a tenth has reservations, two object. */
async function answerByPhone(hall: Hall): Promise<void> {
  const check = lastCheckId(hall);
  let turn = 0;
  for (const [person, browser] of hall.seats) {
    if (hall.isCandidate(person, FUNDS)) continue;
    turn += 1;
    if (turn % 8 === 0) continue;
    const kind =
      turn % 10 === 1 ? 'reservation' : turn === 2 || turn === 50 ? 'opposition' : 'adhesion';
    await browser.command('check.answer', {
      check,
      kind,
      text: kind === 'opposition' ? (turn === 2 ? ARGUMENT : OTHER_ARGUMENT) : '',
      showName: false,
    });
    browser.close();
  }
}

async function closeCheck(hall: Hall): Promise<void> {
  await answerByPhone(hall);
  await hall.facilitator.command('check.close', { check: lastCheckId(hall) });
  await waitUntil('the tally', () => lastCheck(hall)?.phone?.tally);
}

async function act(hall: Hall): Promise<void> {
  const decide = (payload: PayloadOf<'decision.set'>) =>
    hall.facilitator.command('decision.set', payload);
  for (const task of [PREMISES, FUNDS]) {
    const [pair] = choices(hall, task).pairs;
    if (pair) await decide({ kind: 'designated', task, pair: [...pair], check: null });
  }
  const { names } = choices(hall, STRUGGLES);
  await decide({ kind: 'debated', task: STRUGGLES, names });
  await decide({ kind: 'noCandidacy', task: PRESS });
}

async function close(hall: Hall): Promise<void> {
  await hall.facilitator.command('step.set', { step: 'closing' });
  await hall.facilitator.command('next.set', {
    date: '2026-12-19T14:00',
    place: 'Maison des associations, Évry',
  });
}

async function speak(hall: Hall): Promise<void> {
  const present = hall.people.filter((one) => one.presence === 'room').slice(20, 25);
  for (const { id } of present) await hall.facilitator.command('speaker.ask', { person: id });
  await hall.facilitator.command('speaker.next', {});
}

const step = (to: 'frame' | 'tasks' | 'candidacies' | 'proposals') => async (hall: Hall) => {
  await hall.facilitator.command('step.set', { step: to });
};

/** In their order; `arrive` brings the meeting there from the one before. */
export const MOMENTS = {
  prepared: async () => {},
  welcome: arrive,
  frame: step('frame'),
  tasks: step('tasks'),
  formed: formGroups,
  profiles: writeProfiles,
  candidacies: async (hall) => {
    await step('candidacies')(hall);
    await studySome(hall);
  },
  proposals: async (hall) => {
    await step('proposals')(hall);
    await writeProposals(hall);
  },
  pooling: reveal,
  speaking: speak,
  oral: checkAloud,
  phone: (hall) => openCheck(hall, 'phone'),
  closed: closeCheck,
  acted: act,
  closing: close,
} as const satisfies Record<string, (hall: Hall) => Promise<void>>;

export type Moment = keyof typeof MOMENTS;
