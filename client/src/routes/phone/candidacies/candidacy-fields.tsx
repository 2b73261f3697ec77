import type { Gender } from '@tdt/shared/document/values';
import type { TaskId } from '@tdt/shared/ids';
import { displayName } from '@tdt/shared/people/names';
import { useState } from 'react';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { Field } from '../../../ui/field';
import { RadioCard, RadioGroup } from '../../../ui/radio-card';
import { Tick } from '../../../ui/toggle';
import { OtherTasks } from '../../meeting/other-tasks';
import type { GroupView } from '../model/group';
import { searchPeople } from '../model/propose';
import type { CandidacyForm } from '../model/propose';
import styles from './candidacies.module.css';

interface CandidacyFieldsProps {
  readonly view: GroupView;
  readonly task: TaskId;
  readonly form: CandidacyForm;
  readonly change: (part: Partial<CandidacyForm>) => void;
}

const SOURCES = ['meeting', 'new'] as const;
const GENDERS: readonly {
  readonly value: Gender | null;
  readonly key: 'woman' | 'man' | 'other' | 'unsaid';
}[] = [
  { value: 'F', key: 'woman' },
  { value: 'M', key: 'man' },
  { value: 'O', key: 'other' },
  { value: null, key: 'unsaid' },
];

/** Who, their agreement, their gender if they say it, and a few words. */
export function CandidacyFields(props: CandidacyFieldsProps) {
  const { form, change } = props;
  const t = useT('phone');
  return (
    <>
      <RadioGroup legend={t('propose.who')} look="row">
        {SOURCES.map((source) => (
          <RadioCard
            key={source}
            look="tile"
            name="source"
            value={source}
            checked={form.source === source}
            onChange={() => change({ source })}
            label={t(source === 'meeting' ? 'propose.fromMeeting' : 'propose.newPerson')}
          />
        ))}
      </RadioGroup>
      {form.source === 'meeting' ? <PersonChoice {...props} /> : <NewName {...props} />}
      <Tick
        label={t('propose.agreed')}
        checked={form.agreed}
        onChange={(agreed) => change({ agreed })}
      />
      <Tick
        label={t('propose.outgoing')}
        checked={form.outgoing}
        onChange={(outgoing) => change({ outgoing })}
      />
      <RadioGroup legend={t('propose.gender')} look="row">
        {GENDERS.map(({ value, key }) => (
          <RadioCard
            key={key}
            look="tile"
            name="gender"
            value={key}
            checked={form.gender === value}
            onChange={() => change({ gender: value })}
            label={t(`propose.${key}`)}
          />
        ))}
      </RadioGroup>
      <p className={styles.meta}>{t('propose.genderNote')}</p>
      <Field
        label={t('propose.text')}
        lines={3}
        maxLength={4000}
        value={form.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
    </>
  );
}

/** Somebody who is there, found by name; whoever was chosen stays in sight. */
function PersonChoice({ task, form, change }: CandidacyFieldsProps) {
  const t = useT('phone');
  const people = useMeeting((s) => s.meeting.people);
  const candidacies = useMeeting((s) => s.meeting.candidacies);
  const [query, setQuery] = useState('');
  const { found, more } = searchPeople(people.values(), query);
  const applied = new Set(
    [...candidacies.values()]
      .filter((one) => one.task === task && one.retractedAt === null)
      .map((one) => one.person),
  );
  const chosen = people.get(form.person ?? '');
  const others = found.filter((person) => person.id !== chosen?.id);
  const free = [...(chosen ? [chosen] : []), ...others.filter(({ id }) => !applied.has(id))];
  const taken = others.filter(({ id }) => applied.has(id));
  return (
    <div className={styles.search}>
      <Field
        label={t('propose.search')}
        hint={t('propose.searchHint')}
        autoComplete="off"
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <RadioGroup legend={t('propose.people')} quiet>
        <div className={styles.people}>
          {free.map((person) => (
            <RadioCard
              key={person.id}
              look="row"
              name="person"
              value={person.id}
              checked={form.person === person.id}
              onChange={() => change({ person: person.id })}
              label={displayName(person)}
              hint={person.origin}
            />
          ))}
        </div>
      </RadioGroup>
      <OtherTasks person={form.person} task={task} />
      <div className={styles.meta} role="status">
        {taken.map((person) => (
          <p key={person.id}>
            {displayName(person)} – {t('propose.already')}
          </p>
        ))}
        {more > 0 && <p>{t('propose.more', { count: more })}</p>}
        {query.trim() !== '' && found.length === 0 && <p>{t('propose.noMatch')}</p>}
      </div>
    </div>
  );
}

/** Somebody who is not in the meeting. */
function NewName({ form, change }: CandidacyFieldsProps) {
  const t = useT('phone');
  return (
    <div className={styles.names}>
      <Field
        label={t('propose.first')}
        autoComplete="off"
        autoCapitalize="words"
        maxLength={200}
        value={form.first}
        onChange={(event) => change({ first: event.currentTarget.value })}
      />
      <Field
        label={t('propose.last')}
        autoComplete="off"
        autoCapitalize="words"
        maxLength={200}
        value={form.last}
        onChange={(event) => change({ last: event.currentTarget.value })}
      />
    </div>
  );
}
