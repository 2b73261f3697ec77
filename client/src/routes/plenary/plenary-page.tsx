import { useEffect, useMemo, useState } from 'react';
import { useT } from '../../i18n';
import { useCommand } from '../../meeting/commands';
import '../../meeting/merging';
import { useMeeting } from '../../stores/meeting-store';
import { PageTitle } from '../../ui/page-title';
import { LiveStage } from './live-stage';
import styles from './plenary.module.css';
import { PlenaryTools } from './plenary-tools';
import { usePlenaryKeys } from './use-plenary-keys';
import type { PlenaryKeys } from './use-plenary-keys';
import { useWakeLock } from './use-wake-lock';

/** The screen of the room: follows what the facilitators project. */
export default function PlenaryPage() {
  const t = useT('common');
  const words = useT('plenary');
  const screen = useMeeting((snapshot) => snapshot.meeting.screen);
  const paused = useMeeting((snapshot) => snapshot.meeting.paging.paused);
  const send = useCommand();
  useWakeLock();
  // Pages and orders are the meeting's: the console's picture shows the same.
  const keys = useMemo(
    (): PlenaryKeys => ({
      turn: (pages) => void send('screen.turn', { action: 'turn', pages }),
      pause: () => void send('screen.turn', { action: 'pause', paused: !paused }),
      fullscreen: () => void toggleFullscreen(),
      reorder: () => {
        if (screen.view === 'grid') void send('screen.sort', { task: screen.task });
      },
    }),
    [send, paused, screen],
  );
  usePlenaryKeys(keys);
  return (
    <main className={styles.page}>
      <PageTitle>{t('title', { page: words('tools.label') })}</PageTitle>
      <LiveStage screen={screen} fill />
      <PlenaryTools keys={keys} paused={paused} fullscreen={useFullscreen()} />
    </main>
  );
}

async function toggleFullscreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {
    // The browser refuses (a frame, no gesture): the page stays as it is.
  }
}

function useFullscreen(): boolean {
  const [full, setFull] = useState(() => document.fullscreenElement !== null);
  useEffect(() => {
    const changed = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, []);
  return full;
}
