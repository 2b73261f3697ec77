import { useState } from 'react';
import type { Candidacy } from '@tdt/shared/document/values';
import { useT } from '../../../i18n';
import { Field } from '../../../ui/field';
import { Toggle } from '../../../ui/toggle';
import { useAct } from '../acts/acts-context';
import { EntryDialog } from '../acts/entry-dialog';

/** Corrects what a candidacy says, and whether its person is an outgoing member. Sent is only what was changed. */
export function EditCandidacy(props: {
  readonly candidacy: Candidacy;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const { candidacy, name, onClose } = props;
  const t = useT('console');
  const { act, busy, refused } = useAct();
  const [seen] = useState(candidacy);
  const [text, setText] = useState(candidacy.text);
  const [outgoing, setOutgoing] = useState(candidacy.outgoing);
  const save = async () => {
    const payload = {
      candidacy: candidacy.id,
      ...(text === seen.text ? {} : { text }),
      ...(outgoing === seen.outgoing ? {} : { outgoing }),
    };
    if (!('text' in payload) && !('outgoing' in payload)) {
      onClose();
      return;
    }
    const answer = await act(
      { type: 'candidacy.edit', payload },
      t('candidacyEdit.said', { name }),
    );
    if (answer?.ok) onClose();
  };
  return (
    <EntryDialog
      title={t('candidacyEdit.title', { name })}
      confirm={t('candidacyEdit.save')}
      missing={null}
      busy={busy}
      refused={refused}
      onSave={() => void save()}
      onClose={onClose}
    >
      <Field
        label={t('candidacyEdit.text')}
        hint={t('candidacyEdit.hint')}
        lines={6}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Toggle label={t('candidacy.field.outgoing')} checked={outgoing} onChange={setOutgoing} />
    </EntryDialog>
  );
}
