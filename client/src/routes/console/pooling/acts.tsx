import { useState } from 'react';
import type { Decision } from '@tdt/shared/document/values';
import { localized } from '@tdt/shared/locale';
import type { Task } from '@tdt/shared/template/template';
import { useLocale, useT } from '../../../i18n';
import { formatTime } from '../../../i18n/format';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { Section, Soft } from '../../../ui/console/section';
import { ConfirmDialog } from '../acts/confirm-dialog';
import { IfMay } from '../acts/may';
import { ReasonDialog } from '../acts/reason-dialog';
import { readingAgainst } from '@tdt/shared/consensus/rounds';
import { openCheck } from '../model/pooling';
import { AgainstDialog } from './against-dialog';
import { DebatedDialog } from './debated-dialog';
import { DecisionNames } from './decision-names';
import { DesignateButton } from './designate-button';
import styles from './pooling.module.css';

/** The act of the plenary for a task: one of three, or the one taken and its reopening. */
export function Acts({ task }: { readonly task: Task }) {
  const t = useT('console');
  const decision = useMeeting(({ meeting }) => meeting.decisions.get(task.id));
  return (
    <Section title={t('act.title')}>
      {decision ? (
        <Taken task={task} decision={decision} />
      ) : (
        <IfMay give="decision.set" otherwise={<Soft>{t('readOnly.noAct')}</Soft>}>
          <ToTake task={task} />
        </IfMay>
      )}
    </Section>
  );
}

function ToTake({ task }: { readonly task: Task }) {
  const t = useT('console');
  const locale = useLocale();
  const [dialog, setDialog] = useState<'debated' | 'none' | null>(null);
  const close = () => setDialog(null);
  const name = localized(task.label, locale);
  const meeting = useMeeting((snapshot) => snapshot.meeting);
  const against = readingAgainst(meeting, task.id, { kind: 'noCandidacy' });
  const open = openCheck(meeting, task.id);
  if (open?.mode === 'phone') return <Soft>{t('checks.closeFirst')}</Soft>;
  return (
    <div className={styles.acts}>
      <DesignateButton task={task} />
      <ConsoleButton tall wide onClick={() => setDialog('debated')}>
        {t('act.debated')}
      </ConsoleButton>
      <ConsoleButton tall wide onClick={() => setDialog('none')}>
        {t('act.none')}
      </ConsoleButton>
      {dialog === 'debated' && <DebatedDialog task={task} onClose={close} />}
      <AgainstDialog
        open={dialog === 'none' && against !== null}
        reading={against}
        title={t('act.noneTitle', { task: name })}
        confirm={t('act.noneDo')}
        said={t('act.said.noCandidacy', { task: name })}
        command={(againstReason) => ({
          type: 'decision.set',
          payload: { kind: 'noCandidacy', task: task.id, againstReason },
        })}
        onClose={close}
      />
      <ConfirmDialog
        open={dialog === 'none' && against === null}
        title={t('act.noneTitle', { task: name })}
        confirm={t('act.noneDo')}
        said={t('act.said.noCandidacy', { task: name })}
        command={() => ({ type: 'decision.set', payload: { kind: 'noCandidacy', task: task.id } })}
        onClose={close}
      >
        <p>{t('act.noneLead')}</p>
      </ConfirmDialog>
    </div>
  );
}

function Taken({ task, decision }: { readonly task: Task; readonly decision: Decision }) {
  const t = useT('console');
  const locale = useLocale();
  const [asking, setAsking] = useState(false);
  const name = localized(task.label, locale);
  return (
    <div className={styles.acts}>
      <p>
        <b>{t(`decision.long.${decision.kind}`)}</b>, {formatTime(decision.at, locale)}
      </p>
      <DecisionNames decision={decision} />
      <IfMay give="decision.reopen">
        <ConsoleButton tall wide onClick={() => setAsking(true)}>
          {t('act.reopen')}
        </ConsoleButton>
      </IfMay>
      <ReasonDialog
        open={asking}
        title={t('act.reopenTitle', { task: name })}
        lead={<p>{t('act.reopenLead')}</p>}
        label={t('act.reason')}
        confirm={t('act.reopenDo')}
        said={t('act.said.reopened', { task: name })}
        command={(reason) => ({ type: 'decision.reopen', payload: { task: task.id, reason } })}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
