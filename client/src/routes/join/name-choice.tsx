import type { PersonId } from '@tdt/shared/ids';
import { displayName } from '@tdt/shared/people/names';
import type { JoinNamesAnswer } from '@tdt/shared/protocol/http';
import { X } from 'lucide-react';
import { useT } from '../../i18n';
import { Field } from '../../ui/field';
import { RadioCard, RadioGroup } from '../../ui/radio-card';
import styles from './join.module.css';
import { LETTERS } from './use-names';
import type { Names } from './use-names';

/** Somebody of the list, or somebody who is not on it, or nobody yet. */
export type Chosen = PersonId | 'notListed' | null;

/** One's name: typed, then chosen among the members whose name fits. */
export function NameChoice({
  names,
  name,
  chosen,
  error,
  setName,
  setChosen,
  onEnter,
}: {
  readonly names: Extract<Names, { state: 'found' }>;
  readonly name: string;
  readonly chosen: Chosen;
  readonly error: string | null;
  readonly setName: (name: string) => void;
  readonly setChosen: (chosen: Chosen) => void;
  readonly onEnter: () => void;
}) {
  const t = useT('join');
  const { people } = names.answer;
  const searched = name.trim().length >= LETTERS && names.query !== '';
  return (
    <div className={styles.name}>
      <Field
        label={t('name')}
        hint={t('nameHint')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onEnter={onEnter}
        error={error}
        name="name"
        maxLength={200}
        autoComplete="name"
        autoCapitalize="words"
        spellCheck={false}
        enterKeyHint="search"
        end={name !== '' && <Clear onClick={() => setName('')} />}
      />
      <p className="visually-hidden" role="status">
        {searched && t('found', { count: people.length })}
      </p>
      {chosen === 'notListed' ? (
        <div className={styles.people}>
          <p className={styles.nobody}>{t('notListedChosen')}</p>
          <button type="button" className={styles.notListed} onClick={() => setChosen(null)}>
            {t('backToList')}
          </button>
        </div>
      ) : (
        searched && <People people={people} chosen={chosen} setChosen={setChosen} />
      )}
    </div>
  );
}

function Clear({ onClick }: { readonly onClick: () => void }) {
  const t = useT('join');
  const label = t('clear', { ns: 'common' });
  return (
    <button type="button" className={styles.clear} aria-label={label} onClick={onClick}>
      <X size={24} aria-hidden />
    </button>
  );
}

/** The members whose name fits, and the way for those who are not among them. */
function People({
  people,
  chosen,
  setChosen,
}: {
  readonly people: JoinNamesAnswer['people'];
  readonly chosen: Chosen;
  readonly setChosen: (chosen: Chosen) => void;
}) {
  const t = useT('join');
  return (
    <div className={styles.people}>
      {people.length === 0 && <p className={styles.nobody}>{t('nobody')}</p>}
      <RadioGroup legend={t('people')} quiet>
        {people.map((person) => (
          <RadioCard
            key={person.id}
            {...{ name: 'person', value: person.id, look: 'row' }}
            label={displayName(person)}
            hint={person.origin}
            checked={chosen === person.id}
            onChange={() => setChosen(person.id)}
          />
        ))}
      </RadioGroup>
      <button type="button" className={styles.notListed} onClick={() => setChosen('notListed')}>
        {t('notListed')}
      </button>
    </div>
  );
}
