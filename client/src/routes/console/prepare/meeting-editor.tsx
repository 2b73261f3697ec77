import { sameValue } from '@tdt/shared/same-value';
import { MEETING_FIELDS } from '@tdt/shared/preparation/meeting-fields';
import type { MeetingFields } from '@tdt/shared/preparation/meeting-fields';
import type { PayloadOf } from '@tdt/shared/protocol/commands';
import { useMemo, useState } from 'react';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { draftOf, fieldsOf } from '../../meeting-form/draft';
import type { DraftKey, MeetingDraft } from '../../meeting-form/draft';
import { OtherFields, TitleField, WhenAndWhere } from '../../meeting-form/fields';
import { useForm } from '../../meeting-form/use-form';
import { useAct } from '../acts/acts-context';
import { OtherVersion } from '../drafts/other-version';
import { SaveBar } from '../drafts/save-bar';
import { useDraft } from '../drafts/use-draft';
import styles from './prepare.module.css';

/** Only what changes is sent, with what the person saw there. */
function editOf(fields: MeetingFields, seen: MeetingFields): PayloadOf<'meeting.edit'> {
  const changed = MEETING_FIELDS.filter((field) => !sameValue(fields[field], seen[field]));
  const only = (of: MeetingFields): Partial<MeetingFields> =>
    Object.fromEntries(changed.map((field) => [field, of[field]]));
  return { ...only(fields), seen: only(seen) };
}

/** Everything that the meeting's form asked, to be changed at any time; the others see it at once. */
export function MeetingEditor() {
  const t = useT('console');
  const info = useMeeting(({ meeting }) => meeting.info);
  const current = useMemo(() => draftOf(info), [info]);
  const draft = useDraft<MeetingDraft>('meeting', current);
  const [tried, setTried] = useState(false);
  const { form, read } = useForm(draft.values, draft.change, tried);
  const { act, busy, refused } = useAct();
  const wrong = Object.keys(read.problems).length > 0;
  const names = useFieldNames();
  const save = async () => {
    setTried(true);
    if (wrong || draft.changed.length === 0) return;
    const payload = editOf(read.fields, fieldsOf(draft.base));
    const answer = await act({ type: 'meeting.edit', payload }, t('meetingForm.said'));
    if (!answer?.ok) return;
    setTried(false);
    draft.saved(draft.values);
  };
  const below = (key: DraftKey) =>
    draft.contested.includes(key) ? (
      <OtherVersion
        field={names[key]}
        theirs={draft.current[key]}
        onKeep={() => draft.keepMine(key)}
        onTake={() => draft.takeTheirs(key)}
      />
    ) : null;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TitleField form={{ ...form, below }} />
      <WhenAndWhere form={{ ...form, below }} />
      <OtherFields form={{ ...form, below }} />
      <SaveBar
        draft={draft}
        busy={busy}
        refused={tried && wrong ? t('drafts.toMend') : refused}
        onSave={() => void save()}
      />
    </form>
  );
}

function useFieldNames(): Readonly<Record<DraftKey, string>> {
  const t = useT('console');
  return {
    title: t('create.name'),
    day: t('meetingForm.day'),
    hour: t('meetingForm.hour'),
    place: t('create.place'),
    department: t('create.department'),
    videoLink: t('create.video'),
    windowFrom: t('meetingForm.windowFrom'),
    windowTo: t('meetingForm.windowTo'),
    sentOn: t('meetingForm.sentOn'),
    deadlineDay: t('meetingForm.deadlineDay'),
    deadlineHour: t('meetingForm.deadlineHour'),
    nextFrom: t('meetingForm.nextWindowFrom'),
    nextTo: t('meetingForm.nextWindowTo'),
  };
}
