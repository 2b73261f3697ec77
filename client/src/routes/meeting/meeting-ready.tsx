import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useT } from '../../i18n';
import { openSeat } from '../../meeting/session';
import { useConnectionPart } from '../../stores/connection-store';
import { useSnapshot } from '../../stores/meeting-store';
import { StripBanner } from '../../ui/strip-banner';
import { Refused } from './refused';
import { SeatMessage } from './seat-message';

/** Opens the seat of the address and shows its pages once the meeting is readable; says what is missing until then. */
export default function MeetingReady({
  seat,
  children,
}: {
  readonly seat: string;
  readonly children: ReactNode;
}) {
  useEffect(() => openSeat(seat), [seat]);
  const session = useConnectionPart((state) => state.session);
  const network = useConnectionPart((state) => state.network);
  const unreadable = useConnectionPart((state) => state.unreadable);
  const snapshot = useSnapshot();
  const t = useT('common');
  if (session === 'lost' || session === 'gone' || session === 'pending')
    return (
      <>
        <Refused />
        <SeatMessage session={session} />
      </>
    );
  if (snapshot?.seat.seat !== seat) {
    const missing = network === 'offline' ? 'offline' : 'opening';
    return <SeatMessage session={unreadable ? 'damaged' : missing} label={t('loading')} />;
  }
  return (
    <>
      <Accent colour={snapshot.meeting.settings.accent} />
      {unreadable && <StripBanner title={t('seat.damagedTitle')} hint={t('seat.damagedLead')} />}
      <Refused />
      {children}
    </>
  );
}

/** The accent of `tokens.css`, with grounds and marks chosen by eye. */
const PRODUCT_ACCENT = '#571aff';

/** The colour that the template gives to the meeting, for as long as it is shown. */
function Accent({ colour }: { readonly colour: string }) {
  useEffect(() => {
    const { style, dataset } = document.documentElement;
    style.setProperty('--accent', colour);
    if (colour !== PRODUCT_ACCENT) dataset['accent'] = '';
    return () => {
      style.removeProperty('--accent');
      delete dataset['accent'];
    };
  }, [colour]);
  return null;
}
