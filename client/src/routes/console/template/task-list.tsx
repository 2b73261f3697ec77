import { localized } from '@tdt/shared/locale';
import type { Task } from '@tdt/shared/template/template';
import { ArrowDown, ArrowUp, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useLocale, useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { Refusal } from '../../../ui/console/refusal';
import { Lines, Section } from '../../../ui/console/section';
import { TextInput } from '../../../ui/console/text-input';
import { useAct } from '../acts/acts-context';
import { ConfirmDialog } from '../acts/confirm-dialog';
import { TaskEditor } from './task-editor';
import styles from './template.module.css';

/** The tasks in their order: edit, move, remove, add. */
export function TaskList() {
  const t = useT('console');
  const tasks = useMeeting(({ meeting }) => meeting.tasks);
  return (
    <Section title={t('template.tasks', { count: tasks.length })}>
      <Lines>
        {tasks.map((task, at) => (
          <TaskLine key={task.id} task={task} at={at} last={at === tasks.length - 1} />
        ))}
      </Lines>
      <AddTask />
    </Section>
  );
}

function TaskLine(props: { readonly task: Task; readonly at: number; readonly last: boolean }) {
  const { task, at, last } = props;
  const t = useT('console');
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const [removing, setRemoving] = useState(false);
  const { act, refused } = useAct();
  const name = localized(task.label, locale);
  const move = (to: number) =>
    void act({ type: 'task.move', payload: { task: task.id, to } }, t('template.said.moved'));
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <strong dir="auto">{name}</strong>
        <div className={styles.acts}>
          <ConsoleButton
            kind="quiet"
            icon={<Pencil aria-hidden />}
            aria-expanded={open}
            aria-label={t('template.editNamed', { name })}
            onClick={() => setOpen(!open)}
          />
          {at > 0 && (
            <ConsoleButton
              kind="quiet"
              icon={<ArrowUp aria-hidden />}
              aria-label={t('template.upNamed', { name })}
              onClick={() => move(at - 1)}
            />
          )}
          {!last && (
            <ConsoleButton
              kind="quiet"
              data-move="down"
              icon={<ArrowDown aria-hidden />}
              aria-label={t('template.downNamed', { name })}
              onClick={() => move(at + 1)}
            />
          )}
          <ConsoleButton
            kind="quiet"
            icon={<Trash2 aria-hidden />}
            aria-label={t('template.removeNamed', { name })}
            onClick={() => setRemoving(true)}
          />
        </div>
      </div>
      <Refusal message={refused} />
      {open && <TaskEditor task={task} />}
      <RemoveTask task={task} name={name} open={removing} onClose={() => setRemoving(false)} />
    </li>
  );
}

function RemoveTask(props: {
  readonly task: Task;
  readonly name: string;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { task, name, open, onClose } = props;
  const t = useT('console');
  const candidacies = useMeeting(({ meeting }) => meeting.candidacies);
  const count = [...candidacies.values()].filter((one) => one.task === task.id).length;
  return (
    <ConfirmDialog
      open={open}
      danger
      title={t('template.removeTitle', { name })}
      confirm={t('template.remove')}
      said={t('template.said.removed', { name })}
      command={() => ({ type: 'task.remove', payload: { task: task.id, candidacies: count } })}
      onClose={onClose}
    >
      <p>{count === 0 ? t('template.removeNone') : t('template.removeCount', { count })}</p>
    </ConfirmDialog>
  );
}

function AddTask() {
  const t = useT('console');
  const locale = useLocale();
  const [name, setName] = useState('');
  const { act, busy, refused } = useAct();
  const add = () => {
    if (name.trim() === '') return;
    const label = locale === 'fr' ? { fr: name } : { fr: name, en: name };
    void act(
      { type: 'task.add', payload: { label, short: { fr: '' }, text: { fr: '' } } },
      t('template.said.added', { name }),
    ).then((answer) => answer?.ok && setName(''));
  };
  return (
    <>
      <TextInput
        label={t('template.addLabel')}
        value={name}
        maxLength={200}
        onChange={setName}
        onEnter={add}
        end={
          <ConsoleButton icon={<Plus aria-hidden />} busy={busy} onClick={add}>
            {t('template.add')}
          </ConsoleButton>
        }
      />
      <Refusal message={refused} />
    </>
  );
}
