import { localized } from '@tdt/shared/locale';
import type { TaskId } from '@tdt/shared/ids';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { useLocale, useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { Button } from '../../../ui/button';
import { IconButton } from '../../../ui/phone/icon-button';
import type { GroupView } from '../model/group';
import { movedTask, suggestedOrder } from '../model/task-order';
import styles from './home.module.css';
import { Settling } from './settling';

interface OrderDialogProps {
  readonly view: GroupView;
  readonly onClose: () => void;
}

/** The order of the tasks, one step up or down at a time. */
export function OrderDialog({ view, onClose }: OrderDialogProps) {
  const t = useT('phone');
  const meeting = useMeeting((s) => s.meeting);
  const [order, setOrder] = useState<readonly TaskId[]>(() => view.tasks.map(({ id }) => id));
  return (
    <Settling
      title={t('order.title')}
      lead={t('order.lead')}
      type="group.order"
      payload={{ group: view.group.id, tasks: [...order] }}
      save={t('order.save')}
      other={
        <Button onClick={() => setOrder(suggestedOrder(view, meeting))}>
          {t('order.suggested')}
        </Button>
      }
      onClose={onClose}
    >
      <OrderList view={view} order={order} change={setOrder} />
    </Settling>
  );
}

interface OrderListProps {
  readonly view: GroupView;
  readonly order: readonly TaskId[];
  readonly change: (order: readonly TaskId[]) => void;
}

function OrderList({ view, order, change }: OrderListProps) {
  const t = useT('phone');
  const locale = useLocale();
  const [said, setSaid] = useState('');
  const nameOf = (id: TaskId): string => {
    const task = view.tasks.find((one) => one.id === id);
    return task ? localized(task.label, locale) : '';
  };
  const move = (id: TaskId, by: -1 | 1) => {
    const next = movedTask(order, id, by);
    change(next);
    setSaid(t('order.moved', { task: nameOf(id), number: next.indexOf(id) + 1 }));
  };
  return (
    <>
      <ol className={styles.order}>
        {order.map((id, at) => (
          <li key={id}>
            <span className={styles.place}>{at + 1}</span>
            <span className={styles.task}>{nameOf(id)}</span>
            <IconButton label={t('order.up', { task: nameOf(id) })} onClick={() => move(id, -1)}>
              <ArrowUp aria-hidden />
            </IconButton>
            <IconButton label={t('order.down', { task: nameOf(id) })} onClick={() => move(id, 1)}>
              <ArrowDown aria-hidden />
            </IconButton>
          </li>
        ))}
      </ol>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </>
  );
}
