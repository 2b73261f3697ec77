import { localized } from '@tdt/shared/locale';
import type { TaskId } from '@tdt/shared/ids';
import type { Person } from '@tdt/shared/document/values';
import { displayName } from '@tdt/shared/people/names';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import * as z from 'zod/mini';
import { useLocale, useT } from '../../../i18n';
import { useCommand } from '../../../meeting/commands';
import { useMeeting } from '../../../stores/meeting-store';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import type { GroupView } from '../model/group';
import { candidacyPayload, EMPTY_FORM, formProblem } from '../model/propose';
import type { CandidacyForm } from '../model/propose';
import { CandidacyFields } from './candidacy-fields';
import { OwnDetails } from './own-details';
import type { JustProposed } from './own-details';
import styles from './candidacies.module.css';

interface ProposeCandidacyProps {
  readonly view: GroupView;
  readonly task: TaskId;
}

/** What the server said, or why nothing was sent. */
interface Refusal {
  readonly message: string;
  /** The server took somebody for the same person: one may say that it is not. */
  readonly isDuplicate: boolean;
}

/** Who was proposed, as they are called. */
function nameIn(form: CandidacyForm, people: ReadonlyMap<string, Person>): string | null {
  if (form.source === 'new') return displayName({ first: form.first, last: form.last });
  const person = people.get(form.person ?? '');
  return person ? displayName(person) : null;
}

const ResultSchema = z.object({ candidacy: z.string() });

function proposedBy(result: unknown, name: string): JustProposed | null {
  const parsed = ResultSchema.safeParse(result);
  return parsed.success ? { candidacy: parsed.data.candidacy, name } : null;
}

/** Sends the form; the window closes once the candidacy stands. */
function useProposal(task: TaskId, done: (proposed: JustProposed | null) => void) {
  const t = useT('phone');
  const send = useCommand();
  const people = useMeeting((s) => s.meeting.people);
  const [form, setForm] = useState<CandidacyForm>(EMPTY_FORM);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (isConfirmed: boolean) => {
    const problem = formProblem(form);
    if (problem) {
      setRefusal({ message: t(`propose.${problem}`), isDuplicate: false });
      return;
    }
    setBusy(true);
    const answer = await send('candidacy.add', candidacyPayload(form, task, isConfirmed));
    setBusy(false);
    if (answer.ok) {
      setForm(EMPTY_FORM);
      setRefusal(null);
      done(proposedBy(answer.result, nameIn(form, people) ?? t('details.someone')));
    } else {
      const { code, field, message } = answer.error;
      setRefusal({ message, isDuplicate: code === 'conflict' && field === 'confirm' });
    }
  };
  const change = (part: Partial<CandidacyForm>) => {
    setForm((before) => ({ ...before, ...part }));
    setRefusal(null);
  };
  return { form, change, submit, refusal, busy };
}

/** "Proposer une candidature" during the meeting: who, with their agreement; every group sees it at once. */
export function ProposeCandidacy({ view, task }: ProposeCandidacyProps) {
  const t = useT('phone');
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const [proposed, setProposed] = useState<JustProposed | null>(null);
  const close = () => setOpen(false);
  const done = (just: JustProposed | null) => {
    close();
    setProposed(just);
  };
  const { form, change, submit, refusal, busy } = useProposal(task, done);
  const tasks = useMeeting((s) => s.meeting.tasks);
  const label = tasks.find((one) => one.id === task)?.label;
  return (
    <>
      <Button wide icon={<UserPlus aria-hidden />} onClick={() => setOpen(true)}>
        {t('study.propose')}
      </Button>
      {proposed && <OwnDetails proposed={proposed} close={() => setProposed(null)} />}
      <Dialog
        open={open}
        title={t('propose.title')}
        onClose={close}
        actions={
          <>
            <div role="alert" className={styles.alert}>
              {refusal && <p className={styles.error}>{refusal.message}</p>}
            </div>
            <Button onClick={close}>{t('propose.cancel')}</Button>
            <Button
              kind="primary"
              busy={busy}
              onClick={() => void submit(refusal?.isDuplicate === true)}
            >
              {t(
                busy
                  ? 'propose.sending'
                  : refusal?.isDuplicate
                    ? 'propose.confirm'
                    : 'propose.send',
              )}
            </Button>
          </>
        }
      >
        <div className={styles.form}>
          {label && <p>{t('propose.intro', { task: localized(label, locale) })}</p>}
          <CandidacyFields view={view} task={task} form={form} change={change} />
        </div>
      </Dialog>
    </>
  );
}
