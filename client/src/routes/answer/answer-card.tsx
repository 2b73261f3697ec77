import { useState } from 'react';
import { ANSWER_KINDS } from '@tdt/shared/document/answers';
import type { Check } from '@tdt/shared/document/values';
import { useT } from '../../i18n';
import { giveAnswer } from '../../meeting/answers';
import { useOwnAnswer } from '../../stores/answers-store';
import { useConnectionPart } from '../../stores/connection-store';
import { AnswerMark } from '../../ui/answer-mark';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { RadioCard, RadioGroup } from '../../ui/radio-card';
import { Tick } from '../../ui/toggle';
import { CheckOverlay } from './check-overlay';
import { CheckedPair } from './checked-pair';
import { useDraft } from './use-draft';
import type { Draft } from './use-draft';
import styles from './answer.module.css';

interface CardProps {
  readonly check: Check;
  readonly onAway: () => void;
}

interface DraftProps {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly missing: boolean;
}

/** Three large answers; an opposition unfolds the field of its argument. */
export function AnswerCard({ check, onAway }: CardProps) {
  const t = useT('answer');
  const { draft, write, forget } = useDraft(check.id);
  const [tried, setTried] = useState(false);
  const open = check.closedAt === null;
  const argued = draft.kind !== 'opposition' || draft.text.trim() !== '';
  const send = () => {
    setTried(true);
    if (draft.kind === null || !argued) return;
    giveAnswer(check.id, { ...draft, kind: draft.kind, text: draft.text.trim() });
    forget();
    onAway();
  };
  return (
    <CheckOverlay
      title={t('title')}
      away={open ? t('later') : t('close')}
      onAway={onAway}
      foot={open ? <Send draft={draft} onSend={send} /> : <Closed check={check} />}
    >
      <CheckedPair check={check} />
      <Choices draft={draft} onDraft={write} missing={tried && !argued} />
      <p className={styles.meta}>{t(draft.kind === 'opposition' ? 'first' : 'secret')}</p>
    </CheckOverlay>
  );
}

const TONES = { adhesion: 'support', reservation: 'partial', opposition: 'oppose' } as const;

function Choices({ draft, onDraft, missing }: DraftProps) {
  const t = useT('answer');
  return (
    <RadioGroup legend={t('yours')}>
      {ANSWER_KINDS.map((kind) => (
        <RadioCard
          key={kind}
          name="answer"
          value={kind}
          side="end"
          tone={TONES[kind]}
          icon={<AnswerMark kind={kind} size={36} />}
          label={t(`kind.${kind}`)}
          hint={t(`hint.${kind}`)}
          checked={draft.kind === kind}
          onChange={() => onDraft({ ...draft, kind })}
        >
          {kind !== 'adhesion' && (
            <Words kind={kind} draft={draft} onDraft={onDraft} missing={missing} />
          )}
        </RadioCard>
      ))}
    </RadioGroup>
  );
}

function Words(props: DraftProps & { readonly kind: 'reservation' | 'opposition' }) {
  const { kind, draft, onDraft, missing } = props;
  const t = useT('answer');
  return (
    <div className={styles.words}>
      <Field
        label={t(kind === 'opposition' ? 'argument' : 'comment')}
        lines={kind === 'opposition' ? 3 : 2}
        maxLength={2000}
        required={kind === 'opposition'}
        value={draft.text}
        error={missing ? t('argumentMissing') : null}
        onChange={({ target }) => onDraft({ ...draft, text: target.value })}
      />
      {draft.text.trim() !== '' && (
        <Tick
          label={t('showName')}
          checked={draft.showName}
          onChange={(showName) => onDraft({ ...draft, showName })}
        />
      )}
    </div>
  );
}

function Send({ draft, onSend }: { readonly draft: Draft; readonly onSend: () => void }) {
  const t = useT('answer');
  const offline = useConnectionPart(({ network }) => network === 'offline');
  return (
    <>
      <Button
        kind="primary"
        wide
        refused={draft.kind === null ? t('chooseFirst') : null}
        onClick={onSend}
      >
        {t('send')}
      </Button>
      <p className={styles.until}>{t(offline ? 'untilOffline' : 'until')}</p>
    </>
  );
}

/** It was closed while this card was there: what stands is said, what was written stays to be copied. */
function Closed({ check }: { readonly check: Check }) {
  const t = useT('answer');
  const kept = useOwnAnswer(check.id);
  return (
    <p className={styles.until} role="status">
      {kept?.state === 'sent'
        ? t('justClosedSent', { kind: t(`kind.${kept.kind}`).toLowerCase() })
        : t('justClosed')}
    </p>
  );
}
