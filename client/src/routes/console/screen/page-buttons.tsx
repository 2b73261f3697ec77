import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import type { PayloadOf } from '@tdt/shared/protocol/commands';
import { useT } from '../../../i18n';
import { useCommand } from '../../../meeting/commands';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { useMay } from '../acts/may';
import styles from './screen.module.css';

/**
 * Turns the pages of the screen of the room, or stops them. Not an act that could be taken back: it would take the place of
 * one that can, in the bar at the foot.
 */
export function PageButtons() {
  const t = useT('console');
  const send = useCommand();
  const may = useMay('screen.turn');
  const paused = useMeeting(({ meeting }) => meeting.paging.paused);
  if (!may) return null;
  const turn = (payload: PayloadOf<'screen.turn'>) => void send('screen.turn', payload);
  return (
    <div className={styles.pages} role="group" aria-label={t('screen.pages')}>
      <ConsoleButton
        kind="quiet"
        aria-label={t('screen.pageBack')}
        icon={<ChevronLeft aria-hidden />}
        onClick={() => turn({ action: 'turn', pages: -1 })}
      />
      <ConsoleButton
        kind="quiet"
        aria-label={t(paused ? 'screen.play' : 'screen.pause')}
        icon={paused ? <Play aria-hidden /> : <Pause aria-hidden />}
        onClick={() => turn({ action: 'pause', paused: !paused })}
      />
      <ConsoleButton
        kind="quiet"
        aria-label={t('screen.pageOn')}
        icon={<ChevronRight aria-hidden />}
        onClick={() => turn({ action: 'turn', pages: 1 })}
      />
    </div>
  );
}
