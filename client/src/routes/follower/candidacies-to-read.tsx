import { localized } from '@tdt/shared/locale';
import { useLocale } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';
import { Candidacies } from './candidacies';
import styles from './follower.module.css';

/** Before the meeting: every task with its candidacies, to be read. Nothing while none is known. */
export function CandidaciesToRead() {
  const locale = useLocale();
  const tasks = useMeeting((snapshot) => snapshot.meeting.tasks);
  const any = useMeeting((snapshot) => snapshot.meeting.candidacies.size > 0);
  if (!any) return null;
  return tasks.map((task) => (
    <section key={task.id} className={styles.reading}>
      <h3 className={styles.cardTitle}>{localized(task.label, locale)}</h3>
      <Candidacies task={task.id} />
    </section>
  ));
}
