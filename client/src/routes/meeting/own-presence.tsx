import { useState } from 'react';
import { useT } from '../../i18n';
import { useCommand } from '../../meeting/commands';
import { useMeeting } from '../../stores/meeting-store';
import { Segmented } from '../../ui/segmented';

const PRESENCES = ['room', 'remote'] as const;

/** Room or remote, said by the person themself. */
export function OwnPresence() {
  const t = useT('common');
  const send = useCommand();
  const presence = useMeeting(({ meeting, seat }) =>
    seat.participantId === null ? undefined : meeting.people.get(seat.participantId)?.presence,
  );
  const [error, setError] = useState<string | null>(null);
  if (presence !== 'room' && presence !== 'remote') return null;
  const change = async (to: (typeof PRESENCES)[number]) => {
    const answer = await send('self.presence', { presence: to });
    setError(answer.ok ? null : answer.error.message);
  };
  return (
    <div>
      <Segmented
        legend={t('self.legend')}
        value={presence}
        onChange={(to) => void change(to)}
        options={PRESENCES.map((value) => ({ value, label: t(`self.${value}`) }))}
      />
      <p role="status">{error}</p>
    </div>
  );
}
