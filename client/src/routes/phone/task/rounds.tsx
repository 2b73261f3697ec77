import { localized } from '@tdt/shared/locale';
import type { TaskId } from '@tdt/shared/ids';
import type { GroupSubstep } from '@tdt/shared/steps';
import { useEffect, useRef } from 'react';
import { useLocale, useT } from '../../../i18n';
import { TaskRounds } from '../../../ui/task-round';
import { ScrollRow } from '../../../ui/phone/scroll-row';
import { toRoundStop, useRoundWords } from '../round-words';
import type { TaskStop } from '../use-phone';

interface RoundsProps {
  readonly stops: readonly TaskStop[];
  readonly current: TaskId;
  readonly part: GroupSubstep;
  readonly goTo: (task: TaskId, part: GroupSubstep) => void;
}

/** The tasks of the group in its own order: one is open, the others one tap away. */
export function Rounds({ stops, current, part, goTo }: RoundsProps) {
  const t = useT('phone');
  const locale = useLocale();
  const words = useRoundWords();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const open = row.current?.querySelector('[aria-current]');
    open?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  return (
    <ScrollRow ref={row}>
      <TaskRounds
        label={t('rounds')}
        stops={stops.map((stop) =>
          toRoundStop(
            stop,
            t('round.label', {
              number: stop.number,
              name: localized(stop.task.label, locale),
              state: words(stop.round).join(', '),
            }),
            stop.task.id === current,
          ),
        )}
        onSelect={(id) => {
          const chosen = stops.find((stop) => stop.task.id === id);
          if (chosen) goTo(chosen.task.id, part);
        }}
      />
    </ScrollRow>
  );
}
