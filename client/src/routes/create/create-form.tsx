import { useRef, useState } from 'react';
import type { SubmitEvent } from 'react';
import type { CreateMeeting } from '@tdt/shared/protocol/create-meeting';
import type { MeetingCreated } from '@tdt/shared/protocol/http';
import { currentLocale, useT } from '../../i18n';
import { createMeeting } from '../../meeting/api';
import { Button } from '../../ui/button';
import { EMPTY_DRAFT } from '../meeting-form/draft';
import type { DraftKey, MeetingDraft } from '../meeting-form/draft';
import { OtherFields, TitleField, WhenAndWhere } from '../meeting-form/fields';
import { useForm } from '../meeting-form/use-form';
import { FIRST_TEMPLATE, TemplateChoice } from './template-choice';
import type { ChosenTemplate } from './template-choice';
import styles from './create.module.css';

/** Seen without unfolding anything. */
const ESSENTIAL: readonly DraftKey[] = ['title', 'day', 'hour', 'place'];

export function CreateForm(props: { readonly onCreated: (created: MeetingCreated) => void }) {
  const t = useT('console');
  const [draft, setDraft] = useState<MeetingDraft>(EMPTY_DRAFT);
  const [template, setTemplate] = useState<ChosenTemplate>(FIRST_TEMPLATE);
  const [tried, setTried] = useState(false);
  const { form, read } = useForm(
    draft,
    (changes) => setDraft((before) => ({ ...before, ...changes })),
    tried,
  );
  const { create, busy, refused } = useCreate(props.onCreated);
  const element = useRef<HTMLFormElement>(null);
  const wrong = Object.keys(read.problems);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong.length > 0 || template.kind === 'none') {
      // Once the problems are shown.
      requestAnimationFrame(() => focusFirstProblem(element.current));
      return;
    }
    const chosen = template.kind === 'builtin' ? template.id : template.template;
    void create({ ...read.fields, template: chosen, locale: currentLocale() });
  };
  return (
    <form className={styles.form} noValidate ref={element} onSubmit={submit}>
      <div>
        <h1 className={styles.title}>{t('create.title')}</h1>
        <p>{t('create.lead')}</p>
      </div>
      <TitleField form={form} />
      <WhenAndWhere form={form} />
      <TemplateChoice value={template} tried={tried} onChange={setTemplate} />
      <More open={tried && wrong.some((key) => !ESSENTIAL.some((one) => one === key))}>
        <OtherFields form={form} />
      </More>
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

function focusFirstProblem(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}

/** What may wait is folded; unfolded when something in it is to mend. */
function More(props: { readonly open: boolean; readonly children: React.ReactNode }) {
  const t = useT('console');
  const [unfolded, setUnfolded] = useState(false);
  return (
    <details
      className={styles.more}
      open={props.open || unfolded}
      onToggle={(event) => setUnfolded(event.currentTarget.open)}
    >
      <summary>
        {t('meetingForm.more')}
        <small>{t('meetingForm.moreHint')}</small>
      </summary>
      <div className={styles.fields}>{props.children}</div>
    </details>
  );
}

function useCreate(onCreated: (created: MeetingCreated) => void) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const create = async (body: CreateMeeting): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer = await createMeeting(body);
    setBusy(false);
    if (answer.ok) onCreated(answer.value);
    else setRefused(answer.error.message);
  };
  return { create, busy, refused };
}
