import { useState } from 'react';
import type { Group } from '@tdt/shared/document/values';
import type { Task } from '@tdt/shared/template/template';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { CommandButton } from '../acts/command-button';
import { ConfirmDialog } from '../acts/confirm-dialog';
import { IfMay } from '../acts/may';
import styles from './pooling.module.css';

/** Groups without a report yet, which is no disagreement; and those marked "sans réponse". */
export function NotReported({ task }: { readonly task: Task }) {
  const inputs = useMeeting((snapshot) => snapshot.merge(task.id).inputs);
  const groups = useMeeting(({ meeting }) => meeting.groups);
  const waiting = inputs.filter(({ counts, report }) => counts && report === null);
  const silent = inputs.filter((input) => input.silent);
  return [...waiting, ...silent].map(({ group: id, silent: isSilent }) => {
    const group = groups.find((one) => one.id === id);
    if (!group) return null;
    return isSilent ? (
      <Silent key={id} group={group} task={task} />
    ) : (
      <Waiting key={id} group={group} task={task} />
    );
  });
}

interface Props {
  readonly group: Group;
  readonly task: Task;
}

function Waiting({ group, task }: Props) {
  const t = useT('console');
  const [asking, setAsking] = useState(false);
  const { number } = group;
  return (
    <div className={styles.notReported}>
      <p>
        <b>{t('groups.name', { number })}</b> {t('silent.waiting')}
      </p>
      <IfMay give="group.silent">
        <ConsoleButton
          aria-label={t('silent.markNamed', { number })}
          onClick={() => setAsking(true)}
        >
          {t('silent.mark')}
        </ConsoleButton>
      </IfMay>
      <ConfirmDialog
        open={asking}
        title={t('silent.title', { number })}
        confirm={t('silent.do')}
        said={t('silent.marked', { number })}
        command={() => ({
          type: 'group.silent',
          payload: { group: group.id, task: task.id, silent: true },
        })}
        onClose={() => setAsking(false)}
      >
        <p>{t('silent.lead')}</p>
      </ConfirmDialog>
    </div>
  );
}

function Silent({ group, task }: Props) {
  const t = useT('console');
  const { number } = group;
  return (
    <div className={styles.notReported}>
      <p>
        <b>{t('groups.name', { number })}</b> {t('silent.isMarked')}
      </p>
      <CommandButton
        aria-label={t('silent.countNamed', { number })}
        said={t('silent.counted', { number })}
        command={() => ({
          type: 'group.silent',
          payload: { group: group.id, task: task.id, silent: false },
        })}
      >
        {t('silent.count')}
      </CommandButton>
    </div>
  );
}
