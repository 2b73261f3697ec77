import type { FormerGroup } from '@tdt/shared/document/group-values';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useLocale, useT } from '../../../i18n';
import { formatTime } from '../../../i18n/format';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { Lines, Section, Soft } from '../../../ui/console/section';
import { CommandButton } from '../acts/command-button';
import { ConfirmDialog } from '../acts/confirm-dialog';
import { useMay } from '../acts/may';

/** Groups that were dissolved and had written: what they wrote is there, and they can come back. */
export function FormerGroups() {
  const t = useT('console');
  const former = useMeeting(({ meeting }) => meeting.former);
  const tasks = useMeeting(({ meeting }) => meeting.tasks);
  const published = useMeeting((snapshot) => snapshot.published);
  const wrote = ({ group }: FormerGroup) =>
    tasks.some((task) => published(group.id, task.id).progress.state !== 'todo');
  const shown = [...former.values()].filter(wrote).sort((a, b) => b.at - a.at);
  if (shown.length === 0) return null;
  const acts = [...new Map(shown.map((one) => [one.act, one])).values()];
  return (
    <Section title={t('forming.former', { count: shown.length })}>
      <Soft>{t('forming.formerWrote')}</Soft>
      <Lines>
        {acts.map((one) => (
          <li key={one.act}>
            {one.cause === 'removed' ? <Removed former={one} /> : <FormedAnew former={one} />}
          </li>
        ))}
      </Lines>
    </Section>
  );
}

function Removed({ former: { act, group } }: { readonly former: FormerGroup }) {
  const t = useT('console');
  const { number } = group;
  return (
    <CommandButton
      kind="quiet"
      icon={<Undo2 aria-hidden />}
      said={t('forming.restoredOne', { number })}
      command={() => ({ type: 'groups.restore', payload: { act } })}
    >
      {t('forming.restoreNamed', { number })}
    </CommandButton>
  );
}

function FormedAnew({ former: { act, at } }: { readonly former: FormerGroup }) {
  const t = useT('console');
  const time = formatTime(at, useLocale());
  const [asking, setAsking] = useState(false);
  const may = useMay('groups.restore');
  if (!may) return null;
  return (
    <>
      <ConsoleButton kind="quiet" icon={<Undo2 aria-hidden />} onClick={() => setAsking(true)}>
        {t('forming.restoreAll', { time })}
      </ConsoleButton>
      <ConfirmDialog
        open={asking}
        danger
        title={t('forming.restoreTitle', { time })}
        confirm={t('forming.restore')}
        said={t('forming.restored', { time })}
        command={() => ({ type: 'groups.restore', payload: { act, confirm: true } })}
        onClose={() => setAsking(false)}
      >
        <p>{t('forming.restoreLead')}</p>
      </ConfirmDialog>
    </>
  );
}
