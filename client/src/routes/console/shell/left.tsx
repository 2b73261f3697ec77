import { useT } from '../../../i18n';
import type { Place } from '../use-place';
import { Checklist } from '../prepare/checklist-list';
import { DisplayLink } from '../../page';
import { RunSheet } from './run-sheet';
import styles from './left.module.css';

/** The left column: what is to prepare, or the run-sheet. */
export function Left({ place }: { readonly place: Place }) {
  const t = useT('console');
  return (
    <>
      <div className={styles.tabs}>
        {(['prepare', 'run'] as const).map((tab) => (
          <button
            key={tab}
            type="button"
            className={styles.tab}
            aria-pressed={place.tab === tab}
            onClick={() => place.go({ tab })}
          >
            {t(`left.${tab}`)}
          </button>
        ))}
      </div>
      {place.tab === 'prepare' ? <Checklist place={place} /> : <RunSheet place={place} />}
      <DisplayLink />
    </>
  );
}
