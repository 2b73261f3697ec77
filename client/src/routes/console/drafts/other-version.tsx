import { useT } from '../../../i18n';
import { ConsoleButton } from '../../../ui/console/console-button';
import styles from './drafts.module.css';

/** Under a field that somebody else changed meanwhile: their version, and the choice between the two. */
export function OtherVersion(props: {
  /** The name of the field, for the buttons. */
  readonly field: string;
  readonly theirs: string;
  readonly onKeep: () => void;
  readonly onTake: () => void;
}) {
  const t = useT('console');
  const { field, theirs } = props;
  return (
    <div role="alert" className={styles.other}>
      <p>{t('drafts.theirs')}</p>
      <p className={styles.version} dir="auto">
        {theirs === '' ? t('drafts.empty') : theirs}
      </p>
      <div className={styles.choice}>
        <ConsoleButton aria-label={t('drafts.takeNamed', { field })} onClick={props.onTake}>
          {t('drafts.take')}
        </ConsoleButton>
        <ConsoleButton aria-label={t('drafts.keepNamed', { field })} onClick={props.onKeep}>
          {t('drafts.keep')}
        </ConsoleButton>
      </div>
    </div>
  );
}
