import { useState } from 'react';
import { readingAgainst } from '@tdt/shared/consensus/rounds';
import type { CandidacyId } from '@tdt/shared/ids';
import { localized } from '@tdt/shared/locale';
import type { Task } from '@tdt/shared/template/template';
import { useLocale, useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { PersonName } from '../../../ui/console/person-name';
import { bySurname } from '../../../ui/stage/layout/names';
import { Tick } from '../../../ui/toggle';
import { useAct } from '../acts/acts-context';
import { EntryDialog } from '../acts/entry-dialog';
import { standingOf } from '../model/pooling';
import { AgainstField } from './against-dialog';
import { useNames } from './use-names';

/** Names of the task with those that are ticked: at first those that the groups put forward. */
function useNamesTicked(task: Task) {
  const nameOf = useNames();
  const meeting = useMeeting((snapshot) => snapshot.meeting);
  const merge = useMeeting((snapshot) => snapshot.merge(task.id));
  const [ticked, setTicked] = useState<ReadonlySet<CandidacyId>>(
    () =>
      new Set(
        merge.supports
          .filter(({ inPair, amongNames }) => inPair.length + amongNames.length > 0)
          .map(({ candidacy }) => candidacy),
      ),
  );
  const ids = bySurname(
    standingOf(meeting, task.id).map(({ id }) => id),
    nameOf,
  );
  const toggle = (id: CandidacyId, checked: boolean) => {
    const next = new Set(ticked);
    if (checked) next.add(id);
    else next.delete(id);
    setTicked(next);
  };
  return { ids, names: ids.filter((id) => ticked.has(id)), toggle };
}

/** The names that were debated, when the plenary designates nobody. */
export function DebatedDialog(props: { readonly task: Task; readonly onClose: () => void }) {
  const { task, onClose } = props;
  const t = useT('console');
  const locale = useLocale();
  const nameOf = useNames();
  const { ids, names, toggle } = useNamesTicked(task);
  const { act, busy, refused } = useAct();
  const label = localized(task.label, locale);
  const meeting = useMeeting((snapshot) => snapshot.meeting);
  const against = readingAgainst(meeting, task.id, { kind: 'debated' });
  const [reason, setReason] = useState('');
  const unreasoned = against && reason.trim() === '' ? t('checks.againstMissing') : null;
  const missing = names.length === 0 ? t('debated.missing') : unreasoned;
  const save = async () => {
    const payload = {
      kind: 'debated' as const,
      task: task.id,
      names,
      ...(against ? { againstReason: reason.trim() } : {}),
    };
    const answer = await act(
      { type: 'decision.set', payload },
      t('act.said.debated', { task: label }),
    );
    if (answer?.ok) onClose();
  };
  return (
    <EntryDialog
      title={t('debated.title', { task: label })}
      confirm={t('debated.do')}
      busy={busy}
      missing={missing}
      refused={refused}
      onSave={() => void save()}
      onClose={onClose}
    >
      <p>{t('debated.lead')}</p>
      <div>
        {ids.map((id) => (
          <Tick
            key={id}
            label={<PersonName name={nameOf(id)} />}
            checked={names.includes(id)}
            onChange={(checked) => toggle(id, checked)}
          />
        ))}
      </div>
      {against && <AgainstField reading={against} value={reason} onChange={setReason} />}
    </EntryDialog>
  );
}
