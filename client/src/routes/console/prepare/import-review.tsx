import { useT } from '../../../i18n';
import type { ImportAnswer } from '@tdt/shared/protocol/http';
import { ConsoleButton } from '../../../ui/console/console-button';
import { Refusal } from '../../../ui/console/refusal';
import { CentreTitle, Row } from '../../../ui/console/section';
import { Tiles } from '../../../ui/console/tiles';
import { knownBefore, reviewOf } from '../model/import-review';
import type { ImportReview as Sorted } from '../model/import-review';
import { ImportColumns } from './import-columns';
import { ImportPreview } from './import-preview';
import { FoldedProblems, ProblemBox } from './import-problems';
import { UnknownTasks } from './unknown-tasks';
import type { Import, ImportState } from './use-import';
import styles from './import.module.css';

type Review = Extract<ImportState, { phase: 'review' }>;

/** The dry run: what would be imported, and every line that would not, with its reason. */
export function ImportReview({ from, state }: { readonly from: Import; readonly state: Review }) {
  const t = useT('console');
  const { answer, source, lines } = state;
  const review = reviewOf(answer);
  const { kind, busy } = from;
  return (
    <>
      <CentreTitle
        end={<ConsoleButton onClick={from.leave}>{t('import.otherFile')}</ConsoleButton>}
        lead={<FileFacts name={source.file.name} answer={answer} />}
      >
        {t('import.review')}
      </CentreTitle>
      <Figures from={from} answer={answer} review={review} />
      {review.file.map((problem) => (
        <p key={problem.code} className={styles.fileProblem} role="alert">
          {problem.message}
        </p>
      ))}
      <div className={styles.inCentre}>
        <ImportColumns from={from} />
      </div>
      <ProblemBox
        title={t('import.toMendTitle', { count: review.lines.length })}
        lead={t('import.othersDontWait')}
        problems={review.lines}
        lines={lines}
      />
      <UnknownTasks tasks={review.tasks} busy={busy} onChoose={from.mapTask} />
      <ImportPreview kind={kind} lines={answer.preview} />
      <FoldedProblems
        title={t('import.duplicatesTitle', { count: review.duplicates.length })}
        problems={review.duplicates}
        lines={lines}
      />
      <FoldedProblems
        title={t('import.noticesTitle', { count: review.notices.length })}
        problems={review.notices}
        lines={lines}
      />
      <Foot from={from} state={state} />
    </>
  );
}

function Figures(props: {
  readonly from: Import;
  readonly answer: ImportAnswer;
  readonly review: Sorted;
}) {
  const t = useT('console');
  const { from, answer, review } = props;
  const known = knownBefore(answer);
  const tile = (number: number, words: string, shown = true) => (shown ? [{ number, words }] : []);
  return (
    <Tiles
      label={t('import.review')}
      tiles={[
        ...tile(answer.added, t(`import.${from.kind}.ready`, { count: answer.added })),
        ...tile(
          review.tasks.length,
          t('import.toMap', { count: review.tasks.length }),
          from.kind === 'candidacies',
        ),
        ...tile(known, t('import.known', { count: known }), known > 0),
        ...tile(
          answer.corrected,
          t('reading.corrected', { count: answer.corrected }),
          answer.corrected > 0,
        ),
        ...tile(
          review.duplicates.length,
          t('import.duplicates', { count: review.duplicates.length }),
        ),
        ...tile(review.lines.length, t('import.toMend', { count: review.lines.length })),
      ]}
    />
  );
}

function Foot({ from, state }: { readonly from: Import; readonly state: Review }) {
  const t = useT('console');
  const { added, merged } = state.answer;
  return (
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
            busy={from.busy}
            refused={added + merged === 0 ? t('import.nothing') : null}
            onClick={from.confirm}
          >
            {added > 0
              ? t(`import.${from.kind}.run`, { count: added })
              : t('import.complete', { count: merged })}
          </ConsoleButton>
        </Row>
      </Row>
    </div>
  );
}

function FileFacts({ name, answer }: { readonly name: string; readonly answer: ImportAnswer }) {
  const t = useT('console');
  const { lines, separator, encoding, format, sheet } = answer.file;
  const known = separator === ';' ? 'semicolon' : separator === '\t' ? 'tab' : 'comma';
  const workbook = { count: lines, format: format.toUpperCase() };
  const facts =
    format === 'text'
      ? t('import.facts', {
          count: lines,
          separator: t(`import.separator.${known}`),
          encoding: encoding === 'windows-1252' ? 'Windows-1252' : (encoding ?? '').toUpperCase(),
        })
      : sheet === null
        ? t('reading.workbook', workbook)
        : t('reading.workbookSheet', { ...workbook, sheet });
  return (
    <>
      <b>{name}</b> · {facts}
    </>
  );
}
