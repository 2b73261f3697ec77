import { TriangleAlert } from 'lucide-react';
import { useT } from '../../../i18n';
import type { ImportAnswer } from '@tdt/shared/protocol/http';
import { ConsoleButton } from '../../../ui/console/console-button';
import { Refusal } from '../../../ui/console/refusal';
import { CentreTitle, Row } from '../../../ui/console/section';
import { Tiles } from '../../../ui/console/tiles';
import { reviewOf } from '../model/import-review';
import type { Problem } from '../model/import-review';
import { ImportPreview } from './import-preview';
import { UnknownTasks } from './unknown-tasks';
import type { Import, ImportState } from './use-import';
import styles from './import.module.css';

type Review = Extract<ImportState, { phase: 'review' }>;

/** The dry run: what would be imported, and every line that would not, with its reason. */
export function ImportReview({ from, state }: { readonly from: Import; readonly state: Review }) {
  const t = useT('console');
  const { answer, file } = state;
  const review = reviewOf(answer);
  const { kind, busy } = from;
  const nothing = answer.added + answer.merged === 0;
  return (
    <>
      <CentreTitle
        end={<ConsoleButton onClick={from.leave}>{t('import.otherFile')}</ConsoleButton>}
        lead={<FileFacts name={file.name} answer={answer} />}
      >
        {t('import.review')}
      </CentreTitle>
      <Tiles
        label={t('import.review')}
        tiles={[
          { number: answer.added, words: t(`import.${kind}.ready`, { count: answer.added }) },
          ...(kind === 'candidacies'
            ? [
                {
                  number: review.tasks.length,
                  words: t('import.toMap', { count: review.tasks.length }),
                },
              ]
            : []),
          { number: answer.merged, words: t('import.known', { count: answer.merged }) },
          {
            number: review.duplicates.length,
            words: t('import.duplicates', { count: review.duplicates.length }),
          },
          {
            number: review.lines.length,
            words: t('import.toMend', { count: review.lines.length }),
          },
        ]}
      />
      {review.file.map((problem) => (
        <p key={problem.code} className={styles.fileProblem} role="alert">
          {problem.message}
        </p>
      ))}
      <ProblemBox
        title={t('import.toMendTitle', { count: review.lines.length })}
        lead={t('import.othersDontWait')}
        problems={review.lines}
      />
      <UnknownTasks tasks={review.tasks} busy={busy} onChoose={from.mapTask} />
      <ImportPreview kind={kind} lines={answer.preview} />
      <FoldedProblems
        title={t('import.duplicatesTitle', { count: review.duplicates.length })}
        problems={review.duplicates}
      />
      <FoldedProblems
        title={t('import.noticesTitle', { count: review.notices.length })}
        problems={review.notices}
      />
      <div className={styles.foot}>
        <Refusal message={state.refused} />
        <Row spread>
          <p className={styles.twice}>{t('import.twice')}</p>
          <Row>
            <ConsoleButton tall onClick={from.leave}>
              {t('import.leave')}
            </ConsoleButton>
            <ConsoleButton
              tall
              kind="primary"
              busy={busy}
              refused={nothing ? t('import.nothing') : null}
              onClick={from.confirm}
            >
              {answer.added > 0
                ? t(`import.${kind}.run`, { count: answer.added })
                : t('import.complete', { count: answer.merged })}
            </ConsoleButton>
          </Row>
        </Row>
      </div>
    </>
  );
}

function FileFacts({ name, answer }: { readonly name: string; readonly answer: ImportAnswer }) {
  const t = useT('console');
  const { lines, separator, encoding } = answer.file;
  const known = separator === ';' ? 'semicolon' : separator === '\t' ? 'tab' : 'comma';
  return (
    <>
      <b>{name}</b> ·{' '}
      {t('import.facts', {
        count: lines,
        separator: t(`import.separator.${known}`),
        encoding: encodingName(encoding),
      })}
    </>
  );
}

const encodingName = (encoding: string): string =>
  encoding === 'windows-1252' ? 'Windows-1252' : encoding.toUpperCase();

/** Lines that are left out until they are mended in the file. */
function ProblemBox(props: {
  readonly title: string;
  readonly lead: string;
  readonly problems: readonly Problem[];
}) {
  if (props.problems.length === 0) return null;
  return (
    <section className={styles.box}>
      <h2 className={styles.boxTitle}>
        <TriangleAlert size={20} aria-hidden />
        {props.title} <span>{props.lead}</span>
      </h2>
      <ProblemList problems={props.problems} />
    </section>
  );
}

function FoldedProblems(props: { readonly title: string; readonly problems: readonly Problem[] }) {
  if (props.problems.length === 0) return null;
  return (
    <details className={styles.box}>
      <summary className={styles.boxTitle}>{props.title}</summary>
      <ProblemList problems={props.problems} />
    </details>
  );
}

function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useT('console');
  return (
    <ul className={styles.problems}>
      {problems.map((problem, at) => (
        <li key={at}>
          <b>
            {problem.line > 0 ? t('import.line', { line: problem.line }) : t('import.wholeFile')}
          </b>
          <div>
            <p>{problem.message}</p>
            {problem.value !== undefined && problem.value !== '' && (
              <p className={styles.read}>
                {t('import.read')} <code>{problem.value}</code>
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
