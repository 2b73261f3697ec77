import { Check } from 'lucide-react';
import { nextStep, stepIndex } from '@tdt/shared/steps';
import { instantInParis } from '@tdt/shared/time/paris';
import { useLocale, useT } from '../../../i18n';
import { formatTime } from '../../../i18n/format';
import { useMeeting } from '../../../stores/meeting-store';
import { CommandButton } from '../acts/command-button';
import { runSheet } from '../model/run-sheet';
import type { RunSheetLine } from '../model/run-sheet';
import { TaskList } from '../pooling/task-list';
import type { Place } from '../use-place';
import { StepTimer } from './step-timer';
import styles from './left.module.css';

/** The eight steps with their times; the current one with its timer, and what moves the meeting at the foot. */
export function RunSheet({ place }: { readonly place: Place }) {
  const meeting = useMeeting((snapshot) => snapshot.meeting);
  const lines = runSheet({
    current: meeting.step.step,
    since: meeting.step.since,
    planned: instantInParis(meeting.info.date),
    minutes: (step) => meeting.steps.get(step)?.minutes ?? 0,
  });
  return (
    <>
      <ol className={styles.list}>
        {lines.map((line) => (
          <li key={line.step} className={line.state === 'current' ? styles.card : undefined}>
            <StepLine line={line} place={place} />
            {line.state === 'current' && (
              <div className={styles.inside}>
                <StepTimer minutes={line.minutes} step={line.step} />
              </div>
            )}
            {line.step === 'pooling' && place.step === 'pooling' && (
              <div className={styles.inside}>
                <TaskList place={place} />
              </div>
            )}
          </li>
        ))}
      </ol>
      <MoveOn place={place} />
    </>
  );
}

function StepLine({ line, place }: { readonly line: RunSheetLine; readonly place: Place }) {
  const t = useT('console');
  const common = useT('common');
  const locale = useLocale();
  const { step, state, startsAt, minutes } = line;
  return (
    <button
      type="button"
      data-printed
      className={styles.line}
      aria-current={place.step === step ? 'step' : undefined}
      onClick={() => place.go({ step })}
    >
      {state === 'done' ? (
        <span className={`${styles.round} ${styles.bare}`}>
          <Check size={20} aria-hidden />
        </span>
      ) : (
        <span className={`${styles.round} ${state === 'current' ? styles.now : ''}`} aria-hidden>
          {stepIndex(step) + 1}
        </span>
      )}
      <span className={styles.words}>
        {common(`step.${step}`)}
        <span className="visually-hidden">, {t(`left.state.${state}`)}</span>
      </span>
      <span className={styles.time}>
        {startsAt === null
          ? state !== 'done' && t('left.minutes', { minutes })
          : formatTime(startsAt, locale)}
      </span>
    </button>
  );
}

/** To the step looked at, or to the next one: moving is not closing. */
function MoveOn({ place }: { readonly place: Place }) {
  const t = useT('console');
  const current = useMeeting(({ meeting }) => meeting.step.step);
  const elsewhere = place.step !== current;
  const to = elsewhere ? place.step : nextStep(current);
  return (
    <div className={styles.foot}>
      <p>{t('left.moving')}</p>
      {to && (
        <CommandButton
          tall
          wide
          said={t(`moved.${to}`)}
          command={() => ({ type: 'step.set', payload: { step: to } })}
          after={() => place.go({ step: to, tab: 'run' })}
        >
          {t(`move.${to}`)}
        </CommandButton>
      )}
    </div>
  );
}
