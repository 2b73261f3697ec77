import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useId } from 'react';
import styles from './disclosure.module.css';

interface DisclosureProps {
  readonly titleId: string;
  readonly title: string;
  /** "2 notes" */
  readonly count: string;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly children: ReactNode;
}

/** A heading that unfolds what is under it. */
export const Disclosure = ({ titleId, title, count, open, toggle, children }: DisclosureProps) => {
  const id = useId();
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={id}
          onClick={toggle}
        >
          <span id={titleId} className={styles.title}>
            {title}
          </span>
          <span className={styles.count}>{count}</span>
          <ChevronDown className={styles.chevron} aria-hidden />
        </button>
      </h3>
      <div id={id} hidden={!open} className={styles.body}>
        {open && children}
      </div>
    </section>
  );
};
