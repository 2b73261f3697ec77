import { KeyRound, UserRound } from 'lucide-react';
import { useState } from 'react';
import type { SeatView } from '@tdt/shared/document/values';
import { remember, remembered } from '../../../browser/remembered';
import { useLocale, useT } from '../../../i18n';
import { formatTime } from '../../../i18n/format';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { StripBanner } from '../../../ui/strip-banner';
import { HolderDialog } from './holder-dialog';
import { useSeatName } from './seat-row';

/** Nothing is seized silently: a link opened on one more device is told, and a seat without a name asks for one. */
export function SeatAlerts() {
  const seats = useMeeting(({ staff }) => staff.seats);
  const own = useMeeting(({ seat }) => seat.seat);
  const mine = seats.get(own);
  const team = [...seats.values()].filter(
    ({ role }) => role === 'facilitator' || role === 'meetingRapporteur',
  );
  return (
    <>
      {mine?.person === null && mine.label === '' && <WhoAreYou seat={mine} />}
      {team.map((seat) => (
        <Reopened key={`${seat.id}.${String(seat.holding?.reopenedAt)}`} seat={seat} />
      ))}
    </>
  );
}

function WhoAreYou({ seat }: { readonly seat: SeatView }) {
  const t = useT('console');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <StripBanner
        icon={<UserRound size={22} aria-hidden />}
        title={t('team.whoAreYou')}
        hint={t('team.whoAreYouLead')}
        end={<ConsoleButton onClick={() => setAsking(true)}>{t('team.sayOwn')}</ConsoleButton>}
      />
      {asking && <HolderDialog seat={seat} name="" what="say" onClose={() => setAsking(false)} />}
    </>
  );
}

function Reopened({ seat }: { readonly seat: SeatView }) {
  const t = useT('console');
  const locale = useLocale();
  const name = useSeatName()(seat);
  const at = seat.holding?.reopenedAt ?? null;
  const key = `tdt:reopened:${seat.id}:${String(at)}`;
  const [read, setRead] = useState(() => remembered(key) !== null);
  if (at === null || read) return null;
  return (
    <StripBanner
      icon={<KeyRound size={22} aria-hidden />}
      title={t('team.reopened', { name, time: formatTime(at, locale) })}
      hint={t('team.reopenedLead')}
      end={
        <ConsoleButton
          onClick={() => {
            remember(key, 'read');
            setRead(true);
          }}
        >
          {t('team.expected')}
        </ConsoleButton>
      }
    />
  );
}
