import { MonitorOff } from 'lucide-react';
import { useT } from '../../../i18n';
import { ConsoleButton } from '../../../ui/console/console-button';
import { IfMay } from '../acts/may';
import type { Monitor } from './use-monitor';

/** "Écran neutre": distinct from "Projeter", and nothing to press once it is there. */
export function NeutralButton({
  monitor,
  hint = false,
}: {
  readonly monitor: Monitor;
  readonly hint?: boolean;
}) {
  const t = useT('console');
  const already = monitor.live.view === 'neutral';
  return (
    <IfMay give="screen.show">
      <ConsoleButton
        tall
        icon={<MonitorOff aria-hidden />}
        kbd={hint && !already ? 'B' : undefined}
        aria-keyshortcuts="B"
        disabled={already}
        onClick={monitor.neutral}
      >
        {t(already ? 'screen.isNeutral' : 'screen.neutral')}
      </ConsoleButton>
    </IfMay>
  );
}
