import type { Command } from '@tdt/shared/protocol/commands';
import { displayName } from '@tdt/shared/people/names';
import { UserCheck, X } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../i18n';
import { useCommand } from '../../../meeting/commands';
import { useMeeting } from '../../../stores/meeting-store';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { LinkButton } from '../../../ui/phone/link-button';
import { LETTERS, useNames } from '../../join/use-names';
import type { GroupView } from '../model/group';
import { useHasPhone } from '../use-phone';
import styles from './home.module.css';

type Presence = Extract<Command, { type: 'person.present' }>['payload'];
type Named = Pick<GroupView['members'][number], 'id' | 'first' | 'last'>;

/** Gives one tick after the other; what was done, or why it was refused, stays in sight. */
function useTicking() {
  const send = useCommand();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ readonly words: string; readonly failed: boolean } | null>(
    null,
  );
  const tick = async (payload: Presence, words: string): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    const answer = await send('person.present', payload);
    setBusy(false);
    setSaid(answer.ok ? { words, failed: false } : { words: answer.error.message, failed: true });
    return answer.ok;
  };
  return { tick, said };
}

/** Ticking people of the table, one after the other. */
export function TickDialog(props: { readonly view: GroupView; readonly onClose: () => void }) {
  const { view, onClose } = props;
  const t = useT('phone');
  const [name, setName] = useState('');
  const { tick, said } = useTicking();
  const presence = view.group.remote ? 'remote' : 'room';
  const add = async (person: Named) => {
    const words = t('tick.added', { name: displayName(person) });
    if (await tick({ people: [person.id], presence, noPhone: true }, words)) setName('');
  };
  const remove = (person: Named) =>
    void tick(
      { people: [person.id], presence: 'absent' },
      t('tick.removed', { name: displayName(person) }),
    );
  return (
    <Dialog
      open
      title={t('tick.title')}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          {t('tick.close')}
        </Button>
      }
    >
      <p className={styles.lead}>{t('tick.lead')}</p>
      <Field
        label={t('tick.name')}
        hint={t('tick.hint')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={200}
        autoComplete="off"
        autoCapitalize="words"
        spellCheck={false}
        enterKeyHint="search"
      />
      <Found view={view} name={name} add={(person) => void add(person)} />
      <div role={said?.failed ? 'alert' : 'status'}>
        {said && <p className={said.failed ? styles.error : undefined}>{said.words}</p>}
      </div>
      <WithoutPhone view={view} remove={remove} />
    </Dialog>
  );
}

/** The people of the list whose name fits, searched as at the entrance. */
function Found(props: {
  readonly view: GroupView;
  readonly name: string;
  readonly add: (person: Named) => void;
}) {
  const { view, name, add } = props;
  const t = useT('phone');
  const code = useMeeting(({ meeting }) => meeting.info.code);
  const names = useNames(code, name);
  if (names.state !== 'found' || name.trim().length < LETTERS || names.query === '') return null;
  const { people } = names.answer;
  return (
    <>
      <p className="visually-hidden" role="status">
        {t('tick.found', { count: people.length })}
      </p>
      {people.length === 0 && <p>{t('tick.nobody')}</p>}
      <ul>
        {people.map((person) => (
          <li key={person.id}>
            {view.members.some(({ id }) => id === person.id) ? (
              <p>
                {displayName(person)} <small>{t('tick.here')}</small>
              </p>
            ) : (
              <LinkButton icon={<UserCheck />} onClick={() => add(person)}>
                {t('tick.add', { name: displayName(person) })}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Those of the table whom one may take back: they have no phone of their own. */
function WithoutPhone(props: {
  readonly view: GroupView;
  readonly remove: (person: Named) => void;
}) {
  const { view, remove } = props;
  const t = useT('phone');
  const hasPhone = useHasPhone();
  return (
    <ul>
      {view.members
        .filter(({ id }) => id !== view.me && !hasPhone(id))
        .map((person) => (
          <li key={person.id}>
            <LinkButton icon={<X />} onClick={() => remove(person)}>
              {t('tick.remove', { name: displayName(person) })}
            </LinkButton>
          </li>
        ))}
    </ul>
  );
}
