import { Copy, Pencil } from 'lucide-react';
import { useRef, useState } from 'react';
import { displayName, plenaryName } from '@tdt/shared/people/names';
import type { Contact } from '@tdt/shared/protocol/http';
import { REPORT_FIELDS } from '@tdt/shared/report/report';
import type { ReportField, ReportPerson } from '@tdt/shared/report/report';
import { copyText } from '../../../browser/copy-text';
import { useT } from '../../../i18n';
import { ConsoleButton } from '../../../ui/console/console-button';
import { Field } from '../../../ui/field';
import { EntryDialog } from '../acts/entry-dialog';
import styles from './closing.module.css';

export type SaveContact = (
  person: ReportPerson['person'],
  contact: Contact,
) => Promise<string | null>;

const valueOf = (one: ReportPerson, field: ReportField): string =>
  field === 'first' || field === 'last' ? plenaryName(one.name)[field] : (one.contact[field] ?? '');

/** One person of the report, a field a line in the order of the outside form, each copied by itself. */
export function ReportPersonCard(props: {
  readonly one: ReportPerson;
  readonly save: SaveContact;
}) {
  const { one, save } = props;
  const t = useT('console');
  const [editing, setEditing] = useState(false);
  const name = displayName(one.name);
  return (
    <li className={styles.person}>
      {REPORT_FIELDS.map((field) => (
        <FieldLine key={field} one={one} field={field} />
      ))}
      <div>
        <ConsoleButton
          icon={<Pencil aria-hidden />}
          disabled={one.unreadable}
          aria-label={t('after.report.editNamed', { name })}
          onClick={() => setEditing(true)}
        >
          {t('after.report.edit')}
        </ConsoleButton>
      </div>
      {editing && <EditContact one={one} save={save} onClose={() => setEditing(false)} />}
    </li>
  );
}

function FieldLine({ one, field }: { readonly one: ReportPerson; readonly field: ReportField }) {
  const t = useT('console');
  const words = useRef<HTMLSpanElement>(null);
  const [said, setSaid] = useState('');
  const value = valueOf(one, field);
  const label = t(`after.report.field.${field}`);
  const name = displayName(one.name);
  const missing = one.missing.some((needed) => needed === field);
  const copy = async () => {
    if (words.current) window.getSelection()?.selectAllChildren(words.current);
    setSaid(t((await copyText(value)) ? 'after.report.copied' : 'after.report.selected'));
  };
  return (
    <div className={styles.field}>
      <span>{label}</span>
      <span ref={words} className={`${styles.value} ${missing ? styles.missing : ''}`}>
        {value ||
          t(
            one.unreadable
              ? 'after.report.unreadable'
              : missing
                ? 'after.report.missing'
                : 'after.report.empty',
          )}
      </span>
      {value !== '' && (
        <span>
          <ConsoleButton
            kind="quiet"
            icon={<Copy aria-hidden />}
            aria-label={t('after.report.copyNamed', { label, name })}
            onClick={() => void copy()}
          >
            {t('after.report.copy')}
          </ConsoleButton>
          <span role="status">{said}</span>
        </span>
      )}
    </div>
  );
}

const DETAILS = ['email', 'phone', 'address'] as const;
const TYPES = { email: 'email', phone: 'tel', address: 'text' } as const;
const LONGEST = { email: 320, phone: 60, address: 500 } as const;

function EditContact(props: {
  readonly one: ReportPerson;
  readonly save: SaveContact;
  readonly onClose: () => void;
}) {
  const { one, save, onClose } = props;
  const t = useT('console');
  const [draft, setDraft] = useState(one.contact);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const confirm = async () => {
    setBusy(true);
    const refusal = await save(one.person, draft);
    setBusy(false);
    setRefused(refusal);
    if (refusal === null) onClose();
  };
  return (
    <EntryDialog
      title={t('after.report.editTitle', { name: displayName(one.name) })}
      confirm={t('after.report.save')}
      {...{ busy, refused, onClose }}
      onSave={() => void confirm()}
    >
      {DETAILS.map((field) => (
        <Field
          key={field}
          label={t(`after.report.field.${field}`)}
          type={TYPES[field]}
          maxLength={LONGEST[field]}
          value={draft[field] ?? ''}
          onChange={({ target: { value } }) =>
            setDraft({ ...draft, [field]: value.trim() === '' ? null : value })
          }
        />
      ))}
    </EntryDialog>
  );
}
