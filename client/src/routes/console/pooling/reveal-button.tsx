import { useState } from 'react';
import { localized } from '@tdt/shared/locale';
import type { Task } from '@tdt/shared/template/template';
import { useLocale, useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { ConfirmDialog } from '../acts/confirm-dialog';
import { useMay } from '../acts/may';
import { reportCount } from '../groups/report-count';

/** Reveals one task; said beforehand: it is one way. */
export function RevealButton({
  task,
  primary = false,
}: {
  readonly task: Task;
  readonly primary?: boolean;
}) {
  const t = useT('console');
  const locale = useLocale();
  const [asking, setAsking] = useState(false);
  const groups = useMeeting(({ meeting }) => meeting.groups);
  const published = useMeeting((snapshot) => snapshot.published);
  const { reported, of } = reportCount(groups, (group) => published(group, task.id));
  const name = localized(task.label, locale);
  const may = useMay('task.reveal');
  if (!may) return null;
  return (
    <>
      <ConsoleButton
        tall={primary}
        kind={primary ? 'primary' : 'secondary'}
        aria-label={t('reveal.taskNamed', { task: name })}
        onClick={() => setAsking(true)}
      >
        {t('reveal.task')}
      </ConsoleButton>
      <ConfirmDialog
        open={asking}
        title={t('reveal.title', { task: name })}
        confirm={t('reveal.do')}
        said={t('reveal.said', { task: name })}
        command={() => ({ type: 'task.reveal', payload: { task: task.id, confirm: true } })}
        onClose={() => setAsking(false)}
      >
        <p>{t('reveal.reported', { count: reported, of })}</p>
        <p>
          <b>{t('reveal.oneWay')}</b> {t('reveal.lead')}
        </p>
      </ConfirmDialog>
    </>
  );
}

export function RevealAllButton() {
  const t = useT('console');
  const [asking, setAsking] = useState(false);
  const tasks = useMeeting(({ meeting }) => meeting.tasks);
  const reveals = useMeeting(({ meeting }) => meeting.reveals);
  const left = tasks.filter(({ id }) => !reveals.has(id)).length;
  const may = useMay('task.reveal');
  if (left === 0 || !may) return null;
  return (
    <>
      <ConsoleButton onClick={() => setAsking(true)}>{t('reveal.all')}</ConsoleButton>
      <ConfirmDialog
        open={asking}
        title={t('reveal.allTitle', { count: left })}
        confirm={t('reveal.do')}
        said={t('reveal.allSaid')}
        command={() => ({ type: 'task.reveal', payload: { task: null, confirm: true } })}
        onClose={() => setAsking(false)}
      >
        <p>
          <b>{t('reveal.oneWay')}</b> {t('reveal.lead')}
        </p>
      </ConfirmDialog>
    </>
  );
}
