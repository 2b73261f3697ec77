import { useMeeting } from '../../stores/meeting-store';
import { SeatAlerts } from './seats/seat-alerts';
import { WelcomeCentre } from './seats/welcome-centre';
import { PrepareCentre } from './prepare/prepare-centre';
import type { Import } from './prepare/use-import';
import { ReadCentre } from './screen/read-centre';
import { GroupsCentre } from './groups/groups-centre';
import { PoolingCentre } from './pooling/pooling-centre';
import { ClosingCentre } from './pooling/closing-centre';
import { ReadOnlyNotice } from './read-only-notice';
import type { Place } from './use-place';

/** What the facilitator does at the step, or the point of the preparation, looked at. */
export function Centre({ place, from }: { readonly place: Place; readonly from: Import }) {
  const role = useMeeting(({ seat }) => seat.role);
  return (
    <>
      {role !== 'facilitator' && <ReadOnlyNotice />}
      <SeatAlerts />
      {place.tab === 'prepare' ? (
        <PrepareCentre place={place} from={from} />
      ) : (
        <StepCentre place={place} />
      )}
    </>
  );
}

function StepCentre({ place }: { readonly place: Place }) {
  switch (place.step) {
    case 'welcome':
      return <WelcomeCentre place={place} />;
    case 'frame':
    case 'tasks':
      return <ReadCentre place={place} step={place.step} />;
    case 'profiles':
    case 'candidacies':
    case 'proposals':
      return <GroupsCentre place={place} />;
    case 'pooling':
      return <PoolingCentre place={place} />;
    case 'closing':
      return <ClosingCentre place={place} />;
  }
}
