import { useState } from 'react';
import type { Entered } from '@tdt/shared/document/answers';
import type { Check } from '@tdt/shared/document/values';
import { useT } from '../../../i18n';
import { Field } from '../../../ui/field';
import { useAct } from '../acts/acts-context';
import { EntryDialog } from '../acts/entry-dialog';

const KINDS = ['adhesions', 'reservations', 'oppositions'] as const;

const numberIn = (text: string): number => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : 0);

interface Props {
  readonly check: Check;
  readonly entered: Entered | undefined;
  readonly most: number;
  readonly onClose: () => void;
}

type Texts = Readonly<Record<(typeof KINDS)[number], string>>;

const textsOf = (entered: Entered | undefined): Texts => ({
  adhesions: String(entered?.counts.adhesions ?? 0),
  reservations: String(entered?.counts.reservations ?? 0),
  oppositions: String(entered?.counts.oppositions ?? 0),
});

const countsIn = (texts: Texts) => ({
  adhesions: numberIn(texts.adhesions),
  reservations: numberIn(texts.reservations),
  oppositions: numberIn(texts.oppositions),
});

/** How many without a phone answer what, with an argument for each opposition; never more than there are. */
export function CountsDialog(props: Props) {
  const { check, entered, most, onClose } = props;
  const t = useT('console');
  const { act, busy, refused } = useAct();
  const [texts, setTexts] = useState(() => textsOf(entered));
  const [words, setWords] = useState<readonly string[]>(entered?.arguments ?? []);
  const counts = countsIn(texts);
  const said = Array.from(
    { length: Math.min(counts.oppositions, most) },
    (_, at) => words[at] ?? '',
  );
  const missing =
    counts.adhesions + counts.reservations + counts.oppositions > most
      ? t('checks.tooMany', { count: most })
      : said.some((one) => one.trim() === '')
        ? t('checks.argumentEach')
        : null;
  const save = async () => {
    const payload = { check: check.id, counts, arguments: said.map((one) => one.trim()) };
    const done = await act({ type: 'check.record', payload }, t('checks.saidCounts'));
    if (done?.ok) onClose();
  };
  return (
    <EntryDialog
      title={t('checks.countsTitle')}
      confirm={t('checks.enter')}
      busy={busy}
      missing={missing}
      refused={refused}
      onSave={() => void save()}
      onClose={onClose}
    >
      <p>{t('checks.countsLead', { count: most })}</p>
      {KINDS.map((kind) => (
        <Field
          key={kind}
          label={t(`checks.kinds.${kind}`)}
          type="number"
          value={texts[kind]}
          onChange={(event) => setTexts({ ...texts, [kind]: event.target.value })}
        />
      ))}
      {said.map((value, at) => (
        <Field
          key={at}
          label={t('checks.argumentOf', { number: at + 1 })}
          lines={2}
          maxLength={2000}
          value={value}
          onChange={(event) =>
            setWords(said.map((text, other) => (other === at ? event.target.value : text)))
          }
        />
      ))}
    </EntryDialog>
  );
}
