import { describe, expect, it } from 'vitest';
import { liveRecusal, ownRecusals } from '@tdt/client/routes/recusal/own-recusals';
import type { OwnRecusal, Remembered } from '@tdt/client/routes/recusal/own-recusals';
import type { Progress } from '@tdt/shared/document/values';
import { personId, taskId } from '@tdt/shared/ids';
import type { Task } from '@tdt/shared/template/template';
import { TASK } from './support';

const me = personId('me');
const task = (id: string): Task => ({
  id: taskId(id),
  position: 0,
  label: { fr: id, en: id },
  short: { fr: id, en: id },
  text: { fr: '', en: '' },
  questions: [],
});
const STARTED: Progress = { state: 'started', qualities: 0, spoken: false, reportedAt: null };
const REPORTED: Progress = { ...STARTED, state: 'reported', reportedAt: 5 };

interface Given {
  readonly away?: boolean;
  readonly progress?: Progress;
  readonly active?: boolean;
  readonly remembered?: Remembered;
}

function recusal({ away = false, progress = STARTED, active = true, remembered = null }: Given) {
  const all = ownRecusals({
    me,
    tasks: [task(TASK)],
    published: () => ({ active, away: away ? [me] : [], progress }),
    remembered: () => remembered,
  });
  return all[0]!;
}

describe('a candidate who does not write', () => {
  it('will step aside until the table has seen them leave', () => {
    expect(recusal({}).state).toBe('later');
    expect(recusal({ away: true }).state).toBe('aside');
  });

  it('is called back by the report, until they answer that very call', () => {
    const called = recusal({ away: true, progress: REPORTED, remembered: 'aside' });
    expect(called).toMatchObject({ state: 'called', call: '5' });
    const answered = { away: true, progress: REPORTED, remembered: 'back:5' } as const;
    expect(recusal(answered).state).toBe('done');
    expect(recusal({ ...answered, progress: { ...REPORTED, reportedAt: 9 } }).state).toBe('called');
  });

  it('steps aside anew when the group reopens what it reported', () => {
    expect(recusal({ away: true, remembered: 'back:5' }).state).toBe('aside');
  });

  it('is called back when the table takes the tick back, also after a reload', () => {
    expect(recusal({ remembered: 'aside' })).toMatchObject({ state: 'called', call: 'table' });
    expect(recusal({ remembered: 'back:table' }).state).toBe('later');
  });

  it('steps aside from nothing where everybody is a candidate', () => {
    expect(recusal({ active: false }).state).toBe('moot');
  });

  it('is at the table when the group has reported without their leaving being noted', () => {
    expect(recusal({ progress: REPORTED }).state).toBe('done');
  });
});

describe('what is said at once', () => {
  const at = (id: string, state: OwnRecusal['state']): OwnRecusal => ({
    task: task(id),
    state,
    call: '1',
  });

  it('calls nobody back who is still aside for another task', () => {
    const { aside, called } = liveRecusal([at('a', 'called'), at('b', 'aside')]);
    expect([aside.length, called.length]).toEqual([1, 0]);
    expect(liveRecusal([at('a', 'called'), at('b', 'later')]).called).toHaveLength(1);
  });
});
