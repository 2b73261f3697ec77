import { useEffect, useMemo, useState } from 'react';
import { useT } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';
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
  const key = JSON.stringify(screen);
  const [turned, setTurned] = useState({ key, pages: 0 });
  const [paused, setPaused] = useState(false);
  const [sorting, setSorting] = useState(0);
  useWakeLock();
  const keys = useMemo(
    (): PlenaryKeys => ({
      turn: (pages) => setTurned((at) => ({ key, pages: (at.key === key ? at.pages : 0) + pages })),
      pause: () => setPaused((before) => !before),
      fullscreen: () => void toggleFullscreen(),
      reorder: () => setSorting((before) => before + 1),
    }),
    [key],
  );
  usePlenaryKeys(keys);
  return (
    <main className={styles.page}>
      <title>{t('title', { page: words('tools.label') })}</title>
      <LiveStage
        screen={screen}
        fill
        turned={turned.key === key ? turned.pages : 0}
        paused={paused}
        sorting={sorting}
      />
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
