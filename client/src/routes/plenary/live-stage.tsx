import type { Screen } from '@tdt/shared/document/values';
import type { Locale } from '@tdt/shared/locale';
import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { addCatalogue } from '../../i18n';
import { useConnectionPart, useServerNow } from '../../stores/connection-store';
import { useMeeting } from '../../stores/meeting-store';
import { StageClock } from '../../ui/stage/clock';
import { keptOrders } from '../../ui/stage/layout/kept-orders';
import { namesIn } from '../../ui/stage/layout/names';
import { Stage } from '../../ui/stage/stage';
import { StageProvider } from '../../ui/stage/stage-context';
import type { StageData } from '../../ui/stage/stage-data';
import { StageScreen } from '../../ui/stage/stage-screen';
import { followReads } from './followed-reads';
import { joinUrl } from './join-url';
import { profileReader } from './stage-profiles';
import { usePage } from './use-page';

interface LiveStageProps {
  readonly screen: Screen;
  /** Takes the whole height of its parent instead of 16:9 of its width. */
  readonly fill?: boolean;
  /** A picture of the screen, without motion, that assistive technologies and the keyboard pass by. */
  readonly preview?: boolean;
}

/** The stage fed by the meeting: the very same on the plenary screen and in the console's previews. */
export function LiveStage(props: LiveStageProps) {
  const { screen, fill = false, preview = false } = props;
  const locale = useMeeting((snapshot) => snapshot.meeting.info.locale);
  const page = usePage(screen);
  const data = useStageData(page);
  const ready = useCatalogue(locale);
  return (
    <Stage locale={locale} fill={fill} preview={preview}>
      {ready && (
        <StageProvider data={data} page={page}>
          <Clock>
            <StageScreen screen={screen} />
          </Clock>
        </StageProvider>
      )}
    </Stage>
  );
}

function Clock({ children }: { readonly children: ReactNode }) {
  return <StageClock value={useServerNow(1000)}>{children}</StageClock>;
}

function useStageData(page: number): StageData {
  const follow = useMemo(() => followReads(), []);
  const readings = useMeeting(follow);
  const origin = useMeeting(({ seat }) => seat.origin);
  const network = useConnectionPart((state) => state.network);
  const orders = useMemo(() => keptOrders(), []);
  // A fresh reader at each page: lines are sorted again when the page turns, never in between.
  const reader = useMemo(() => ({ page, read: profileReader() }), [page]);
  const { candidacies, people } = readings.meeting;
  const nameOf = useMemo(() => namesIn({ candidacies, people }), [candidacies, people]);
  return useMemo(() => {
    const { meeting, published, merge } = readings;
    return {
      meeting,
      published,
      merge,
      network,
      locale: meeting.info.locale,
      joinUrl: joinUrl(meeting.info.code, origin),
      order: (task) => orders(merge(task), nameOf, meeting.sorted[task]),
      profiles: (task, list) => reader.read(readings, task, list),
    };
  }, [readings, origin, nameOf, network, orders, reader]);
}

/** Whether the words of the room's language are here; the page itself may be in another. */
function useCatalogue(locale: Locale): boolean {
  const [loaded, setLoaded] = useState<Locale | null>(null);
  useEffect(() => {
    let current = true;
    void addCatalogue(locale, 'plenary').then(() => {
      if (current) setLoaded(locale);
    });
    return () => {
      current = false;
    };
  }, [locale]);
  return loaded === locale;
}
