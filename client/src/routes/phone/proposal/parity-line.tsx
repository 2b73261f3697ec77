import type { Parity } from '@tdt/shared/consensus/types';
import { CircleCheck, CircleHelp, CircleX } from 'lucide-react';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { IconWord } from '../../../ui/icon-word';
import styles from './proposal.module.css';

const LOOK = {
  ok: { icon: <CircleCheck />, tone: 'ok' },
  unknown: { icon: <CircleHelp />, tone: 'warn' },
  broken: { icon: <CircleX />, tone: 'danger' },
} as const;

/** Parity of the pair, never the gender of anybody; nothing where the meeting asks for no parity. */
export function ParityLine({ parity }: { readonly parity: Parity | null }) {
  const t = useT('phone');
  const common = useT('common');
  const isAsked = useMeeting((s) => s.meeting.settings.parity);
  if (!isAsked || parity === null) return null;
  const { icon, tone } = LOOK[parity];
  return (
    <div className={styles.parity} role="status">
      <IconWord icon={icon} tone={tone} strong>
        {common(`parity.${parity}`)}
      </IconWord>
      {parity === 'unknown' && <p className={styles.meta}>{t('proposal.parityUnknownNote')}</p>}
    </div>
  );
}
