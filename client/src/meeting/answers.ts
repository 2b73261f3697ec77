import * as z from 'zod/mini';
import { AnswerKindSchema } from '@tdt/shared/document/answers';
import type { CheckId } from '@tdt/shared/ids';
import { CheckIdSchema } from '@tdt/shared/ids';
import { remember, remembered } from '../browser/remembered';
import { answersStore } from '../stores/answers-store';
import type { KeptAnswer, SaidAnswer } from '../stores/answers-store';
import { serverNow } from '../stores/connection-store';
import { meetingStore } from '../stores/meeting-store';
import type { MeetingSnapshot } from '../stores/meeting-store';
import { getOwnAnswer } from './api';
import { sendCommand } from './commands';
import type { CommandAnswer } from './commands';

/*
 * The outbox of answers to checks: kept on this device until the server took them, over a reload and without network. A
 * person answers once and the last counts, so a newer answer takes the place of one that waits.
 */

const said = {
  kind: AnswerKindSchema,
  text: z.string().check(z.maxLength(2000)),
  showName: z.boolean(),
};
const KeptSchema = z.record(
  z.string(),
  z.discriminatedUnion('state', [
    z.object({ ...said, state: z.literal('waiting') }),
    z.object({ ...said, state: z.literal('sent'), at: z.nullable(z.number()) }),
    z.object({ ...said, state: z.literal('refused'), message: z.string() }),
  ]),
);

/** Pause before an answer that found no network is given again. */
const AGAIN_AFTER = 2_000;

const key = (seat: string): string => `tdt:answers:${seat}`;
let current: string | null = null;

function put(check: string, answer: KeptAnswer | null): void {
  const answers = new Map(answersStore.getState().answers);
  if (answer) answers.set(check, answer);
  else answers.delete(check);
  answersStore.setState({ answers });
  if (current !== null)
    remember(key(current), answers.size === 0 ? null : JSON.stringify(Object.fromEntries(answers)));
}

function readKept(stored: string | null): ReadonlyMap<string, KeptAnswer> {
  if (stored === null) return new Map();
  try {
    const parsed = KeptSchema.safeParse(JSON.parse(stored));
    return new Map(parsed.success ? Object.entries(parsed.data) : []);
  } catch {
    return new Map();
  }
}

/** Holds the answers of a seat for as long as it is open; the function returned ends it. */
export function keepAnswers(seat: string): () => void {
  current = seat;
  const answers = readKept(remembered(key(seat)));
  answersStore.setState({ answers });
  for (const [id, kept] of answers) {
    const check = CheckIdSchema.safeParse(id);
    if (kept.state === 'waiting' && check.success) void deliver(seat, check.data, kept);
  }
  const stop = meetingStore.subscribe(({ snapshot }, before) => {
    if (snapshot && snapshot.meeting !== before.snapshot?.meeting) forgetDecided(snapshot);
  });
  return () => {
    stop();
    if (current === seat) current = null;
    answersStore.setState({ answers: new Map() });
  };
}

/** Once the plenary acted nobody's answer is kept, here neither. */
function forgetDecided({ meeting }: MeetingSnapshot): void {
  for (const id of answersStore.getState().answers.keys()) {
    const check = meeting.checks.get(id);
    if (!check || meeting.decisions.has(check.task)) put(id, null);
  }
}

const isCurrent = (seat: string, check: string, kept: KeptAnswer): boolean =>
  current === seat && answersStore.getState().answers.get(check) === kept;

async function deliver(seat: string, check: CheckId, kept: KeptAnswer): Promise<void> {
  const { kind, text, showName } = kept;
  while (isCurrent(seat, check, kept)) {
    const answer = await sendCommand('check.answer', { check, kind, text, showName });
    if (!isCurrent(seat, check, kept)) return;
    if (answer.ok) put(check, { kind, text, showName, state: 'sent', at: serverNow() });
    else if (answer.error.code !== 'network')
      put(check, { kind, text, showName, state: 'refused', message: answer.error.message });
    else await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER));
  }
}

/** Answers a check: kept here at once, sent as soon as there is a network. */
export function giveAnswer(check: CheckId, { kind, text, showName }: SaidAnswer): void {
  if (current === null) return;
  const kept: KeptAnswer = { kind, text, showName, state: 'waiting' };
  put(check, kept);
  void deliver(current, check, kept);
}

/** The person has read why their answer was refused. */
export const dismissAnswer = (check: CheckId): void => put(check, null);

/** Lifts the own opposition. */
export async function liftOwnOpposition(
  check: CheckId,
  into: 'adhesion' | 'reservation',
): Promise<CommandAnswer> {
  const answer = await sendCommand('check.lift', { check, into });
  if (answer.ok)
    put(check, { kind: into, text: '', showName: false, state: 'sent', at: serverNow() });
  return answer;
}

/** Asks what this person answered on another of their phones, or before this one forgot. */
export async function findOwnAnswer(check: CheckId): Promise<void> {
  const seat = current;
  if (seat === null || answersStore.getState().answers.has(check)) return;
  const found = await getOwnAnswer(seat, check);
  if (!found.ok || !found.value.answer || current !== seat) return;
  if (answersStore.getState().answers.has(check)) return;
  put(check, { ...found.value.answer, state: 'sent', at: null });
}
