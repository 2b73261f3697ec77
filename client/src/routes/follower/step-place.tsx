import type { TaskId } from '@tdt/shared/ids';
import { localized } from '@tdt/shared/locale';
import { placeOf } from '@tdt/shared/steps';
import { useLocale, useT } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';
import { CandidaciesToRead } from './candidacies-to-read';
import styles from './follower.module.css';
import { TasksPlace } from './tasks-place';

/** The words of the present step; while groups work, the tasks too, whose profiles grow live. */
export function StepPlace({ onGo }: { readonly onGo: (task: TaskId) => void }) {
  const t = useT('follower');
  const locale = useLocale();
  const step = useMeeting((snapshot) => snapshot.meeting.step.step);
  const text = useMeeting((snapshot) => snapshot.meeting.steps.get(snapshot.meeting.step.step));
  const video = useMeeting((snapshot) => snapshot.meeting.info.videoLink);
  return (
    <>
      {text && (
        <div className={styles.section}>
          <p className={styles.lead}>{localized(text.lead, locale)}</p>
          {text.paragraphs.map((paragraph) => (
            <p key={paragraph.fr} className={styles.paragraph}>
              {localized(paragraph, locale)}
            </p>
          ))}
          {video && (
            <a href={video} className={styles.link} rel="noreferrer" target="_blank">
              {t('video')}
            </a>
          )}
        </div>
      )}
      {step === 'welcome' && <CandidaciesToRead />}
      {placeOf(step) === 'groups' && <TasksPlace onGo={onGo} />}
    </>
  );
}
