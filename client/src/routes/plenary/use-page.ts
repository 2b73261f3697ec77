import { nextPageIn, pageNow } from '@tdt/shared/document/paging';
import type { Paging } from '@tdt/shared/document/paging';
import type { Screen } from '@tdt/shared/document/values';
import { useEffect, useState } from 'react';
import { serverNow, useConnectionPart } from '../../stores/connection-store';
import { useMeeting } from '../../stores/meeting-store';
import { sameScreen, screenKey } from '../../ui/stage/layout/screens';

/**
 * The page of a screen: for what the room sees the one that the meeting keeps, the same on every picture of it; for
 * another view its own, from the first on.
 */
export function usePage(screen: Screen): number {
  const isLive = useMeeting(({ meeting }) => sameScreen(meeting.screen, screen));
  const paging = useMeeting(({ meeting }) => meeting.paging);
  const key = screenKey(screen);
  const [own, setOwn] = useState({ key, paging: firstPage() });
  if (own.key !== key) setOwn({ key, paging: firstPage() });
  return useTurning(isLive ? paging : own.paging, screen.view);
}

const firstPage = (): Paging => ({ since: serverNow(), page: 0, paused: false });

function useTurning(paging: Paging, view: Screen['view']): number {
  const offset = useConnectionPart(({ clockOffset }) => clockOffset);
  const [, setTurned] = useState(0);
  const page = pageNow(paging, view, serverNow());
  useEffect(() => {
    const wait = nextPageIn(paging, view, Date.now() + offset);
    if (wait === null) return undefined;
    const timer = setTimeout(() => setTurned((times) => times + 1), wait);
    return () => clearTimeout(timer);
  }, [paging, view, offset, page]);
  return page;
}
