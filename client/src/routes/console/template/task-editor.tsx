import type { Localized } from '@tdt/shared/locale';
import { localized } from '@tdt/shared/locale';
import type { Task } from '@tdt/shared/template/template';
import { useMemo } from 'react';
import { useLocale, useT } from '../../../i18n';
import { useAct } from '../acts/acts-context';
import { SaveBar } from '../drafts/save-bar';
import { useDraft } from '../drafts/use-draft';
import { changesOf, Contested } from './contested';
import { filled, LinesInput, LocalizedInput } from './localized-input';
import styles from './template.module.css';

/** The texts of one task, its questions and whom the pair works with. */
export function TaskEditor({ task }: { readonly task: Task }) {
  const t = useT('console');
  const locale = useLocale();
  const current = useMemo(() => {
    const { label, short, text, questions, liaison } = task;
    return { label, short, text, questions, liaison: liaison ?? null };
  }, [task]);
  const draft = useDraft(`task/${task.id}`, current);
  const { act, busy, refused } = useAct();
  const { values, change } = draft;
  const name = localized(task.short, locale);
  const save = () => {
    const { changes, seen } = changesOf(draft);
    const { questions, liaison } = changes;
    const none = liaison?.fr.trim() === '';
    const payload = {
      ...changes,
      ...(questions ? { questions: filled(questions) } : {}),
      ...(none ? { liaison: null } : {}),
      task: task.id,
      seen,
    };
    void act({ type: 'task.edit', payload }, t('template.said.task', { task: name })).then(
      (answer) => answer?.ok && draft.saved(values),
    );
  };
  const names = {
    label: t('template.label'),
    short: t('template.short'),
    text: t('template.text'),
    questions: t('template.questions'),
    liaison: t('template.liaison'),
  };
  return (
    <div className={styles.editor}>
      <TaskFields values={values} change={change} names={names} />
      <Contested draft={draft} names={names} words={(value) => wordsOf(value, locale)} />
      <SaveBar draft={draft} of={name} busy={busy} refused={refused} onSave={save} />
    </div>
  );
}

interface Texts {
  readonly label: Localized;
  readonly short: Localized;
  readonly text: Localized;
  readonly questions: Localized[];
  readonly liaison: Localized | null;
}

function TaskFields(props: {
  readonly values: Texts;
  readonly change: (changes: Partial<Texts>) => void;
  readonly names: Readonly<Record<keyof Texts, string>>;
}) {
  const t = useT('console');
  const { values, change, names } = props;
  return (
    <>
      <LocalizedInput
        label={names.label}
        value={values.label}
        maxLength={200}
        onChange={(label) => change({ label })}
      />
      <LocalizedInput
        label={names.short}
        hint={t('template.shortHint')}
        value={values.short}
        maxLength={24}
        onChange={(short) => change({ short })}
      />
      <LocalizedInput
        label={names.text}
        lines={4}
        value={values.text}
        onChange={(text) => change({ text })}
      />
      <LinesInput
        label={names.questions}
        hint={t('template.lineEach')}
        value={values.questions}
        onChange={(questions) => change({ questions })}
      />
      <LocalizedInput
        label={names.liaison}
        value={values.liaison}
        maxLength={300}
        onChange={(liaison) => change({ liaison })}
      />
    </>
  );
}

/** One text, or several, one a line. */
export const wordsOf = (
  value: Localized | readonly Localized[] | null | number,
  locale: 'fr' | 'en',
): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if ('fr' in value) return localized(value, locale);
  return value.map((text) => localized(text, locale)).join('\n');
};
