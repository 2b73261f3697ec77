import { CircleAlert, CircleCheck } from 'lucide-react';
import { parityLookup } from '@tdt/shared/consensus/parity';
import type { Check } from '@tdt/shared/document/values';
import { localized } from '@tdt/shared/locale';
import { useLocale, useT } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';
import { IconWord } from '../../ui/icon-word';
import { useNames } from '../follower/use-names';
import styles from './answer.module.css';

/** The pair that a check is about, for which task, and whether it respects parity. */
export function CheckedPair({ check }: { readonly check: Check }) {
  const t = useT('answer');
  const common = useT('common');
  const locale = useLocale();
  const { inOrder } = useNames();
  const task = useMeeting(({ meeting }) => meeting.tasks.find(({ id }) => id === check.task));
  const table = useMeeting(({ meeting }) => meeting.parity.get(check.task));
  const wanted = useMeeting(({ meeting }) => meeting.settings.parity);
  const parity = parityLookup(table)(...check.pair);
  return (
    <div className={styles.pair}>
      <p className={styles.meta}>
        {t('pairFor', { task: task ? localized(task.short, locale) : '' })}
      </p>
      <h2 className={styles.names}>{inOrder(check.pair).join(` ${common('and')} `)}</h2>
      {wanted && (
        <p>
          <IconWord
            icon={parity === 'ok' ? <CircleCheck /> : <CircleAlert />}
            tone={parity === 'ok' ? 'ok' : 'warn'}
            strong
          >
            {common(`parity.${parity}`)}
          </IconWord>
        </p>
      )}
    </div>
  );
}
