import { localized } from '@tdt/shared/locale';
import { ArrowRight } from 'lucide-react';
import { useLocale, useT } from '../../../i18n';
import { Button } from '../../../ui/button';
import { TableDots } from '../../../ui/table-dots';
import type { Recusals } from '../model/group';
import { tableSeats } from '../model/table';
import { TaskFrame } from '../task/task-frame';
import type { FrameProps } from '../task/task-frame';
import styles from './aside.module.css';

interface NoObjectPartProps {
  readonly frame: FrameProps;
  readonly recusals: Recusals;
}

/** Everybody in the group is a candidate to the task: it is studied elsewhere. */
export function NoObjectPart({ frame, recusals }: NoObjectPartProps) {
  const { view, place, stops, stop } = frame;
  const t = useT('phone');
  const locale = useLocale();
  const next = stops[stops.indexOf(stop) + 1];
  return (
    <TaskFrame {...frame} title={t('noObject.title')}>
      <div className={styles.why}>
        <TableDots
          seats={tableSeats(view, new Set(recusals.people.map(({ id }) => id)))}
          size={128}
        />
        <p>{t('noObject.why')}</p>
      </div>
      <p className={styles.hidden}>{t('noObject.profiles')}</p>
      {next && (
        <Button
          wide
          icon={<ArrowRight aria-hidden />}
          onClick={() => place.goTo(next.task.id, frame.part)}
        >
          {t('noObject.next', { name: localized(next.task.label, locale) })}
        </Button>
      )}
    </TaskFrame>
  );
}
