import { taskId } from '@tdt/shared/ids';
import { prepareMeeting } from '../load/product-meeting';
import type { PreparedMeeting } from '../load/product-meeting';

/** The task that the screen of the room shows and that the measured phone writes in. */
export const TASK = { id: taskId('caisse'), name: 'Caisse départementale' } as const;
export const OTHER_TASK = taskId('unitaire');
export const GROUPS = 30;

/** A meeting of 300 in 30 groups that write profiles; the screen shows those of one task. */
export async function beginTyping(origin: string): Promise<PreparedMeeting> {
  const meeting = await prepareMeeting(origin, {
    name: 'browser',
    people: GROUPS * 10,
    seats: 0,
  });
  await meeting.facilitator.command('step.set', { step: 'profiles' });
  await meeting.facilitator.command('screen.show', {
    screen: { view: 'profiles', task: TASK.id },
  });
  meeting.facilitator.close();
  return meeting;
}
