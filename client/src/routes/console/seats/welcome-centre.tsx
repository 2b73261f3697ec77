import { useT } from '../../../i18n';
import { CentreTitle } from '../../../ui/console/section';
import { IfMay } from '../acts/may';
import { PeopleList } from '../people/people-list';
import { ScreenMonitors } from '../screen/screen-monitors';
import type { Place } from '../use-place';
import { GrantSeat } from './grant-seat';
import { JoinCard } from './join-card';
import { SeatList } from './seat-list';

/** People come in: the screen, the door, who is here, who holds what. */
export function WelcomeCentre({ place }: { readonly place: Place }) {
  const t = useT('console');
  return (
    <>
      <CentreTitle>{t('welcome.title')}</CentreTitle>
      <ScreenMonitors place={place} start={{ view: 'welcome' }} />
      <JoinCard />
      <PeopleList />
      <SeatList />
      <IfMay give="seat.grant">
        <GrantSeat />
      </IfMay>
    </>
  );
}
