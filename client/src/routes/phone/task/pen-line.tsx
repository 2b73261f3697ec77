import type { TaskId } from '@tdt/shared/ids';
import { displayName } from '@tdt/shared/people/names';
import { Eye, PenLine as PenIcon } from 'lucide-react';
import { useT } from '../../../i18n';
import type { GroupView } from '../model/group';
import { usePen } from '../use-phone';
import styles from './task.module.css';

interface PenLineProps {
  readonly view: GroupView;
  readonly task: TaskId;
  readonly canWrite: boolean;
}

/** Who writes, when it is not simply this phone: it only reads, or the pen was handed over for this task. */
export function PenLine({ view, task, canWrite }: PenLineProps) {
  const t = useT('phone');
  const pen = usePen(view, task);
  if (!canWrite) {
    const names = view.rapporteurs.map(displayName).join(` ${t('members.and')} `);
    return (
      <p className={styles.pen}>
        <Eye aria-hidden />
        {names === ''
          ? t('pen.readOnlyNobody')
          : t('pen.readOnly', { name: names, count: view.rapporteurs.length })}
      </p>
    );
  }
  if (pen === null || pen.to !== view.me) return null;
  return (
    <p className={styles.pen}>
      <PenIcon aria-hidden />
      {t('pen.you')}
    </p>
  );
}
