import { timerLeft, timerWarns } from '@tdt/shared/steps';
import { Clock } from 'lucide-react';
import { formatDuration, formatHour } from '../../i18n/format';
import { useStageNow } from './clock';
import common from './common.module.css';
import styles from './footer.module.css';
import { useStage } from './stage-context';

/** What is left of the step's time, small, on every screen that does not show it large. It locks nothing. */
export function FootTimer() {
  const { data, t } = useStage();
  const now = useStageNow();
  const { timer } = data.meeting;
  if (!timer) return null;
  const left = timerLeft(timer, now);
  const over = left < 0;
  const end = timer.state === 'running' ? formatHour(timer.endsAt, data.locale) : '';
  const running = over ? 'timer.over' : timerWarns(timer, now) ? 'timer.soon' : 'timer.left';
  return (
    <p className={styles.timer} role="timer">
      <Clock size={40} aria-hidden />
      <span>
        {over && '+'}
        {formatDuration(Math.abs(left))}
      </span>
      {timer.state === 'paused' ? (
        <span>{t('timer.paused')}</span>
      ) : (
        <span className={common.hidden}> {t(running, { end })}</span>
      )}
    </p>
  );
}
