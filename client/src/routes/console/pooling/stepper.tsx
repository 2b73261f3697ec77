import { Check, Mic } from 'lucide-react';
import type { Task } from '@tdt/shared/template/template';
import { useLocale, useT } from '../../../i18n';
import { formatTime } from '../../../i18n/format';
import { useMeeting } from '../../../stores/meeting-store';
import { roundsOf, stageOf, STAGES } from '../model/pooling';
import type { Stage } from '../model/pooling';
import styles from './pooling.module.css';

/** Revealed, discussed, checked, acted: where the task stands. */
export function Stepper({ task }: { readonly task: Task }) {
  const t = useT('console');
  const meeting = useMeeting((snapshot) => snapshot.meeting);
  const at = stageOf(meeting, task.id);
  const now = at === null ? -1 : STAGES.indexOf(at);
  const decided = meeting.decisions.has(task.id);
  return (
    <ol className={styles.stepper} aria-label={t('stage.label')}>
      {STAGES.map((stage, index) => {
        const done = index < now || (stage === 'act' && decided);
        const current = index === now && !done;
        return (
          <li
            key={stage}
            aria-current={current ? 'step' : undefined}
            data-now={current || undefined}
          >
            {done ? (
              <Check size={20} aria-hidden />
            ) : stage === 'check' ? (
              <Mic size={20} aria-hidden />
            ) : (
              <span className={styles.round} aria-hidden>
                {index + 1}
              </span>
            )}
            <span>
              {t(`stage.${stage}`)}
              {done && <span className="visually-hidden">, {t('stage.done')}</span>}
              <small>
                <StageNote task={task} stage={stage} done={done} />
              </small>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function StageNote(props: { readonly task: Task; readonly stage: Stage; readonly done: boolean }) {
  const t = useT('console');
  const locale = useLocale();
  const meeting = useMeeting((snapshot) => snapshot.meeting);
  const turns = useMeeting(({ staff }) => staff.turns);
  const { task, stage, done } = props;
  const spoken = [...turns.values()].filter((turn) => turn.task === task.id).length;
  const revealed = meeting.reveals.get(task.id);
  const rounds = roundsOf(meeting, task.id);
  const decision = meeting.decisions.get(task.id);
  switch (stage) {
    case 'revealed':
      return revealed ? t('stage.revealedAt', { time: formatTime(revealed.at, locale) }) : null;
    case 'discussed':
      if (spoken > 0) return t('stage.turns', { count: spoken });
      return t(done ? 'stage.discussedDone' : 'stage.discussedNow');
    case 'check':
      return rounds.length > 0
        ? t(rounds.at(-1)?.mode === 'phone' ? 'checks.roundsSoFar' : 'stage.rounds', {
            count: rounds.length,
          })
        : t('stage.checkTodo');
    case 'act':
      return decision
        ? t('stage.actAt', {
            act: t(`decision.short.${decision.kind}`),
            time: formatTime(decision.at, locale),
          })
        : t('stage.actTodo');
  }
}
