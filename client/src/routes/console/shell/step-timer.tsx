import { Pause, Play } from 'lucide-react';
import { timerLeft, timerWarns } from '@tdt/shared/steps';
import type { Step } from '@tdt/shared/steps';
import { useLocale, useT } from '../../../i18n';
import { formatDuration, formatTime } from '../../../i18n/format';
import { useServerNow } from '../../../stores/connection-store';
import { useMeeting } from '../../../stores/meeting-store';
import { Row } from '../../../ui/console/section';
import { CommandButton } from '../acts/command-button';
import styles from './left.module.css';

const MORE = 5;

/** The timer of the current step: it informs, and locks nothing. */
export function StepTimer({ minutes, step }: { readonly minutes: number; readonly step: Step }) {
  const t = useT('console');
  const common = useT('common');
  const timer = useMeeting(({ meeting }) => meeting.timer);
  if (!timer)
    return (
      <CommandButton
        icon={<Play aria-hidden />}
        said={t('timer.started', { minutes: minutes || MORE })}
        command={() => ({
          type: 'timer.set',
          payload: { action: 'start', minutes: minutes || MORE },
        })}
      >
        {t('timer.start', { minutes: minutes || MORE })}
      </CommandButton>
    );
  const paused = timer.state === 'paused';
  return (
    <div
      role="group"
      className={styles.timer}
      aria-label={t('timer.label', { step: common(`step.${step}`) })}
    >
      <TimeLeft />
      <Row>
        <CommandButton
          icon={paused ? <Play aria-hidden /> : <Pause aria-hidden />}
          said={t(paused ? 'timer.resumed' : 'timer.paused')}
          command={() => ({
            type: 'timer.set',
            payload: { action: paused ? 'resume' : 'pause' },
          })}
        >
          {t(paused ? 'timer.resume' : 'timer.pause')}
        </CommandButton>
        <CommandButton
          said={t('timer.extended', { minutes: MORE })}
          command={() => ({ type: 'timer.set', payload: { action: 'extend', minutes: MORE } })}
        >
          {t('timer.extend', { minutes: MORE })}
        </CommandButton>
        <CommandButton
          said={t('team.shortened', { minutes: MORE })}
          command={() => ({ type: 'timer.set', payload: { action: 'extend', minutes: -MORE } })}
        >
          {t('team.shorten', { minutes: MORE })}
        </CommandButton>
        <CommandButton
          kind="quiet"
          said={t('timer.ended')}
          command={() => ({ type: 'timer.set', payload: { action: 'end' } })}
        >
          {t('timer.end')}
        </CommandButton>
      </Row>
    </div>
  );
}

function TimeLeft() {
  const t = useT('console');
  const locale = useLocale();
  const timer = useMeeting(({ meeting }) => meeting.timer);
  const now = useServerNow(1000);
  if (!timer) return null;
  const left = timerLeft(timer, now);
  const coming = timerWarns(timer, now) ? 'timer.soon' : 'timer.endsAt';
  const words = left < 0 ? 'timer.over' : coming;
  return (
    <p className={styles.clock} role="timer">
      <span className={styles.left}>{formatDuration(left)}</span>
      <span className={styles.end}>
        {timer.state === 'paused'
          ? t('timer.isPaused')
          : t(words, { time: formatTime(timer.endsAt, locale) })}
      </span>
    </p>
  );
}
