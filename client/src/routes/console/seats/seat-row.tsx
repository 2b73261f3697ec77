import { Wifi, WifiOff } from 'lucide-react';
import { useState } from 'react';
import type { SeatView } from '@tdt/shared/document/values';
import { displayName, setApart } from '@tdt/shared/people/names';
import { useLocale, useT } from '../../../i18n';
import { formatTime } from '../../../i18n/format';
import { useServerNow } from '../../../stores/connection-store';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { ConfirmDialog } from '../acts/confirm-dialog';
import { IfMay, useMay } from '../acts/may';
import { useSeen } from '../use-seen';
import { HolderDialog } from './holder-dialog';
import styles from './seats.module.css';

/** The name of a seat: its person, else the label it was given. */
export function useSeatName(): (seat: SeatView) => string {
  const t = useT('console');
  const people = useMeeting(({ staff }) => staff.people);
  return (seat) => {
    const person = seat.person === null ? undefined : people.get(seat.person);
    return person ? displayName(person) : setApart(seat.label) || t(`role.${seat.role}`);
  };
}

/** Since when, whether the link was opened, on how many devices. */
function useHolding(): (seat: SeatView) => string {
  const t = useT('console');
  const locale = useLocale();
  return ({ holding }) => {
    if (holding === null) return '';
    if (holding.openedAt === null) return t(holding.replaces ? 'team.passing' : 'team.offered');
    const since = t('team.heldSince', { time: formatTime(holding.since, locale) });
    return `${since}, ${t('team.browsers', { count: Math.max(1, holding.browsers) })}`;
  };
}

/** One seat: who holds it, since when, and what may be done about it. */
export function SeatRow({ seat, own }: { readonly seat: SeatView; readonly own: boolean }) {
  const t = useT('console');
  const [asking, setAsking] = useState<'revoke' | 'say' | 'pass' | null>(null);
  const name = useSeatName()(seat);
  const seen = useSeen(useServerNow(30_000));
  const holding = useHolding()(seat);
  const close = () => setAsking(null);
  return (
    <li className={styles.seat}>
      <p>
        <b>{name}</b> {own && <span className={styles.soft}>{t('seats.you')}</span>}
        <small className={styles.seen}>
          {seat.online ? <Wifi size={16} aria-hidden /> : <WifiOff size={16} aria-hidden />}
          {seen(seat)}
        </small>
        {holding !== '' && <small className={styles.seen}>{holding}</small>}
      </p>
      <span className={styles.acts}>
        {seat.role !== 'plenary' && <TeamActs {...{ seat, name, own, ask: setAsking }} />}
        <IfMay give="seat.revoke">
          <ConsoleButton
            kind="quiet"
            aria-label={t('seats.revokeNamed', { name })}
            onClick={() => setAsking('revoke')}
          >
            {t('seats.revoke')}
          </ConsoleButton>
        </IfMay>
      </span>
      <ConfirmDialog
        open={asking === 'revoke'}
        title={t('seats.revokeTitle', { name })}
        confirm={t('seats.revokeDo')}
        danger
        said={t('seats.revoked', { name })}
        command={() => ({ type: 'seat.revoke', payload: { seat: seat.id } })}
        onClose={close}
      >
        <p>{t(own ? 'seats.revokeOwn' : 'seats.revokeLead')}</p>
      </ConfirmDialog>
      {(asking === 'say' || asking === 'pass') && (
        <HolderDialog seat={seat} name={name} what={asking} onClose={close} />
      )}
    </li>
  );
}

/** Facilitators for every seat of the team; the meeting rapporteur for their own. */
function TeamActs(props: {
  readonly seat: SeatView;
  readonly name: string;
  readonly own: boolean;
  readonly ask: (what: 'say' | 'pass') => void;
}) {
  const { seat, name, own, ask } = props;
  const t = useT('console');
  const all = useMay('seat.revoke');
  if (!all && !own) return null;
  const named = seat.person !== null || seat.label !== '';
  return (
    <>
      {(all || !named) && (
        <ConsoleButton
          kind="quiet"
          aria-label={t('team.sayNamed', { name })}
          onClick={() => ask('say')}
        >
          {t('team.say')}
        </ConsoleButton>
      )}
      {seat.holding?.replaces === null && (
        <ConsoleButton
          kind="quiet"
          aria-label={t('team.passNamed', { name })}
          onClick={() => ask('pass')}
        >
          {t('team.pass')}
        </ConsoleButton>
      )}
    </>
  );
}
