import type { Role } from '@tdt/shared/roles';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { Lines, Section, Soft } from '../../../ui/console/section';
import { SeatRow } from './seat-row';

const SHOWN = ['facilitator', 'meetingRapporteur', 'plenary'] as const satisfies readonly Role[];

/** Who holds the links: facilitators with their parity, meeting rapporteur, screens. */
export function SeatList() {
  const t = useT('console');
  const seats = useMeeting(({ staff }) => staff.seats);
  const own = useMeeting(({ seat }) => seat.seat);
  const parity = useMeeting(({ meeting }) => meeting.team.parity);
  return SHOWN.map((role) => {
    const held = [...seats.values()].filter((seat) => seat.role === role);
    return (
      <Section key={role} title={t(`seats.${role}`, { count: held.length })}>
        {role === 'facilitator' && <Soft>{t(`team.parity.${parity}`)}</Soft>}
        {held.length === 0 ? (
          <Soft>{t('seats.nobody')}</Soft>
        ) : (
          <Lines>
            {held
              .sort((a, b) => a.createdAt - b.createdAt)
              .map((seat) => (
                <SeatRow key={seat.id} seat={seat} own={seat.id === own} />
              ))}
          </Lines>
        )}
      </Section>
    );
  });
}
