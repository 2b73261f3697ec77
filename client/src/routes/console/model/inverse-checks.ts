import { roundsOf } from '@tdt/shared/consensus/rounds';
import type { Decision } from '@tdt/shared/document/values';
import type { TaskId } from '@tdt/shared/ids';
import type { Command, PayloadOf } from '@tdt/shared/protocol/commands';
import type { Before } from './inverse';

type Recorded = PayloadOf<'check.record'>;

/** What takes back an entry for people without a phone; null for what was heard in an oral check. */
export function entryBack(payload: Recorded, { staff }: Before): readonly Command[] | null {
  const entered = staff.entered.get(payload.check);
  if ('person' in payload) {
    const { check, person } = payload;
    // What they answered before is known to nobody: a correction has no way back.
    if (payload.kind === null || entered?.people.includes(person)) return [];
    return [{ type: 'check.record', payload: { check, person, kind: null, text: '' } }];
  }
  if (!('counts' in payload)) return null;
  const counts = entered?.counts ?? { adhesions: 0, reservations: 0, oppositions: 0 };
  const words = [...(entered?.arguments ?? [])];
  return [{ type: 'check.record', payload: { check: payload.check, counts, arguments: words } }];
}

/** The oral rounds that an act closed go on. */
export const roundsBack = (task: TaskId, { meeting }: Before): readonly Command[] =>
  roundsOf(meeting, task)
    .filter(({ closedAt }) => closedAt === null)
    .map(({ id }) => ({ type: 'check.reopen', payload: { check: id } }));

/** Why an act went against the reading, given again with it. */
export const againstAgain = ({ againstReading }: Decision) =>
  againstReading ? { againstReason: againstReading.reason } : {};
