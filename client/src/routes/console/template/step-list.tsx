import { localized } from '@tdt/shared/locale';
import type { StepText } from '@tdt/shared/template/template';
import { useMemo } from 'react';
import { useLocale, useT } from '../../../i18n';
import { TextInput } from '../../../ui/console/text-input';
import { useAct } from '../acts/acts-context';
import { SaveBar } from '../drafts/save-bar';
import { useDraft } from '../drafts/use-draft';
import { changesOf, Contested } from './contested';
import { filled, LinesInput, LocalizedInput } from './localized-input';
import { StepFolds } from './step-folds';
import { wordsOf } from './task-editor';
import styles from './template.module.css';

/** What is said at each step, and how long it should last. */
export function StepList() {
  return <StepFolds inside={(text) => <StepEditor text={text} />} />;
}

function StepEditor({ text }: { readonly text: StepText }) {
  const t = useT('console');
  const locale = useLocale();
  const current = useMemo(() => {
    const { title, lead, paragraphs, minutes } = text;
    return { title, lead, paragraphs, minutes };
  }, [text]);
  const draft = useDraft(`step/${text.step}`, current);
  const { act, busy, refused } = useAct();
  const { values, change } = draft;
  const name = localized(text.title, locale);
  const save = () => {
    const { changes, seen } = changesOf(draft);
    const { paragraphs } = changes;
    const payload = {
      ...changes,
      ...(paragraphs ? { paragraphs: filled(paragraphs) } : {}),
      step: text.step,
      seen,
    };
    void act({ type: 'step.edit', payload }, t('template.said.step', { step: name })).then(
      (answer) => answer?.ok && draft.saved(values),
    );
  };
  const names = {
    title: t('template.title'),
    lead: t('template.lead'),
    paragraphs: t('template.paragraphs'),
    minutes: t('template.minutes'),
  };
  return (
    <div className={styles.editor}>
      <LocalizedInput
        label={names.title}
        value={values.title}
        maxLength={200}
        onChange={(title) => change({ title })}
      />
      <LocalizedInput
        label={names.lead}
        value={values.lead}
        onChange={(lead) => change({ lead })}
      />
      <LinesInput
        label={names.paragraphs}
        hint={t('template.lineEach')}
        value={values.paragraphs}
        onChange={(paragraphs) => change({ paragraphs })}
      />
      <TextInput
        label={names.minutes}
        type="number"
        value={String(values.minutes)}
        onChange={(typed) => change({ minutes: Math.round(Number(typed) || 0) })}
      />
      <Contested draft={draft} names={names} words={(value) => wordsOf(value, locale)} />
      <SaveBar draft={draft} of={name} busy={busy} refused={refused} onSave={save} />
    </div>
  );
}
