import { localized } from '@tdt/shared/locale';
import { useLocale, useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { CentreTitle, Lines, Section } from '../../../ui/console/section';
import type { Place } from '../use-place';
import { ScreenMonitors } from './screen-monitors';
import styles from './screen.module.css';

/** Steps where a text is read: the rules, the tasks. */
export function ReadCentre({
  place,
  step,
}: {
  readonly place: Place;
  readonly step: 'frame' | 'tasks';
}) {
  const t = useT('console');
  const locale = useLocale();
  const text = useMeeting(({ meeting }) => meeting.steps.get(step));
  const tasks = useMeeting(({ meeting }) => meeting.tasks);
  return (
    <>
      <CentreTitle lead={text && localized(text.lead, locale)}>
        {text && localized(text.title, locale)}
      </CentreTitle>
      <ScreenMonitors place={place} start={{ view: 'text', step }} />
      <Section title={t('read.aloud')}>
        <div className={styles.prose}>
          {text?.paragraphs.map((paragraph, at) => (
            <p key={at}>{localized(paragraph, locale)}</p>
          ))}
        </div>
      </Section>
      {step === 'tasks' && (
        <Section title={t('read.tasks', { count: tasks.length })}>
          <Lines>
            {tasks.map((task) => (
              <li key={task.id} className={styles.task}>
                <b>{localized(task.label, locale)}</b>
                <p>{localized(task.text, locale)}</p>
              </li>
            ))}
          </Lines>
        </Section>
      )}
    </>
  );
}
