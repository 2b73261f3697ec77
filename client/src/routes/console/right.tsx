import { GroupsRight } from './groups/groups-right';
import { HelpCalls } from './groups/help-calls';
import { Withdrawals } from './groups/withdrawals';
import { PoolingRight } from './pooling/pooling-right';
import { PrepareRight } from './prepare/prepare-right';
import type { Import } from './prepare/use-import';
import { Printouts } from './print/printouts';
import { Presence } from './people/presence';
import { ScreenMonitor } from './screen/screen-monitor';
import { SpeakersPanel } from './speakers/speakers-panel';
import { WaitingList } from './seats/waiting-list';
import type { Place } from './use-place';

/** Beside the centre: who calls, who waits, groups, or the check and the act of a task. */
export function Right({ place, from }: { readonly place: Place; readonly from: Import }) {
  if (place.tab === 'prepare') return <PrepareRight place={place} from={from} />;
  if (place.step === 'pooling')
    return (
      <>
        <HelpCalls />
        <Withdrawals />
        <PoolingRight place={place} />
        <WaitingList />
      </>
    );
  if (place.step === 'closing')
    return (
      <>
        <ScreenMonitor place={place} />
        <SpeakersPanel place={place} />
        <HelpCalls />
        <WaitingList />
      </>
    );
  return (
    <>
      <HelpCalls />
      <WaitingList />
      <SpeakersPanel place={place} />
      <Withdrawals />
      <GroupsRight />
      <Presence place={place} />
      <Printouts only={['posters', 'group-sheet']} />
    </>
  );
}
