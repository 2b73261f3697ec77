import type { Person } from '@tdt/shared/document/values';
import type { PersonId } from '@tdt/shared/ids';
import { displayName } from '@tdt/shared/people/names';
import { Check, Pencil } from 'lucide-react';
import { useState } from 'react';
import { formatTime } from '../../../i18n/format';
import { useLocale, useT } from '../../../i18n';
import { useCommand } from '../../../meeting/commands';
import { useWriting } from '../../../meeting/writing';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/phone/notice';
import { FootAction } from '../../../ui/phone/shell';
import { TableDots } from '../../../ui/table-dots';
import { penTakers } from '../model/group';
import type { Recusals } from '../model/group';
import { tableSeats } from '../model/table';
import { TaskFrame } from '../task/task-frame';
import type { FrameProps } from '../task/task-frame';
import { useHasPhone, usePen } from '../use-phone';
import { PenChoice } from './pen-choice';
import styles from './aside.module.css';

interface AsidePartProps {
  readonly frame: FrameProps;
  readonly recusals: Recusals;
}

const firstName = (person: Person): string =>
  displayName({ first: person.first, last: person.first === '' ? person.last : '' });

/** Hands the pen over; what stands in the way is said, nothing is thrown. */
function usePassing(task: FrameProps['stop']['task']['id'], me: PersonId | null) {
  const send = useCommand();
  const writing = useWriting(task);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const pass = async (to: PersonId) => {
    setBusy(true);
    setError(null);
    // Said while this phone may still write: whoever hands the pen over leaves the table.
    if (me) writing.left(me, true);
    const answer = await send('pen.pass', { task, to });
    setBusy(false);
    if (!answer.ok) setError(answer.error.message);
    return answer.ok;
  };
  return { pass, busy, error };
}

/** The person who holds this phone is a candidate: study and proposal are hidden, the pen goes to somebody else. */
export function AsidePart({ frame, recusals }: AsidePartProps) {
  const { view, stop, canWrite } = frame;
  const t = useT('phone');
  const pen = usePen(view, stop.task.id);
  const hasPhone = useHasPhone();
  const takers = penTakers(view, recusals, hasPhone);
  const holder = takers.find((person) => person.id === pen?.to) ?? null;
  const [chosen, setChosen] = useState<PersonId | null>(null);
  const [again, setAgain] = useState(false);
  const { pass, busy, error } = usePassing(stop.task.id, view.me);
  const person = takers.find(({ id }) => id === (chosen ?? takers[0]?.id)) ?? null;
  const isReported = stop.round.state.kind === 'reported';
  const asks = canWrite && ((holder === null && !isReported) || again);
  const action = asks && person && (
    <FootAction caption={t('aside.journal')}>
      <Button
        kind="primary"
        wide
        busy={busy}
        icon={<Pencil aria-hidden />}
        onClick={() => void pass(person.id).then((done) => done && setAgain(false))}
      >
        {busy ? t('aside.passing') : t('aside.pass', { name: firstName(person) })}
      </Button>
    </FootAction>
  );
  return (
    <TaskFrame {...frame} title={t('aside.title')} action={action}>
      <div className={styles.why}>
        <TableDots
          seats={tableSeats(view, new Set(recusals.people.map(({ id }) => id)))}
          size={128}
        />
        <p>{t('aside.why')}</p>
      </div>
      <p className={styles.hidden}>{t('aside.hidden')}</p>
      {isReported && !again && (
        <Reported passPen={canWrite && takers.length > 0 ? () => setAgain(true) : null} />
      )}
      {holder && pen && !again && !isReported && (
        <Holder
          name={displayName(holder)}
          since={pen.at}
          passAgain={canWrite && takers.length > 1 ? () => setAgain(true) : null}
        />
      )}
      {asks && <PenChoice view={view} takers={takers} chosen={person} choose={setChosen} />}
      <div role="alert">
        {error && <Notice tone="warn" title={t('aside.failed', { message: error })} />}
      </div>
    </TaskFrame>
  );
}

/** The group has answered: nobody needs the pen, unless the answer changes. */
function Reported({ passPen }: { readonly passPen: (() => void) | null }) {
  const t = useT('phone');
  return (
    <Notice
      icon={<Check size={24} aria-hidden />}
      title={t('aside.reported')}
      actions={passPen && <Button onClick={passPen}>{t('aside.passAfter')}</Button>}
    />
  );
}

interface HolderProps {
  readonly name: string;
  readonly since: number;
  readonly passAgain: (() => void) | null;
}

/** Who holds the pen meanwhile. */
function Holder({ name, since, passAgain }: HolderProps) {
  const t = useT('phone');
  const locale = useLocale();
  return (
    <Notice
      live
      icon={<Pencil size={24} aria-hidden />}
      title={t('aside.passed', { name, time: formatTime(since, locale) })}
      actions={passAgain && <Button onClick={passAgain}>{t('aside.passAgain')}</Button>}
    >
      <p>{t('aside.wait')}</p>
    </Notice>
  );
}
