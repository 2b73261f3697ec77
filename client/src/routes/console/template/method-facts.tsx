import { fieldName } from '@tdt/shared/field-names';
import { localized } from '@tdt/shared/locale';
import type { Settings, Task } from '@tdt/shared/template/template';
import { useLocale, useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { Section } from '../../../ui/console/section';
import facts from '../prepare/prepare.module.css';
import { StepFolds } from './step-folds';
import styles from './template.module.css';

/** The method, to be read only: tasks, steps, settings, what the papers say. */
export function MethodFacts() {
  const t = useT('console');
  const tasks = useMeeting(({ meeting }) => meeting.tasks);
  return (
    <>
      <Section title={t('template.tasks', { count: tasks.length })}>
        {tasks.map((task) => (
          <TaskFacts key={task.id} task={task} />
        ))}
      </Section>
      <StepFacts />
      <SettingFacts />
      <PaperFacts />
    </>
  );
}

function TaskFacts({ task }: { readonly task: Task }) {
  const t = useT('console');
  const locale = useLocale();
  return (
    <details className={styles.fold}>
      <summary>{localized(task.label, locale)}</summary>
      <div className={styles.read}>
        <p>{localized(task.text, locale)}</p>
        {task.questions.length > 0 && (
          <ul>
            {task.questions.map((question) => (
              <li key={question.fr}>{localized(question, locale)}</li>
            ))}
          </ul>
        )}
        {task.liaison && (
          <p>{t('template.liaisonIs', { liaison: localized(task.liaison, locale) })}</p>
        )}
      </div>
    </details>
  );
}

function StepFacts() {
  const locale = useLocale();
  return (
    <StepFolds
      inside={(text) => (
        <div className={styles.read}>
          <p>{localized(text.lead, locale)}</p>
          {text.paragraphs.map((paragraph) => (
            <p key={paragraph.fr}>{localized(paragraph, locale)}</p>
          ))}
        </div>
      )}
    />
  );
}

const SHARES: ReadonlySet<string> = new Set([
  'exactShare',
  'togetherShare',
  'wideShare',
  'oppositionShare',
] satisfies (keyof Settings)[]);

function SettingFacts() {
  const t = useT('console');
  const locale = useLocale();
  const settings = useMeeting(({ meeting }) => meeting.settings);
  const words = (key: string, value: number | boolean | string) => {
    if (typeof value === 'boolean') return t(value ? 'template.yes' : 'template.no');
    return SHARES.has(key)
      ? t('template.share', { share: Math.round(Number(value) * 100) })
      : value;
  };
  return (
    <Section title={t('template.settings')}>
      <dl className={facts.facts}>
        {Object.entries(settings).map(([key, value]) => (
          <div key={key}>
            <dt>{fieldName(key, locale)}</dt>
            <dd>{words(key, value)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function PaperFacts() {
  const t = useT('console');
  const locale = useLocale();
  const texts = useMeeting(({ meeting }) => meeting.texts);
  return (
    <Section title={t('template.papers')}>
      <dl className={facts.facts}>
        {(['whoChooses', 'newCall', 'nextPurpose'] as const).map((key) => (
          <div key={key}>
            <dt>{fieldName(key, locale)}</dt>
            <dd>{localized(texts[key], locale)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
