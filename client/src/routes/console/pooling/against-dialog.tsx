import type { CheckReading } from '@tdt/shared/consensus/reading';
import type { Command } from '@tdt/shared/protocol/commands';
import { useT } from '../../../i18n';
import { Field } from '../../../ui/field';
import { useRuleWords } from '../../answer/reading-words';
import { ReasonDialog } from '../acts/reason-dialog';
import styles from './pooling.module.css';

/** The reading an act goes against, with its rule. */
function Against({ reading }: { readonly reading: CheckReading }) {
  const t = useT('console');
  const answer = useT('answer');
  const rule = useRuleWords();
  return (
    <>
      <p>{t('checks.against', { reading: answer(`reading.${reading.word}`) })}</p>
      <p className={styles.soft}>{rule(reading)}</p>
    </>
  );
}

/** The reason that such an act needs, in a window that asks for more. */
export const AgainstField = (props: {
  readonly reading: CheckReading;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) => {
  const t = useT('console');
  return (
    <>
      <Against reading={props.reading} />
      <Field
        label={t('checks.againstReason')}
        lines={2}
        maxLength={2000}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </>
  );
};

/** An act that needs nothing but this reason. */
export function AgainstDialog(props: {
  readonly open: boolean;
  readonly reading: CheckReading | null;
  readonly title: string;
  readonly confirm: string;
  readonly said: string;
  readonly command: (reason: string) => Command;
  readonly onClose: () => void;
}) {
  const { reading, ...dialog } = props;
  const t = useT('console');
  return (
    <ReasonDialog
      {...dialog}
      lead={reading && <Against reading={reading} />}
      label={t('checks.againstReason')}
    />
  );
}
