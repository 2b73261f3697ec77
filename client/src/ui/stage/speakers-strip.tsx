import { turnClock } from '@tdt/shared/speakers/clock';
import { formatDuration } from '../../i18n/format';
import { useStageNow } from './clock';
import common from './common.module.css';
import type { SpeakersStrip } from './layout/strip';
import { Microphone, Remote } from './marks';
import { FullName } from './names';
import { useStage } from './stage-context';
import styles from './speakers-strip.module.css';

/** Who speaks and until when, who comes next: in the foot of every screen, two lines, never over what is shown. */
export function SpeakersLine({ strip }: { readonly strip: SpeakersStrip }) {
  const { t } = useStage();
  const { speaker, long, next, more } = strip;
  const waiting = next.length + more;
  return (
    <div className={styles.strip} role="group" aria-label={t('speakers.label')}>
      <Microphone size={64} />
      <div className={styles.lines}>
        <p>
          {speaker ? (
            <>
              <Name {...speaker} /> <Clock />
            </>
          ) : (
            t('speakers.waiting', { count: waiting })
          )}
        </p>
        {speaker === null ? (
          <p className={common.soft}>{t('speakers.rule')}</p>
        ) : (
          !long && waiting > 0 && <Next strip={strip} />
        )}
      </div>
    </div>
  );
}

function Next({ strip: { next, more } }: { readonly strip: SpeakersStrip }) {
  const { t } = useStage();
  if (next.length === 0)
    return <p className={common.soft}>{t('speakers.more', { count: more })}</p>;
  return (
    <p className={common.soft}>
      {t('speakers.then')}{' '}
      {next.map((one, at) => (
        <span key={at}>
          <Name {...one} />
          {at < next.length - 1 && ', '}
        </span>
      ))}
      {more > 0 && ` ${t('speakers.others', { count: more })}`}
    </p>
  );
}

function Name({ name, remote }: SpeakersStrip['next'][number]) {
  const { t } = useStage();
  return (
    <>
      <FullName name={name} />
      {remote && (
        <span className={styles.remote}>
          <Remote size={36} />
          <span className={common.hidden}> {t('speakers.remote')}</span>
        </span>
      )}
    </>
  );
}

function Clock() {
  const { data, t } = useStage();
  const now = useStageNow();
  const { speaking } = data.meeting;
  if (!speaking) return null;
  const { state, ms } = turnClock(speaking, now);
  return (
    <span className={styles.clock} data-state={state} role="timer">
      {t(`speakers.clock.${state}`, { time: formatDuration(ms) })}
    </span>
  );
}
