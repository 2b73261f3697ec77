import { handsOver } from '@tdt/shared/commands/handed-over';
import type { TaskId } from '@tdt/shared/ids';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { Soft } from '../../../ui/console/section';

/** Whether the holder of this console, a candidate to the task, leaves it to the other facilitator. */
export const useHandedOver = (task: TaskId | null): boolean =>
  useMeeting(
    ({ seat, meeting, staff }) =>
      task !== null &&
      handsOver(
        {
          actor: { seat: seat.seat, role: seat.role, person: seat.participantId },
          state: meeting,
          staff,
        },
        task,
      ),
  );

/** Says why nothing can be done here for this task. */
export function HandedOver({ task }: { readonly task: TaskId }) {
  const t = useT('console');
  return useHandedOver(task) ? <Soft>{t('checks.handedOver')}</Soft> : null;
}
