import { useState } from 'react';
import type { Candidacy } from '@tdt/shared/document/values';
import { useT } from '../../../i18n';
import { ConsoleButton } from '../../../ui/console/console-button';
import { useMay } from '../acts/may';
import { EditCandidacy } from './edit-candidacy';
import styles from './people.module.css';
import { useTaskName } from './use-task-name';

interface Props {
  readonly candidacy: Candidacy;
  readonly name: string;
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
