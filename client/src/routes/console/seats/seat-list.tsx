import { Wifi, WifiOff } from 'lucide-react';
import { useState } from 'react';
import type { SeatView } from '@tdt/shared/document/values';
import { displayName } from '@tdt/shared/people/names';
import type { Role } from '@tdt/shared/roles';
import { useT } from '../../../i18n';
import { useServerNow } from '../../../stores/connection-store';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { Lines, Section, Soft } from '../../../ui/console/section';
import { ConfirmDialog } from '../acts/confirm-dialog';
import { IfMay } from '../acts/may';
import { useSeen } from '../use-seen';
import styles from './seats.module.css';

const SHOWN = ['facilitator', 'meetingRapporteur', 'plenary'] as const satisfies readonly Role[];

/** Who holds the links: facilitators, meeting rapporteur, screens. */
export function SeatList() {
  const t = useT('console');
  const seats = useMeeting(({ staff }) => staff.seats);
  const own = useMeeting(({ seat }) => seat.seat);
  return SHOWN.map((role) => {
    const held = [...seats.values()].filter((seat) => seat.role === role);
    return (
      <Section key={role} title={t(`seats.${role}`, { count: held.length })}>
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

/** The name of a seat: its person, else the label it was given. */
function useSeatName(): (seat: SeatView) => string {
  const t = useT('console');
  const people = useMeeting(({ staff }) => staff.people);
  return (seat) => {
    const person = seat.person === null ? undefined : people.get(seat.person);
    return person ? displayName(person) : seat.label || t(`role.${seat.role}`);
  };
}

function SeatRow({ seat, own }: { readonly seat: SeatView; readonly own: boolean }) {
  const t = useT('console');
  const [asking, setAsking] = useState(false);
  const name = useSeatName()(seat);
  const seen = useSeen(useServerNow(30_000));
  return (
    <li className={styles.seat}>
      <p>
        <b>{name}</b> {own && <span className={styles.soft}>{t('seats.you')}</span>}
        <small className={styles.seen}>
          {seat.online ? <Wifi size={16} aria-hidden /> : <WifiOff size={16} aria-hidden />}
          {seen(seat)}
        </small>
      </p>
      <IfMay give="seat.revoke">
        <ConsoleButton
          kind="quiet"
          aria-label={t('seats.revokeNamed', { name })}
          onClick={() => setAsking(true)}
        >
          {t('seats.revoke')}
        </ConsoleButton>
      </IfMay>
      <ConfirmDialog
        open={asking}
        title={t('seats.revokeTitle', { name })}
        confirm={t('seats.revokeDo')}
        danger
        said={t('seats.revoked', { name })}
        command={() => ({ type: 'seat.revoke', payload: { seat: seat.id } })}
        onClose={() => setAsking(false)}
      >
        <p>{t(own ? 'seats.revokeOwn' : 'seats.revokeLead')}</p>
      </ConfirmDialog>
    </li>
  );
}
