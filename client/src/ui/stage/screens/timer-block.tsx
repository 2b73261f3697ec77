import { timerLeft, timerWarns } from '@tdt/shared/steps';
import { formatDuration, formatHour } from '../../../i18n/format';
import { useStageNow } from '../clock';
import common from '../common.module.css';
import { useStage } from '../stage-context';
import styles from './groups.module.css';

/** "18:24 reste, fin à 15 h 40". It warns by its words, never by colour alone, and locks nothing. */
export function TimerBlock() {
  const { data, t } = useStage();
  const now = useStageNow();
  const { timer } = data.meeting;
  if (!timer) return null;
  const left = timerLeft(timer, now);
  const over = left < 0;
  const end = timer.state === 'running' ? formatHour(timer.endsAt, data.locale) : '';
  const words =
    timer.state === 'paused'
      ? t('timer.paused')
      : over
        ? t('timer.over', { end })
        : t(timerWarns(timer, now) ? 'timer.soon' : 'timer.left', { end });
  return (
    <div className={styles.timer} role="timer">
      <p className={styles.time}>
        {over && '+'}
        {formatDuration(Math.abs(left))}
      </p>
      <p className={common.soft}>{words}</p>
    </div>
  );
}
