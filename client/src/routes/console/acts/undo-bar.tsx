import { Undo2 } from 'lucide-react';
import { useLocale, useT } from '../../../i18n';
import { formatTime } from '../../../i18n/format';
import { useServerNow } from '../../../stores/connection-store';
import { ActBar } from '../../../ui/console/act-bar';
import { UNDO_WITHIN, useActs } from './acts-context';

/** What was just done, for ten seconds, with its way back where there is one. */
export function UndoBar() {
  const { said, undo } = useActs();
  const t = useT('console');
  const locale = useLocale();
  return (
    <ActBar
      words={said && `${formatTime(said.at, locale)} · ${said.words}`}
      action={
        said && said.back.length > 0
          ? {
              label: t('acts.undo'),
              icon: <Undo2 aria-hidden />,
              rest: <SecondsLeft at={said.at} />,
              run: () => void undo(),
            }
          : null
      }
    />
  );
}

/** Seen, not read out: a countdown would be announced every second. */
function SecondsLeft({ at }: { readonly at: number }) {
  const t = useT('console');
  const now = useServerNow(1000);
  const seconds = Math.max(1, Math.ceil((at + UNDO_WITHIN - now) / 1000));
  return <span aria-hidden>{t('acts.seconds', { seconds: Math.min(10, seconds) })}</span>;
}
