import { localized } from '@tdt/shared/locale';
import { placeOf } from '@tdt/shared/steps';
import { BellRing } from 'lucide-react';
import { useLocale, useT } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';
import { AsideBlock } from '../../ui/phone/aside-block';
import { liveRecusal } from './own-recusals';
import type { OwnRecusal } from './own-recusals';
import styles from './recusal.module.css';

interface RecusalsProps {
  readonly recusals: readonly OwnRecusal[];
}

const NONE = { aside: [], called: [] } as const;

/** In the plenary everybody sits with everybody: nobody is away from a table. */
function useLive(recusals: readonly OwnRecusal[]): ReturnType<typeof liveRecusal> {
  const inGroups = useMeeting(({ meeting }) => placeOf(meeting.step.step) === 'groups');
  return inGroups ? liveRecusal(recusals) : NONE;
}

function useLabels() {
  const locale = useLocale();
  return (recusals: readonly OwnRecusal[]) =>
    recusals.map(({ task }) => localized(task.label, locale)).join(', ');
}

/** "Le groupe vous rappelle", over whatever page one reads; it stays until it is answered. */
export function CalledBack({
  recusals,
  back,
}: RecusalsProps & { readonly back: (answered: readonly OwnRecusal[]) => void }) {
  const t = useT('follower');
  const labels = useLabels();
  const { called } = useLive(recusals);
  return (
    <div className={styles.calls} role="alert">
      {called.length > 0 && (
        <div className={styles.strip}>
          <BellRing aria-hidden />
          <p className={styles.words}>
            <strong>{t('recusal.calls')}</strong>
            <span>
              {labels(called)}. {t('recusal.over')}
            </span>
          </p>
          <button type="button" className={styles.back} onClick={() => back(called)}>
            {t('recusal.back')}
          </button>
        </div>
      )}
    </div>
  );
}

/** "Vous êtes en retrait", while the table studies without the reader. */
export function AsideCard({ recusals }: RecusalsProps) {
  const t = useT('follower');
  const labels = useLabels();
  const { aside } = useLive(recusals);
  return (
    <div role="status">
      {aside.length > 0 && (
        <section className={styles.card}>
          <p className={styles.above}>{labels(aside)}</p>
          <h2 className={styles.title}>{t('recusal.title')}</h2>
          <AsideBlock>
            <p>
              {t('recusal.why', { count: aside.length })} {t('recusal.wait')}
            </p>
          </AsideBlock>
        </section>
      )}
    </div>
  );
}

/** Every task for which the reader steps aside, and how far their group is with it. */
export function RecusalList({ recusals }: RecusalsProps) {
  const t = useT('follower');
  const locale = useLocale();
  if (recusals.length === 0) return null;
  return (
    <AsideBlock>
      <h3 className={styles.listTitle}>{t('recusal.list')}</h3>
      <ul className={styles.list}>
        {recusals.map(({ task, state }) => (
          <li key={task.id}>
            <strong>{localized(task.label, locale)}</strong>
            <span className={styles.state}>{t(`recusal.${state}`)}</span>
          </li>
        ))}
      </ul>
    </AsideBlock>
  );
}
