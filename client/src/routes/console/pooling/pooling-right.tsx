import { useMeeting } from '../../../stores/meeting-store';
import { ScreenMonitor } from '../screen/screen-monitor';
import { openCheck } from '../model/pooling';
import { SpeakersPanel } from '../speakers/speakers-panel';
import type { Place } from '../use-place';
import { Acts } from './acts';
import { HandedOver, useHandedOver } from './handed-over';
import { OralCheck } from './oral-check';
import { PhoneCheck } from './phone-check';
import { Rounds } from './rounds';

/** The screen of the room, the check being held, the act. */
export function PoolingRight({ place }: { readonly place: Place }) {
  const task = useMeeting(({ meeting }) => meeting.tasks.find(({ id }) => id === place.task));
  const check = useMeeting(({ meeting }) => (task ? openCheck(meeting, task.id) : null));
  const revealed = useMeeting(({ meeting }) => task !== undefined && meeting.reveals.has(task.id));
  const handedOver = useHandedOver(task?.id ?? null);
  return (
    <>
      <ScreenMonitor place={place} key={place.task} />
      <SpeakersPanel place={place} />
      {check?.mode === 'oral' && <OralCheck check={check} key={check.id} />}
      {check?.mode === 'phone' && <PhoneCheck check={check} key={check.id} />}
      {task && <Rounds task={task.id} key={`rounds-${task.id}`} />}
      {task && <HandedOver task={task.id} />}
      {task && revealed && !handedOver && <Acts task={task} key={`acts-${task.id}`} />}
    </>
  );
}
