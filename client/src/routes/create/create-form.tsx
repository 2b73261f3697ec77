import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { localized } from '@tdt/shared/locale';
import type { CreateMeeting, MeetingCreated } from '@tdt/shared/protocol/http';
import { BUILTIN_TEMPLATES } from '@tdt/shared/template/templates';
import { currentLocale, useLocale, useT } from '../../i18n';
import { createMeeting } from '../../meeting/api';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { RadioCard, RadioGroup } from '../../ui/radio-card';
import { departmentCode } from './departments';
import styles from './create.module.css';

interface Draft {
  readonly title: string;
  readonly department: string;
  readonly date: string;
  readonly place: string;
  readonly video: string;
  readonly template: string;
}

const EMPTY: Draft = {
  title: '',
  department: '',
  date: '',
  place: '',
  video: '',
  template: BUILTIN_TEMPLATES[0]?.id ?? 'loop',
};

type Problems = Partial<Record<'title' | 'department' | 'video', string>>;

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

const bodyOf = (draft: Draft): CreateMeeting => ({
  title: draft.title.trim(),
  template: draft.template,
  department: departmentCode(draft.department),
  date: orNull(draft.date),
  place: orNull(draft.place),
  videoLink: orNull(draft.video),
  locale: currentLocale(),
});

export function CreateForm(props: { readonly onCreated: (created: MeetingCreated) => void }) {
  const t = useT('console');
  const [draft, setDraft] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const problems = useProblems(draft);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || Object.keys(problems).length > 0) return;
    setBusy(true);
    const answer = await createMeeting(bodyOf(draft));
    setBusy(false);
    if (answer.ok) props.onCreated(answer.value);
    else setRefused(answer.error.message);
  };
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <div>
        <h1 className={styles.title}>{t('create.title')}</h1>
        <p>{t('create.lead')}</p>
      </div>
      <DraftFields draft={draft} problems={tried ? problems : {}} onChange={setDraft} />
      <div>
        <p className={styles.refused} role="alert">
          {refused}
        </p>
        <Button kind="primary" wide type="submit" busy={busy}>
          {t('create.submit')}
        </Button>
      </div>
    </form>
  );
}

function DraftFields(props: {
  readonly draft: Draft;
  readonly problems: Problems;
  readonly onChange: (draft: Draft) => void;
}) {
  const t = useT('console');
  const { draft, problems: shown, onChange: setDraft } = props;
  const bind = (key: Exclude<keyof Draft, 'template'>) => ({
    value: draft[key],
    onChange: (event: { target: { value: string } }) =>
      setDraft({ ...draft, [key]: event.target.value }),
  });
  return (
    <>
      <Field
        label={t('create.name')}
        hint={t('create.nameHint')}
        error={shown.title ?? null}
        maxLength={160}
        required
        {...bind('title')}
      />
      <TemplateChoice
        value={draft.template}
        onChange={(template) => setDraft({ ...draft, template })}
      />
      <Field
        label={t('create.date')}
        hint={t('create.dateHint')}
        type="datetime-local"
        {...bind('date')}
      />
      <Field
        label={t('create.place')}
        hint={t('create.placeHint')}
        maxLength={200}
        {...bind('place')}
      />
      <Field
        label={t('create.department')}
        hint={t('create.departmentHint')}
        error={shown.department ?? null}
        maxLength={8}
        autoCapitalize="characters"
        {...bind('department')}
      />
      <Field
        label={t('create.video')}
        hint={t('create.videoHint')}
        error={shown.video ?? null}
        type="url"
        maxLength={500}
        autoCapitalize="none"
        {...bind('video')}
      />
    </>
  );
}

function useProblems(draft: Draft): Problems {
  const t = useT('console');
  const problems: Problems = {};
  if (draft.title.trim() === '') problems.title = t('create.nameMissing');
  if (draft.department.trim() !== '' && departmentCode(draft.department) === null)
    problems.department = t('create.departmentWrong');
  if (draft.video.trim() !== '' && !/^https?:\/\/\S+$/.test(draft.video.trim()))
    problems.video = t('create.videoWrong');
  return problems;
}

function TemplateChoice(props: {
  readonly value: string;
  readonly onChange: (template: string) => void;
}) {
  const t = useT('console');
  const locale = useLocale();
  return (
    <RadioGroup legend={t('create.template')}>
      {BUILTIN_TEMPLATES.map(({ id, name, tasks }) => (
        <RadioCard
          key={id}
          name="template"
          value={id}
          checked={props.value === id}
          onChange={props.onChange}
          label={localized(name, locale)}
          hint={t('create.templateTasks', {
            tasks: tasks.map((task) => localized(task.short, locale)).join(', '),
          })}
        />
      ))}
    </RadioGroup>
  );
}
