import type { Decision } from '@tdt/shared/document/values';
import { useT } from '../../../i18n';
import { PersonName } from '../../../ui/console/person-name';
import { bySurname } from '../../../ui/stage/layout/names';
import { namesOfDecision } from '../model/pooling';
import { useNames } from './use-names';
import styles from './pooling.module.css';

/** The names of an act, one a line, with the exceptions that were granted. */
export function DecisionNames({ decision }: { readonly decision: Decision }) {
  const t = useT('console');
  const nameOf = useNames();
  const names = bySurname(namesOfDecision(decision), nameOf);
  const designated = decision.kind === 'designated' ? decision : null;
  return (
    <>
      {names.length > 0 && (
        <ul className={styles.decided}>
          {names.map((id) => (
            <li key={id}>
              <PersonName name={nameOf(id)} />
            </li>
          ))}
        </ul>
      )}
      {decision.againstReading && (
        <p className={styles.exception}>{t('checks.againstNoted', decision.againstReading)}</p>
      )}
      {designated?.parityException && (
        <p className={styles.exception}>{t('act.parityException', designated.parityException)}</p>
      )}
      {designated?.doubleException && (
        <p className={styles.exception}>{t('act.doubleException', designated.doubleException)}</p>
      )}
    </>
  );
}
