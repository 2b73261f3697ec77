import {
  templatePlace,
  templatePointer,
  templateProblemMessage,
} from '@tdt/shared/template/problem-messages';
import { readTemplate } from '@tdt/shared/template/problems';
import type { TemplateProblem } from '@tdt/shared/template/problems';
import type { Template } from '@tdt/shared/template/template';
import { useState } from 'react';
import { useLocale, useT } from '../../i18n';
import { FileDrop } from '../../ui/console/file-drop';
import styles from './meeting-form.module.css';

const MAX_BYTES = 180_000;

type Reading =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' | 'tooLarge' }
  | { readonly kind: 'wrong'; readonly problems: readonly TemplateProblem[] }
  | { readonly kind: 'read' };

async function read(file: File): Promise<{ reading: Reading; template: Template | null }> {
  if (file.size > MAX_BYTES) return { reading: { kind: 'tooLarge' }, template: null };
  try {
    const value: unknown = JSON.parse((await file.text()).replace(/^\ufeff/, ''));
    const { template, problems } = readTemplate(value);
    return template
      ? { reading: { kind: 'read' }, template }
      : { reading: { kind: 'wrong', problems }, template: null };
  } catch {
    return { reading: { kind: 'unreadable' }, template: null };
  }
}

/** A template from a JSON file: read whole, or each of its problems told with its place. */
export function TemplateFile(props: { readonly onTemplate: (template: Template | null) => void }) {
  const t = useT('console');
  const locale = useLocale();
  const [reading, setReading] = useState<Reading>({ kind: 'none' });
  const take = async (file: File) => {
    const { reading: next, template } = await read(file);
    setReading(next);
    props.onTemplate(template);
  };
  return (
    <div className={styles.group}>
      <FileDrop
        label={t('template.choose')}
        hint={t('template.chooseHint')}
        dropHint={t('import.drop')}
        accept=".json,application/json"
        busy={false}
        onFile={(file) => void take(file)}
      />
      <div role="alert">
        {(reading.kind === 'unreadable' || reading.kind === 'tooLarge') && (
          <p>{t(`template.${reading.kind}`)}</p>
        )}
        {reading.kind === 'wrong' && (
          <>
            <p>{t('template.wrong', { count: reading.problems.length })}</p>
            <ul className={styles.problems}>
              {reading.problems.slice(0, 50).map((problem) => (
                <li key={`${templatePointer(problem.path)} ${problem.code}`}>
                  <strong>{templatePlace(problem.path, locale)}</strong>
                  {t('template.colon')}
                  {templateProblemMessage(problem, locale)}
                  <code>{templatePointer(problem.path)}</code>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
