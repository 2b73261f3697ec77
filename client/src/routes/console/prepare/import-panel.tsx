import { useT } from '../../../i18n';
import { CircleCheck } from 'lucide-react';
import { ConsoleButton } from '../../../ui/console/console-button';
import { FileDrop } from '../../../ui/console/file-drop';
import { Refusal } from '../../../ui/console/refusal';
import { Section } from '../../../ui/console/section';
import { knownBefore, reviewOf } from '../model/import-review';
import { ImportReview } from './import-review';
import { PasteLines } from './paste-lines';
import type { Import } from './use-import';
import styles from './import.module.css';

const ACCEPTED = [
  '.csv,.txt,.tsv,.xlsx,.ods',
  'text/csv,text/plain',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.spreadsheet',
].join(',');

/** Choosing a file, reading it over before anything is written, and what came of it. */
export function ImportPanel({ from }: { readonly from: Import }) {
  const t = useT('console');
  const { kind, state, busy } = from;
  if (state.phase === 'review') return <ImportReview from={from} state={state} />;
  return (
    <Section title={t(`import.${kind}.title`)}>
      {state.phase === 'done' && <ImportDone from={from} />}
      <FileDrop
        label={t('import.choose')}
        hint={t(`reading.accept.${kind}`)}
        dropHint={t('import.drop')}
        accept={ACCEPTED}
        busy={busy}
        onFile={from.choose}
      />
      <PasteLines from={from} />
      {state.phase === 'idle' && <Refusal message={state.refused} />}
    </Section>
  );
}

function ImportDone({ from }: { readonly from: Import }) {
  const t = useT('console');
  if (from.state.phase !== 'done') return null;
  const { answer, source } = from.state;
  const left = reviewOf(answer);
  const known = knownBefore(answer);
  const remaining = left.lines.length + left.tasks.length + left.file.length;
  return (
    <div className={styles.done} role="status">
      <CircleCheck size={24} aria-hidden className={styles.ok} />
      <p className={styles.doneWords}>
        <b>{t(`import.${from.kind}.added`, { count: answer.added })}</b>{' '}
        {known > 0 && t('import.merged', { count: known })}{' '}
        {remaining > 0 && t('import.remaining', { count: remaining, file: source.file.name })}
      </p>
      <ConsoleButton onClick={from.leave}>{t('import.fine')}</ConsoleButton>
    </div>
  );
}
