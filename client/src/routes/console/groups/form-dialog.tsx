import type { PersonId } from '@tdt/shared/ids';
import { displayName } from '@tdt/shared/people/names';
import { facilitatorsPresent } from '@tdt/shared/groups/plan';
import { Dices } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useT } from '../../../i18n';
import { serverNow } from '../../../stores/connection-store';
import { useMeeting } from '../../../stores/meeting-store';
import { Button } from '../../../ui/button';
import { Refusal } from '../../../ui/console/refusal';
import { Dialog } from '../../../ui/dialog';
import { Tick } from '../../../ui/toggle';
import { useAct } from '../acts/acts-context';
import { plannedSpread } from '../model/forming';
import styles from './forming.module.css';
import { sizesInWords, SpreadLines } from './spread-lines';

interface Props {
  readonly onClose: () => void;
}

/** Shows the groups that would be formed before anybody is moved; another draw is a tap away. */
export function FormDialog({ onClose }: Props) {
  const t = useT('console');
  const { act, busy, refused } = useAct();
  const meeting = useMeeting((snapshot) => snapshot.meeting);
  const staff = useMeeting((snapshot) => snapshot.staff);
  const [seed, setSeed] = useState(() => Math.floor(serverNow()));
  const [without, setWithout] = useState<ReadonlySet<PersonId>>(new Set());
  const view = useMemo(
    () => plannedSpread({ meeting, staff }, seed, without),
    [meeting, staff, seed, without],
  );
  const again = meeting.groups.length > 0;
  const count = view.groups.length;
  const sizes = sizesInWords(view, t);
  const form = async () => {
    const payload = { seed, without: [...without], ...(again ? { confirm: true } : {}) };
    const answer = await act({ type: 'groups.form', payload }, t('forming.said', { count, sizes }));
    if (answer?.ok) onClose();
  };
  return (
    <Dialog
      open
      title={t(again ? 'forming.againTitle' : 'forming.title')}
      onClose={onClose}
      actions={
        <>
          <Button icon={<Dices aria-hidden />} onClick={() => setSeed(seed + 1)}>
            {t('forming.redraw')}
          </Button>
          <Button
            kind={again ? 'danger' : 'primary'}
            busy={busy}
            refused={count === 0 ? t('groups.present', { count: 0 }) : null}
            onClick={() => void form()}
          >
            {t(again ? 'forming.againDo' : 'forming.do')}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        {again && <Replaced />}
        <div role="status" className={styles.body}>
          <p className={styles.sizes}>{sizes}</p>
          {count > 0 && <SpreadLines view={view} />}
        </div>
        <Facilitators without={without} change={setWithout} />
        <Refusal message={refused} />
      </div>
    </Dialog>
  );
}

/** What becomes of the groups that there are. */
function Replaced() {
  const t = useT('console');
  const count = useMeeting(({ meeting }) => meeting.groups.length);
  const revealed = useMeeting(({ meeting }) => meeting.reveals.size > 0);
  const wrote = useMeeting(({ meeting, published }) =>
    meeting.groups.some((group) =>
      meeting.tasks.some((task) => published(group.id, task.id).progress.state !== 'todo'),
    ),
  );
  return (
    <div className={styles.who}>
      <p>{t('forming.replaced', { count })}</p>
      {wrote && <p>{t('forming.replacedWrote')}</p>}
      {revealed && <p>{t('forming.replacedRevealed')}</p>}
    </div>
  );
}

interface FacilitatorsProps {
  readonly without: ReadonlySet<PersonId>;
  readonly change: (without: ReadonlySet<PersonId>) => void;
}

/** Facilitators who are there sit in a group like everybody, or in none. */
function Facilitators({ without, change }: FacilitatorsProps) {
  const t = useT('console');
  const staff = useMeeting((snapshot) => snapshot.staff);
  const people = facilitatorsPresent(staff);
  if (people.length === 0) return null;
  return (
    <fieldset className={styles.who}>
      <legend>{t('forming.facilitators')}</legend>
      <p className={styles.hint}>{t('forming.facilitatorsHint')}</p>
      {people.map((person) => (
        <Tick
          key={person.id}
          label={displayName(person)}
          checked={!without.has(person.id)}
          onChange={(sits) => {
            const next = new Set(without);
            if (sits) next.delete(person.id);
            else next.add(person.id);
            change(next);
          }}
        />
      ))}
    </fieldset>
  );
}
