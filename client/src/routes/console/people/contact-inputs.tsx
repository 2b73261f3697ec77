import type { Contact } from '@tdt/shared/protocol/http';
import { useT } from '../../../i18n';
import { Field } from '../../../ui/field';

const FIELDS = [
  { key: 'email', type: 'email', maxLength: 200 },
  { key: 'phone', type: 'tel', maxLength: 60 },
  { key: 'address', type: 'text', maxLength: 300 },
] as const;

/** The fields of contact details; one that is emptied holds nothing, not an empty text. */
export function ContactInputs(props: {
  readonly contact: Contact;
  readonly onChange: (contact: Contact) => void;
}) {
  const { contact, onChange } = props;
  const t = useT('console');
  return FIELDS.map(({ key, type, maxLength }) => (
    <Field
      key={key}
      label={t(`entry.${key}`)}
      type={type}
      maxLength={maxLength}
      autoComplete="off"
      value={contact[key] ?? ''}
      onChange={({ target }) =>
        onChange({ ...contact, [key]: target.value.trim() === '' ? null : target.value })
      }
    />
  ));
}
