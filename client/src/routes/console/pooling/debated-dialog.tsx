import { useState } from 'react';
import type { CandidacyId } from '@tdt/shared/ids';
import { localized } from '@tdt/shared/locale';
import type { Task } from '@tdt/shared/template/template';
import { useLocale, useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { Button } from '../../../ui/button';
import { PersonName } from '../../../ui/console/person-name';
import { Refusal } from '../../../ui/console/refusal';
import { bySurname } from '../../../ui/stage/layout/names';
import { Dialog } from '../../../ui/dialog';
import { Tick } from '../../../ui/toggle';
import { useAct } from '../acts/acts-context';
import { standingOf } from '../model/pooling';
import { useNames } from './use-names';
import styles from './pooling.module.css';

/** The names that were debated, when the plenary designates nobody; those the groups put forward are ticked. */
export function DebatedDialog({
  task,
  onClose,
}: {
  readonly task: Task;
  readonly onClose: () => void;
}) {
  const t = useT('console');
  const common = useT('common');
  const locale = useLocale();
  const nameOf = useNames();
  const meeting = useMeeting((snapshot) => snapshot.meeting);
  const merge = useMeeting((snapshot) => snapshot.merge(task.id));
  const [names, setNames] = useState<ReadonlySet<CandidacyId>>(
    () =>
      new Set(
        merge.supports
          .filter((one) => one.inPair.length + one.amongNames.length > 0)
          .map(({ candidacy }) => candidacy),
      ),
  );
  const { act, busy, refused } = useAct();
  const ids = bySurname(
    standingOf(meeting, task.id).map(({ id }) => id),
    nameOf,
  );
  const toggle = (id: CandidacyId, checked: boolean) => {
    const next = new Set(names);
    if (checked) next.add(id);
    else next.delete(id);
    setNames(next);
  };
  const save = async () => {
    const answer = await act(
      {
        type: 'decision.set',
        payload: { kind: 'debated', task: task.id, names: ids.filter((id) => names.has(id)) },
      },
      t('act.said.debated', { task: localized(task.label, locale) }),
    );
    if (answer?.ok) onClose();
  };
  return (
    <Dialog
      open
      title={t('debated.title', { task: localized(task.label, locale) })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button
            kind="primary"
            busy={busy}
            refused={ids.some((id) => names.has(id)) ? null : t('debated.missing')}
            onClick={() => void save()}
          >
            {t('debated.do')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>{t('debated.lead')}</p>
        <div>
          {ids.map((id) => (
            <Tick
              key={id}
              label={<PersonName name={nameOf(id)} />}
              checked={names.has(id)}
              onChange={(checked) => toggle(id, checked)}
            />
          ))}
        </div>
        <Refusal message={refused} />
      </div>
    </Dialog>
  );
}
