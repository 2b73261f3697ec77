import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { localized } from '@tdt/shared/locale';
import { useLocale, useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { Select } from '../../../ui/console/select';
import type { UnknownTask } from '../model/import-review';
import styles from './import.module.css';

/** Task names that match none: the one that was probably meant is proposed, and somebody confirms. */
export function UnknownTasks(props: {
  readonly tasks: readonly UnknownTask[];
  readonly busy: boolean;
  readonly onChoose: (text: string, task: string) => void;
}) {
  return props.tasks.map((unknown) => (
    <UnknownTaskRow
      key={unknown.text}
      unknown={unknown}
      busy={props.busy}
      onChoose={props.onChoose}
    />
  ));
}

function UnknownTaskRow(props: {
  readonly unknown: UnknownTask;
  readonly busy: boolean;
  readonly onChoose: (text: string, task: string) => void;
}) {
  const { unknown, busy, onChoose } = props;
  const t = useT('console');
  const locale = useLocale();
  const tasks = useMeeting(({ meeting }) => meeting.tasks);
  const [chosen, setChosen] = useState(unknown.proposal ?? '');
  const { text, lines } = unknown;
  return (
    <div
      className={`${styles.box} ${styles.mapping}`}
      role="group"
      aria-label={t('import.unknownTask', { text })}
    >
      <b>{t('import.lines', { count: lines.length, lines: lines.join(', ') })}</b>
      <span className={styles.unknown}>
        {t('import.unknownTask', { text })} <ArrowRight size={18} aria-hidden />
      </span>
      <Select
        look="quiet"
        label={t('import.taskFor', { text })}
        value={chosen}
        onChange={setChosen}
        options={[
          { value: '', label: t('import.chooseTask') },
          ...tasks.map(({ id, label }) => ({ value: id, label: localized(label, locale) })),
        ]}
      />
      <ConsoleButton busy={busy} onClick={() => chosen !== '' && onChoose(text, chosen)}>
        {t('import.confirmTask')}
      </ConsoleButton>
    </div>
  );
}
