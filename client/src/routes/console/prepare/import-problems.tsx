import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../i18n';
import { ConsoleButton } from '../../../ui/console/console-button';
import { excerptOf } from '../model/import-excerpt';
import type { Problem } from '../model/import-review';
import styles from './import.module.css';

interface Problems {
  readonly title: string;
  readonly problems: readonly Problem[];
  /** The lines of the file. */
  readonly lines: readonly string[];
}

/** Lines that are left out until they are mended in the file. */
export function ProblemBox(props: Problems & { readonly lead: string }) {
  if (props.problems.length === 0) return null;
  return (
    <section className={styles.box}>
      <h2 className={styles.boxTitle}>
        <TriangleAlert size={20} aria-hidden />
        {props.title} <span>{props.lead}</span>
      </h2>
      <ProblemList problems={props.problems} lines={props.lines} />
    </section>
  );
}

/** What is only told: nothing waits for it. */
export function FoldedProblems(props: Problems) {
  if (props.problems.length === 0) return null;
  return (
    <details className={styles.box}>
      <summary className={styles.boxTitle}>{props.title}</summary>
      <ProblemList problems={props.problems} lines={props.lines} />
    </details>
  );
}

/** A file of thousands of lines may have as many problems: a page of them at first. */
const FIRST = 50;

function ProblemList({ problems, lines }: Omit<Problems, 'title'>) {
  const t = useT('console');
  const [all, setAll] = useState(false);
  const shown = all ? problems : problems.slice(0, FIRST);
  return (
    <>
      <ul className={styles.problems}>
        {shown.map((problem, at) => {
          const read = excerptOf(lines, problem.line);
          return (
            <li key={at}>
              <b>
                {problem.line > 0
                  ? t('import.line', { line: problem.line })
                  : t('import.wholeFile')}
              </b>
              <div>
                <p>{problem.message}</p>
                {read !== '' && (
                  <p className={styles.read}>
                    {t('import.read')} <code>{read}</code>
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {shown.length < problems.length && (
        <ConsoleButton kind="quiet" onClick={() => setAll(true)}>
          {t('reading.moreProblems', { count: problems.length - shown.length })}
        </ConsoleButton>
      )}
    </>
  );
}
