import { Check, TriangleAlert } from 'lucide-react';
import { useT } from '../../../i18n';
import { ConsoleButton } from '../../../ui/console/console-button';
import type { ChecklistItem } from '../model/checklist';
import { useChecklist } from './use-checklist';
import type { Place } from '../use-place';
import styles from '../shell/left.module.css';

/** What is ready and what is missing; each point opens its page. */
export function Checklist({ place }: { readonly place: Place }) {
  const t = useT('console');
  const { items, words } = useChecklist();
  const done = items.filter(({ state }) => state === 'done').length;
  return (
    <>
      <ol className={styles.list}>
        {items.map((item, at) => (
          <li key={item.point}>
            <button
              type="button"
              className={styles.line}
              aria-current={place.point === item.point ? 'page' : undefined}
              onClick={() => place.go({ tab: 'prepare', point: item.point })}
            >
              <Mark item={item} number={at + 1} />
              <span className={styles.words}>
                {t(`point.${item.point}.title`)}
                <small>{words(item)}</small>
              </span>
            </button>
          </li>
        ))}
      </ol>
      <div className={styles.foot}>
        <p>{t('left.ready', { count: done, of: items.length })}</p>
        <ConsoleButton tall wide onClick={() => place.go({ tab: 'run' })}>
          {t('left.toRun')}
        </ConsoleButton>
      </div>
    </>
  );
}

function Mark({ item, number }: { readonly item: ChecklistItem; readonly number: number }) {
  if (item.state === 'done')
    return (
      <span className={`${styles.round} ${styles.bare} ${styles.ok}`}>
        <Check size={22} aria-hidden />
      </span>
    );
  if (item.state === 'missing')
    return (
      <span className={`${styles.round} ${styles.bare} ${styles.warn}`}>
        <TriangleAlert size={22} aria-hidden />
      </span>
    );
  return (
    <span className={styles.round} aria-hidden>
      {number}
    </span>
  );
}
