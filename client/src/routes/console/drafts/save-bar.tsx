import { useT } from '../../../i18n';
import { ConsoleButton } from '../../../ui/console/console-button';
import { Refusal } from '../../../ui/console/refusal';
import type { Draft } from './use-draft';
import styles from './drafts.module.css';

/** Saves what was changed in a form, or gives it up. */
export function SaveBar<T extends object>(props: {
  readonly draft: Draft<T>;
  readonly busy: boolean;
  readonly refused: string | null;
  readonly onSave: () => void;
  /** Told before the names of buttons when a page holds several forms. */
  readonly of?: string;
}) {
  const t = useT('console');
  const { draft, busy, refused, onSave, of } = props;
  const count = draft.changed.length;
  const named = (words: string) => (of === undefined ? {} : { 'aria-label': `${words} (${of})` });
  return (
    <div className={styles.bar}>
      <p role="status" className={styles.state}>
        {count === 0 ? t('drafts.nothing') : t('drafts.unsaved', { count })}
      </p>
      {count > 0 && (
        <ConsoleButton {...named(t('drafts.giveUp'))} onClick={draft.clear}>
          {t('drafts.giveUp')}
        </ConsoleButton>
      )}
      <ConsoleButton
        kind="primary"
        busy={busy}
        refused={draft.contested.length > 0 ? t('drafts.chooseFirst') : null}
        {...named(t('drafts.save'))}
        onClick={onSave}
      >
        {t('drafts.save')}
      </ConsoleButton>
      <Refusal message={refused} />
    </div>
  );
}
