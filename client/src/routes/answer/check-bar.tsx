import { CircleCheck, CloudOff, Smartphone } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CheckId } from '@tdt/shared/ids';
import { formatTime } from '../../i18n/format';
import { useLocale, useT } from '../../i18n';
import { dismissAnswer } from '../../meeting/answers';
import type { KeptAnswer } from '../../stores/answers-store';
import { useOwnAnswer } from '../../stores/answers-store';
import { useConnectionPart } from '../../stores/connection-store';
import type { Asked } from './model';
import styles from './answer.module.css';

/** What a check asks of this person, above the page: dark while their answer is awaited. */
export function CheckBar({
  asked,
  onOpen,
}: {
  readonly asked: Asked;
  readonly onOpen: () => void;
}) {
  const t = useT('answer');
  switch (asked.kind) {
    case 'nothing':
      return null;
    case 'abstain':
      return <Bar words={t('bar.abstain')} />;
    case 'answer':
      return <AnswerBar check={asked.check.id} onOpen={onOpen} />;
    case 'late':
      return (
        <Bar
          icon={<CloudOff aria-hidden />}
          words={t('bar.late', { kind: t(`kind.${asked.kept.kind}`).toLowerCase() })}
          action={{ label: t('bar.noted'), run: () => dismissAnswer(asked.check.id) }}
        >
          {asked.kept.text !== '' && <p>{t('lift.quote', { text: asked.kept.text })}</p>}
        </Bar>
      );
    case 'lift':
      return <Bar words={t('bar.lift')} action={{ label: t('bar.doLift'), run: onOpen }} />;
  }
}

function AnswerBar({ check, onOpen }: { readonly check: CheckId; readonly onOpen: () => void }) {
  const t = useT('answer');
  const kept = useOwnAnswer(check);
  const words = useAnswerWords(kept);
  const asks = !kept || kept.state === 'refused';
  return (
    <Bar
      dark={asks}
      icon={asks ? <Smartphone aria-hidden /> : <StateIcon kept={kept} />}
      words={words}
      action={{ label: t(asks ? 'bar.respond' : 'bar.change'), run: onOpen }}
    />
  );
}

const StateIcon = ({ kept }: { readonly kept: KeptAnswer }) =>
  kept.state === 'sent' ? <CircleCheck aria-hidden /> : <CloudOff aria-hidden />;

function useAnswerWords(kept: KeptAnswer | undefined): string {
  const t = useT('answer');
  const locale = useLocale();
  const offline = useConnectionPart(({ network }) => network === 'offline');
  if (!kept) return t('bar.ask');
  const kind = t(`kind.${kept.kind}`).toLowerCase();
  switch (kept.state) {
    case 'waiting':
      return t(offline ? 'bar.waiting' : 'bar.sending', { kind });
    case 'refused':
      return t('bar.refused', { message: kept.message });
    case 'sent':
      return kept.at === null
        ? t('bar.sent', { kind })
        : t('bar.sentAt', { kind, time: formatTime(kept.at, locale) });
  }
}

function Bar(props: {
  readonly words: string;
  readonly dark?: boolean;
  readonly icon?: ReactNode;
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly children?: ReactNode;
}) {
  const { words, dark = false, icon, action, children } = props;
  return (
    <div className={styles.bar} data-dark={dark || undefined}>
      {icon}
      <div className={styles.barWords}>
        <p role="status">{words}</p>
        {children}
      </div>
      {action && (
        <button
          type="button"
          className={styles.barAction}
          // The field that one writes in keeps its focus, so that "Plus tard" comes back to it.
          onMouseDown={(event) => event.preventDefault()}
          onClick={action.run}
        >
          {action.label}
        </button>
      )}
    </div>
  );
}
