import { useT } from '../../../i18n';
import { Select } from '../../../ui/console/select';
import { Field } from '../../../ui/field';
import { useGenderOptions } from './gender-select';

/** What is known of a person, as typed. */
export interface PersonDraft {
  readonly first: string;
  readonly last: string;
  readonly origin: string;
  readonly gender: string;
}

export function PersonFields(props: {
  readonly draft: PersonDraft;
  readonly onChange: (changes: Partial<PersonDraft>) => void;
}) {
  const { draft, onChange } = props;
  const t = useT('console');
  const genders = useGenderOptions(t('people.genderToAsk'));
  return (
    <>
      {(['first', 'last', 'origin'] as const).map((key) => (
        <Field
          key={key}
          label={t(`people.field.${key}`)}
          value={draft[key]}
          maxLength={key === 'origin' ? 100 : 80}
          autoCapitalize="words"
          onChange={(event) => onChange({ [key]: event.target.value })}
        />
      ))}
      <Select
        label={t('people.field.gender')}
        value={draft.gender}
        options={genders}
        onChange={(gender) => onChange({ gender })}
      />
    </>
  );
}
