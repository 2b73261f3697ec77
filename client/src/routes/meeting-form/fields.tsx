import { MEETING_LIMITS } from '@tdt/shared/preparation/meeting-fields';
import type { MeetingField } from '@tdt/shared/preparation/meeting-fields';
import type { ReactNode } from 'react';
import { useT } from '../../i18n';
import { TextInput } from '../../ui/console/text-input';
import { Warning } from '../../ui/console/warning';
import { DayInput, HourInput } from './day-input';
import type { DraftKey, MeetingDraft } from './draft';
import styles from './meeting-form.module.css';

/** The form as its inputs see it. */
export interface MeetingForm {
  readonly draft: MeetingDraft;
  readonly change: (changes: Partial<MeetingDraft>) => void;
  readonly problem: (key: DraftKey) => string | null;
  readonly warnings: (field: MeetingField) => readonly string[];
  /** What stands under an input: another version of it. */
  readonly below?: (key: DraftKey) => ReactNode;
}

interface Props {
  readonly form: MeetingForm;
}

const bind = ({ draft, change, problem }: MeetingForm, key: DraftKey) => ({
  value: draft[key],
  onChange: (value: string) => change({ [key]: value }),
  error: problem(key),
});

function Line(props: Props & { readonly of: DraftKey; readonly children: ReactNode }) {
  return (
    <div className={styles.line}>
      {props.children}
      {props.form.below?.(props.of)}
    </div>
  );
}

export function TitleField({ form }: Props) {
  const t = useT('console');
  return (
    <Line form={form} of="title">
      <TextInput
        label={t('create.name')}
        hint={t('create.nameHint')}
        maxLength={MEETING_LIMITS.title}
        {...bind(form, 'title')}
      />
    </Line>
  );
}

/** When and where. */
export function WhenAndWhere({ form }: Props) {
  const t = useT('console');
  return (
    <>
      <div className={styles.group}>
        <div className={styles.dayAndHour}>
          <Line form={form} of="day">
            <DayInput
              label={t('meetingForm.day')}
              hint={t('create.dateHint')}
              {...bind(form, 'day')}
            />
          </Line>
          <Line form={form} of="hour">
            <HourInput label={t('meetingForm.hour')} {...bind(form, 'hour')} />
          </Line>
        </div>
        <Warning messages={form.warnings('date')} />
      </div>
      <Line form={form} of="place">
        <TextInput
          label={t('create.place')}
          hint={t('create.placeHint')}
          maxLength={MEETING_LIMITS.place}
          {...bind(form, 'place')}
        />
      </Line>
    </>
  );
}

/** What may wait: video, department, periods and deadlines. */
export function OtherFields({ form }: Props) {
  const t = useT('console');
  return (
    <>
      <Line form={form} of="videoLink">
        <TextInput
          label={t('create.video')}
          hint={t('create.videoHint')}
          type="url"
          autoCapitalize="none"
          maxLength={MEETING_LIMITS.videoLink}
          {...bind(form, 'videoLink')}
        />
      </Line>
      <Line form={form} of="department">
        <TextInput
          label={t('create.department')}
          hint={t('create.departmentHint')}
          autoCapitalize="characters"
          maxLength={8}
          {...bind(form, 'department')}
        />
      </Line>
      <WindowFields form={form} field="window" from="windowFrom" to="windowTo" />
      <div className={styles.group}>
        <Line form={form} of="sentOn">
          <DayInput
            label={t('meetingForm.sentOn')}
            hint={t('meetingForm.sentOnHint')}
            {...bind(form, 'sentOn')}
          />
        </Line>
        <Warning messages={form.warnings('candidaciesSentOn')} />
      </div>
      <div className={styles.group}>
        <div className={styles.dayAndHour}>
          <Line form={form} of="deadlineDay">
            <DayInput
              label={t('meetingForm.deadlineDay')}
              hint={t('meetingForm.deadlineHint')}
              {...bind(form, 'deadlineDay')}
            />
          </Line>
          <Line form={form} of="deadlineHour">
            <HourInput label={t('meetingForm.deadlineHour')} {...bind(form, 'deadlineHour')} />
          </Line>
        </div>
        <Warning messages={form.warnings('reportDeadline')} />
      </div>
      <WindowFields form={form} field="nextWindow" from="nextFrom" to="nextTo" />
    </>
  );
}

function WindowFields(
  props: Props & {
    readonly field: 'window' | 'nextWindow';
    readonly from: DraftKey;
    readonly to: DraftKey;
  },
) {
  const { form, field, from, to } = props;
  const t = useT('console');
  return (
    <fieldset className={styles.window}>
      <legend className={styles.legend}>{t(`meetingForm.${field}`)}</legend>
      <p className={styles.hint}>{t(`meetingForm.${field}Hint`)}</p>
      <div className={styles.days}>
        <Line form={form} of={from}>
          <DayInput label={t(`meetingForm.${field}From`)} {...bind(form, from)} />
        </Line>
        <Line form={form} of={to}>
          <DayInput label={t(`meetingForm.${field}To`)} {...bind(form, to)} />
        </Line>
      </div>
      <Warning messages={form.warnings(field)} />
    </fieldset>
  );
}
