import { useState } from 'react';
import type { Candidacy } from '@tdt/shared/document/values';
import { localized } from '@tdt/shared/locale';
import { useLocale, useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { useMay } from '../acts/may';
import { EditCandidacy } from './edit-candidacy';
import styles from './people.module.css';

interface Props {
  readonly candidacy: Candidacy;
  readonly name: string;
}

/** Somebody may apply to several tasks: a control says which. */
function useTaskName({ task }: Candidacy): string {
  const locale = useLocale();
  const found = useMeeting(({ meeting }) => meeting.tasks.find(({ id }) => id === task));
  return found ? localized(found.short, locale) : '';
}

/** What the candidacy says, folded until asked for. */
export function CandidacyText({ candidacy, name }: Props) {
  const t = useT('console');
  const task = useTaskName(candidacy);
  if (candidacy.text === '') return null;
  return (
    <details className={styles.text}>
      <summary aria-label={t('candidacyEdit.readNamed', { name, task })}>
        {t('candidacyEdit.read')}
      </summary>
      <p>{t('candidacyEdit.quote', { text: candidacy.text })}</p>
    </details>
  );
}

export function EditCandidacyButton({ candidacy, name }: Props) {
  const t = useT('console');
  const task = useTaskName(candidacy);
  const [open, setOpen] = useState(false);
  if (!useMay('candidacy.edit')) return null;
  return (
    <>
      <ConsoleButton
        kind="quiet"
        aria-label={t('candidacyEdit.openNamed', { name, task })}
        onClick={() => setOpen(true)}
      >
        {t('candidacyEdit.open')}
      </ConsoleButton>
      {open && <EditCandidacy candidacy={candidacy} name={name} onClose={() => setOpen(false)} />}
    </>
  );
}
