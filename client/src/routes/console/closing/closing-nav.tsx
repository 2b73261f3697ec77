import { useSearchParams } from 'wouter';
import { useT } from '../../../i18n';
import styles from './closing.module.css';

/** What is done once the plenary has acted. */
const PARTS = ['acts', 'report', 'next', 'journal', 'end'] as const;
export type ClosingPart = (typeof PARTS)[number];

/** The part looked at, kept in the address: a reload finds it again. */
export function useClosingPart(): readonly [ClosingPart, (part: ClosingPart) => void] {
  const [params, setParams] = useSearchParams();
  const part = PARTS.find((one) => one === params.get('part')) ?? 'acts';
  const go = (to: ClosingPart) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.set('part', to);
        return next;
      },
      { replace: true },
    );
  return [part, go];
}

export function ClosingNav(props: {
  readonly part: ClosingPart;
  readonly go: (part: ClosingPart) => void;
}) {
  const t = useT('console');
  return (
    <nav className={styles.nav} aria-label={t('after.nav')}>
      {PARTS.map((part) => (
        <button
          key={part}
          type="button"
          className={styles.part}
          aria-current={props.part === part ? 'page' : undefined}
          onClick={() => props.go(part)}
        >
          {t(`after.part.${part}`)}
        </button>
      ))}
    </nav>
  );
}
