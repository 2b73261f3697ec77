import type { Step } from '@tdt/shared/steps';
import type { Task } from '@tdt/shared/template/template';
import type { Translate } from '../../../i18n';
import common from '../common.module.css';
import { Footer } from '../footer';
import { pageAt, pagesByHeight } from '../layout/pages';
import { paragraphPages } from '../layout/paragraphs';
import { wrappedLines } from '../layout/text-width';
import { useStage } from '../stage-context';
import styles from './text.module.css';

/** A short text is set larger; a long one turns pages rather than shrink. */
const SIZES = [
  { size: 56, line: 74 },
  { size: 44, line: 60 },
] as const;
const WIDTH = 1700;
const ROOM = 660;

interface TextPage {
  readonly large: boolean;
  readonly title: string;
  readonly lead: string;
  readonly paragraphs: readonly string[];
  readonly list: readonly string[];
}

/** The text of a step; at the presentation of the tasks, their list and then one task a page. */
export const TextScreen = ({ step }: { readonly step: Step }) => <Pages pages={usePages(step)} />;

/** One task: what it is, the questions to ask oneself, whom its pair works with. */
export function TaskTextScreen({ task }: { readonly task: Task }) {
  const { say, t } = useStage();
  return <Pages pages={taskPages(task, say, t)} />;
}

function Pages({ pages }: { readonly pages: readonly TextPage[] }) {
  const { t, page } = useStage();
  const at = pageAt(page, pages.length);
  const shown = pages[at];
  return (
    <div className={common.screen} key={at}>
      {shown && <Page page={shown} />}
      <Footer page={pages.length > 1 ? t('page', { page: at + 1, of: pages.length }) : null} />
    </div>
  );
}

function Page({ page }: { readonly page: TextPage }) {
  return (
    <div className={styles.page}>
      <h1 className={common.title}>{page.title}</h1>
      {page.lead !== '' && <p className={styles.lead}>{page.lead}</p>}
      <div className={page.large ? styles.large : styles.body}>
        {page.paragraphs.map((text, at) => (
          <p key={at}>{text}</p>
        ))}
        {page.list.length > 0 && (
          <ol className={styles.list}>
            {page.list.map((text, at) => (
              <li key={at}>{text}</li>
            ))}
          </ol>
        )}
      </div>
    </div>
  );
}

/** Height left under a title and a lead that may both wrap. */
function roomUnder(title: string, lead: string): number {
  const titleLines = wrappedLines([{ text: title, weight: 'bold' }], 96, 1740);
  const leadLines = lead === '' ? 1 : wrappedLines([{ text: lead, weight: 'regular' }], 48, WIDTH);
  return ROOM - (titleLines - 1) * 104 - (leadLines - 1) * 58;
}

/** A title, its lead, and its paragraphs on as many pages as they need. */
function written(title: string, lead: string, texts: readonly string[]): TextPage[] {
  const paragraphs = texts.filter((text) => text !== '');
  const room = roomUnder(title, lead);
  const [large, normal] = SIZES.map(({ size, line }) =>
    paragraphPages(paragraphs, { size, width: WIDTH, lines: Math.floor(room / line) }),
  );
  const isLarge = large?.length === 1;
  return ((isLarge ? large : normal) ?? []).map((parts) => ({
    large: isLarge,
    title,
    lead,
    paragraphs: parts.map((part) => part.text),
    list: [],
  }));
}

function usePages(step: Step): TextPage[] {
  const { data, t, say } = useStage();
  const text = data.meeting.steps.get(step);
  const title = text ? say(text.title) : t(`step.${step}`);
  const lead = text ? say(text.lead) : '';
  const paragraphs = (text?.paragraphs ?? []).map(say);
  const pages = written(title, lead, paragraphs);
  if (step !== 'tasks') return pages;
  const labels = data.meeting.tasks.map((task) => say(task.label));
  const lists = pagesByHeight(labels, () => 84, ROOM).map((list) => ({
    large: false,
    title,
    lead,
    paragraphs: [],
    list,
  }));
  return [
    ...(paragraphs.length > 0 ? pages : []),
    ...lists,
    ...data.meeting.tasks.flatMap((task) => taskPages(task, say, t)),
  ];
}

function taskPages(
  task: Task,
  say: (text: Task['label']) => string,
  t: Translate<'plenary'>,
): TextPage[] {
  const questions = task.questions.map((question) => `– ${say(question)}`);
  const lead = task.liaison ? t('liaison', { who: say(task.liaison) }) : '';
  return written(say(task.label), lead, [say(task.text), ...questions]);
}
